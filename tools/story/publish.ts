import { parseArgs } from 'node:util'
import { readDossier } from '../../src/authoring/read-dossier.ts'
import type { Dossier } from '../../src/dossier/model.ts'
import { pack } from '../../src/questions/pack.ts'
import type { PackedQuiz } from '../../src/questions/packing.ts'
import { entryOf } from '../../src/stories/entry.ts'
import type { Entry } from '../../src/stories/model.ts'
import { compileQuiz } from '../compile/quizzes.ts'
import { publishAll } from '../publish/publish.ts'
import { reportOf } from '../publish/report.ts'
import { allFiles, fail, fileOf, read } from './files.ts'
import { picturesFor, type Where, where, withStore } from './where.ts'

/** `publish [id]`: publishes a story, or all of them, as their files stand; if one is refused, nothing is published. */
export async function publish(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: where })
  await publishFiles(positionals.length > 0 ? positionals.map(fileOf) : allFiles(), values)
}

/** Publishes the stories in these files, after every check and proof. */
export async function publishFiles(files: readonly string[], to: Where): Promise<void> {
  const dossiers = files.map((file) => readDossier(file, read(file)))
  const faults = dossiers.flatMap((one) => ('faults' in one ? one.faults : []))
  if (faults.length > 0) fail(`${faults.join('\n')}\nNothing is published.`, 1)
  const quizzes = dossiers.flatMap((one) => ('dossier' in one ? packed(one.dossier) : []))
  const published = await withStore(to, (store) => publishAll(store, quizzes, picturesFor(to)))
  for (const line of reportOf(published)) console.log(line)
  if (published.some(({ outcome }) => outcome !== 'published' && outcome !== 'unchanged')) process.exitCode = 1
}

function packed(dossier: Parameters<typeof compileQuiz>[0]): PackedQuiz {
  try {
    return pack(compileQuiz(dossier))
  } catch (error) {
    fail(`${error instanceof Error ? error.message : error}\nNothing is published.`, 1)
  }
}

/** `list`: every story that is published, with its present version. */
export async function list(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: where })
  const { stories } = await withStore(values, (store) => store.index())
  for (const { id, version, versions, date, title, withdrawn } of stories)
    console.log(
      `${id}  ${version}  ${versions.length} kept  ${date}  ${title}${withdrawn ? `  withdrawn since ${withdrawn.at.slice(0, 10)}` : ''}`,
    )
  if (stories.length === 0) console.log('Nothing is published there.')
}

/** `versions id`: every version of a story that is kept, latest first. */
export async function versions(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: where })
  const [id = ''] = positionals
  const entry = await withStore(values, async (store) => entryIn(await store.index(), id))
  for (const { version, at } of [...entry.versions].reverse())
    console.log(`${version}  ${at}${version === entry.version ? '  present' : ''}`)
}

/** `rollback id version`: makes a version that is kept the present one. What was handed out of later ones goes on working. */
export async function rollback(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: where })
  const [id = '', version = ''] = positionals
  await withStore(values, async (store) => {
    const entry = entryIn(await store.index(), id)
    if (!entry.versions.some((kept) => kept.version === version))
      fail(`${id} has no version ${version || '(name one)'}. See: npm run story -- versions ${id}`, 1)
    const { quiz } = await store.read(id, version)
    // It may be what is broken, and that must not stop its undoing.
    const present = await store.read(id, entry.version).catch(() => null)
    const { scores, pictures } = entry
    const back = { ...entryOf(quiz), ...(scores !== undefined && { scores }), ...(pictures && { pictures }) }
    const moved = await store.publish({ entry: back, expected: entry.version, at: new Date().toISOString() })
    if (!moved.ok) fail(`Nothing is changed: somebody else has published ${moved.present} meanwhile.`, 1)
    console.log(`${id}: ${version} is present again; before it was ${entry.version}.`)
    for (const { item, family } of broughtBack(present?.quiz.dossier.withdrawn, quiz.dossier.withdrawn))
      console.log(
        `Warning: ${item ?? `every question of the family ${family}`} is withdrawn in ${entry.version}, and is asked again now.`,
      )
    console.log(
      `The next publication of quizzes/${id}.yaml replaces it. Undo: npm run story -- rollback ${id} ${entry.version}`,
    )
  })
}

/** What is withdrawn now and would be asked again. */
export const broughtBack = (now: Dossier['withdrawn'] = [], then: Dossier['withdrawn'] = []): Dossier['withdrawn'] =>
  now.filter(({ item, family }) => !then.some((one) => (item ? one.item === item : one.family === family)))

/** The entry of a story that is published there; ends the command where it is not. */
export function entryIn({ stories }: { stories: readonly Entry[] }, id: string): Entry {
  const entry = stories.find((one) => one.id === id)
  return entry ?? fail(`No story “${id}” is published there. See: npm run story -- list`, 1)
}
