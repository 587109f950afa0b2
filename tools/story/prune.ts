import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { unpack } from '../../src/questions/packing.ts'
import { sameQuestions } from '../../src/results/statistics/joined.ts'
import type { Entry, StoredVersion } from '../../src/stories/model.ts'
import type { Move } from '../../src/stories/move.ts'
import { fail, fromHere } from './files.ts'
import { entryIn } from './publish.ts'
import { where, withStore } from './where.ts'

/** A version that was pruned, as `unprune` takes it back. */
type Pruned = { at: string; version: StoredVersion }

/** `prune id version`: says what would break if this version were kept no longer; with `--yes` deletes it, and keeps a copy here. */
export async function prune(args: string[]): Promise<void> {
  const options = { ...where, yes: { type: 'boolean' } } as const
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options })
  const [id = '', version = ''] = positionals
  await withStore(values, async (store) => {
    const entry = entryIn(await store.index(), id)
    const kept = entry.versions.find((one) => one.version === version)
    if (!kept) fail(`${id} has no version ${version || '(name one)'}. See: npm run story -- versions ${id}`, 1)
    if (version === entry.version) fail(`${version} is the present version of ${id}. Publish or roll back first.`, 1)
    const [pruned, present] = [await store.read(id, version), await store.read(id, entry.version)]
    const same = sameQuestions(unpack(present.quiz).bank, unpack(pruned.quiz).bank).size
    for (const line of broken(entry, version, { same, of: pruned.quiz.bank.length })) console.log(line)
    if (!values.yes) return console.log('Nothing is changed. To do it, add --yes.')
    const copy = `.wrangler/pruned/${id}-${version}.json`
    mkdirSync(dirname(copy), { recursive: true })
    writeFileSync(copy, JSON.stringify({ at: kept.at, version: pruned } satisfies Pruned))
    const moved = await store.publish({ ...staying(entry), forget: version })
    if (!moved.ok) fail(`Nothing is changed: somebody else has published ${moved.present} meanwhile.`, 1)
    console.log(`${id}: ${version} is kept no longer. Undo: npm run story -- unprune ${copy}`)
  })
}

/** `unprune file`: takes back what `prune` has left in this file; the present version stays present. */
export async function unprune(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: where })
  const [file] = positionals
  if (!file) return fail('npm run story -- unprune <the file that prune has named>')
  // Written by `prune` above and by nothing else.
  const { at, version } = JSON.parse(readFileSync(fromHere(file), 'utf8')) as Pruned
  const { id } = version.quiz.dossier
  await withStore(values, async (store) => {
    const keep = { version: version.quiz.version, at }
    const moved = await store.publish({ ...staying(entryIn(await store.index(), id)), keep }, version)
    if (!moved.ok) fail(`Nothing is changed: somebody else has published ${moved.present} meanwhile.`, 1)
    console.log(`${id}: ${keep.version} is kept again.`)
  })
}

/** What works no more once this version is gone, a line each. */
export function broken(
  { id, versions, version: present }: Entry,
  version: string,
  { same = 0, of = 0 } = {},
): string[] {
  const at = versions.find((one) => one.version === version)?.at.slice(0, 10)
  return [
    `${version} of ${id}, published on ${at}; the present version ${present} asks ${same} of its ${of} questions in the same words.`,
    'Without it, these are answered with 409, “The story has changed”, and a link to the present story:',
    `  result links, challenges and addresses with version=${version}; in the API too`,
    '  widgets that are pinned to it',
    'These are lost to the statistics, and stay on the device that has them, which says so:',
    '  quizzes that are half done in it, and results that wait for a connection',
    `What was counted stays counted (/${id}/stats), but counts together with the present questions no longer.`,
    'Classes that run go on, because they have their questions with them. Cards that are due for review are of the present version.',
  ]
}

/** A move that leaves the present version as it is. */
function staying({ versions: _, ...entry }: Entry): Move {
  return { entry, expected: entry.version, at: new Date().toISOString() }
}
