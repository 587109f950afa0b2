import { existsSync, readFileSync } from 'node:fs'
import type { Dossier } from '../../src/dossier/model.ts'
import { pack } from '../../src/questions/pack.ts'
import type { PackedQuiz } from '../../src/questions/packing.ts'
import { datesOf, misdated } from '../../src/stories/dates.ts'
import { keepingDesk } from '../../src/stories/desk-changes.ts'
import { entryOf } from '../../src/stories/entry.ts'
import type { Entry, Index, StoredVersion } from '../../src/stories/model.ts'
import type { Move, Moved } from '../../src/stories/move.ts'
import { compileQuiz } from '../compile/quizzes.ts'
import { type Store, Unsigned, VersionGone } from './store.ts'

/** What became of one story. `was` is the version that was present before, or that somebody else has published meanwhile; `misdated` is refused too, for the day of a correction. */
export type Published = {
  id: string
  version: string
  was: string | null
  outcome: 'published' | 'unchanged' | 'refused' | 'misdated' | 'unsigned'
  /** How many questions have to be signed at the desk first. */
  unsigned?: number
  /** Whether the story is withdrawn, so that readers do not have what was published. */
  isWithdrawn?: boolean
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
  const present = before ? await presentOf(store, before, filed) : null
  const quiz = present ? withDeskChanges(filed, present) : filed
  const entry = { ...entryOf(quiz), ...pictures }
  const { version } = entry
  const was = before?.version ?? null
  if (before && isSame(before, entry)) return { id, version, was, outcome: 'unchanged' }
  const isKept = before?.versions.some((kept) => kept.version === version)
  const move = { entry, expected: was, at: new Date().toISOString() }
  if (before && isMisdated(quiz.dossier, present, before, move.at)) return { id, version, was, outcome: 'misdated' }
  const moved = await publishedTo(store, move, isKept ? undefined : { format: 1, quiz })
  if (moved instanceof Unsigned) return { id, version, was, outcome: 'unsigned', unsigned: moved.questions }
  if (!moved.ok) return { id, version, was: moved.present, outcome: 'refused' }
  return { id, version, was, outcome: 'published', ...(before?.withdrawn && { isWithdrawn: true }) }
}

/** What became of it; where the desk requires signatures that are missing, that, so that the other stories go on. */
const publishedTo = (store: Store, move: Move, version?: StoredVersion): Promise<Moved | Unsigned> =>
  store.publish(move, version).catch((error) => {
    if (error instanceof Unsigned) return error
    throw error
  })

/** The dossier of the present version. Null where it is broken or gone, because that must not stop its replacement. */
async function presentOf(store: Store, { id, version }: Entry, filed: PackedQuiz): Promise<Dossier | null> {
  if (version === filed.version) return filed.dossier
  try {
    return (await store.read(id, version)).quiz.dossier
  } catch (error) {
    if (error instanceof VersionGone || error instanceof SyntaxError) return null
    // It may be read the next time: whoever went on without it would ask again what the desk has withdrawn.
    throw error
  }
}

/** What the desk has withdrawn stays withdrawn, whatever the file says, until the desk restores it. */
function withDeskChanges(filed: PackedQuiz, present: Dossier): PackedQuiz {
  const dossier = keepingDesk(filed.dossier, present)
  return dossier ? pack(compileQuiz(dossier)) : filed
}

/**
 * Corrections are dated by hand, versions by the store: what is new has to fit between the first version and now. Where the
 * present version cannot be read, all are new.
 */
function isMisdated({ corrections }: Dossier, present: Dossier | null, before: Entry, now: string): boolean {
  if (!corrections) return false
  const { published } = datesOf(before, corrections)
  return misdated(corrections, present?.corrections ?? [], { published, now }) !== null
}

function isSame({ versions: _, withdrawn: __, ...before }: Entry, entry: Omit<Entry, 'versions'>): boolean {
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
