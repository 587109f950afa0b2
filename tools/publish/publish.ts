import { existsSync, readFileSync } from 'node:fs'
import type { Dossier } from '../../src/dossier/model.ts'
import { pack } from '../../src/questions/pack.ts'
import type { PackedQuiz } from '../../src/questions/packing.ts'
import { datesOf, misdated } from '../../src/stories/dates.ts'
import { keepingDesk } from '../../src/stories/desk-changes.ts'
import { entryOf } from '../../src/stories/entry.ts'
import type { Entry, Index } from '../../src/stories/model.ts'
import { compileQuiz } from '../compile/quizzes.ts'
import type { Store } from './store.ts'

/** What became of one story. `was` is the version that was present before, or that somebody else has published meanwhile; `misdated` is refused too, for the day of a correction. */
export type Published = {
  id: string
  version: string
  was: string | null
  outcome: 'published' | 'unchanged' | 'refused' | 'misdated'
}

/** Pictures that the build has made of a story. */
export type Pictures = Pick<Entry, 'scores' | 'pictures'>

/** Publishes what the store does not have yet, story by story; what is there already is left as it is. */
export async function publishAll(
  store: Store,
  quizzes: readonly PackedQuiz[],
  pictures: (id: string) => Pictures | Promise<Pictures> = picturesOf,
): Promise<Published[]> {
  const index = await store.index()
  const published: Published[] = []
  for (const quiz of quizzes) published.push(await publish(store, index, quiz, await pictures(quiz.dossier.id)))
  return published
}

async function publish(store: Store, index: Index, filed: PackedQuiz, pictures: Pictures): Promise<Published> {
  const { id } = filed.dossier
  const before = index.stories.find((one) => one.id === id)
  const quiz = before ? await withDeskChanges(store, filed, before) : filed
  const entry = { ...entryOf(quiz), ...pictures }
  const { version } = entry
  const was = before?.version ?? null
  if (before && isSame(before, entry)) return { id, version, was, outcome: 'unchanged' }
  const isKept = before?.versions.some((kept) => kept.version === version)
  const move = { entry, expected: was, at: new Date().toISOString() }
  if (before && (await isMisdated(store, quiz.dossier, before, move.at)))
    return { id, version, was, outcome: 'misdated' }
  const moved = await store.publish(move, isKept ? undefined : { format: 1, quiz })
  if (!moved.ok) return { id, version, was: moved.present, outcome: 'refused' }
  return { id, version, was, outcome: 'published' }
}

/** What the desk has withdrawn stays withdrawn, whatever the file says, until the desk restores it. */
async function withDeskChanges(store: Store, filed: PackedQuiz, { id, version }: Entry): Promise<PackedQuiz> {
  if (version === filed.version) return filed
  // It may be what is broken, and that must not stop its replacement.
  const present = await store.read(id, version).catch(() => null)
  const dossier = present && keepingDesk(filed.dossier, present.quiz.dossier)
  return dossier ? pack(compileQuiz(dossier)) : filed
}

/** Corrections are dated by hand, versions by the store: what is new has to fit between the first version and now. */
async function isMisdated(store: Store, { id, corrections }: Dossier, before: Entry, now: string): Promise<boolean> {
  if (!corrections) return false
  const { quiz } = await store.read(id, before.version)
  const { published } = datesOf(before, corrections)
  return misdated(corrections, quiz.dossier.corrections ?? [], { published, now }) !== null
}

function isSame({ versions: _, ...before }: Entry, entry: Omit<Entry, 'versions'>): boolean {
  const written = (one: object): string => JSON.stringify(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
  return written(before) === written(entry)
}

/** What the last build has drawn. */
export function picturesOf(id: string): Pictures {
  // The build has written both in these shapes.
  const scores = built('scores')[id] as Pictures['scores']
  const pictures = built('pictures')[id] as Pictures['pictures']
  return { ...(scores !== undefined && { scores }), ...(pictures !== undefined && { pictures }) }
}

function built(name: string): Record<string, unknown> {
  const file = `.build/${name}.json`
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}
