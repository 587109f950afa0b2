import type { Entry } from '../../src/stories/model.ts'
import { askWorker, refusalOf } from '../publish/ask-worker.ts'
import { remoteStore } from '../publish/remote.ts'
import { fail } from './files.ts'
import { entryIn } from './publish.ts'
import { withRemote } from './where.ts'

type Counts = Record<string, Record<string, number>>
type Objections = { disputes: Counts; looked: Counts }

/** `objections id`: what readers object to in each version that is kept, most first, and how much of it an editor has answered. */
export async function objections([id = '']: string[]): Promise<void> {
  if (!id) return fail('npm run story -- objections <id>   (of the Worker at READOUT_URL, with its key in PUBLISH_KEY)')
  await withRemote(async (site, key) => {
    const entry = entryIn(await remoteStore(site, key).index(), id)
    const found = await objectionsIn(site, key, entry)
    const lines = found.flatMap(({ version, ...counts }) => {
      const some = objectionLines(counts)
      return some.length > 0 ? [`${version}${version === entry.version ? ', the present version' : ''}:`, ...some] : []
    })
    console.log(lines.length > 0 ? lines.join('\n') : 'Nobody objects to a question of a version that is kept.')
  })
}

/**
 * `answer-objections id item`: says that an editor has looked at the objections to a question, so that readers see how many they
 * are; in every version that is kept, because the question may be gone from the present one.
 */
export async function answerObjections([id = '', item = '']: string[]): Promise<void> {
  if (!id || !item) return fail('npm run story -- answer-objections <id> <item>')
  await withRemote(async (site, key) => {
    const found = await objectionsIn(site, key, entryIn(await remoteStore(site, key).index(), id))
    const open = found.filter(({ disputes, looked }) => total(disputes[item]) > total(looked[item]))
    if (open.length === 0) fail(`There is no objection to ${item} that nobody has answered.`, 1)
    for (const { version } of open)
      await ask(site, key, `/api/quizzes/${id}/disputes/looked?version=${version}`, { item })
    console.log(
      `Within a minute, readers see how many object to ${item} in ${open.map(({ version }) => version).join(', ')}. What comes from now on is “being looked at”.`,
    )
  })
}

export function objectionLines({ disputes, looked }: Objections): string[] {
  return Object.entries(disputes)
    .sort(([, a], [, b]) => total(b) - total(a))
    .map(([item, reasons]) => {
      const seen = total(looked[item])
      const words = Object.entries(reasons).map(([reason, readers]) => `${readers} ${reason}`)
      const state = seen < total(reasons) ? `${total(reasons) - seen} to answer` : 'all answered'
      return `${item}: ${words.join(', ')} (${state})`
    })
}

const total = (counts: Record<string, number> = {}) => Object.values(counts).reduce((sum, count) => sum + count, 0)

/** The present version’s first, then the latest. */
async function objectionsIn(
  site: string,
  key: string,
  { id, version: present, versions }: Entry,
): Promise<(Objections & { version: string })[]> {
  const all = [present, ...versions.flatMap(({ version }) => (version === present ? [] : version)).reverse()]
  const found = []
  // As src/results/pages/objections.ts answers.
  for (const version of all)
    found.push({ ...((await ask(site, key, `/api/quizzes/${id}/disputes?version=${version}`)) as Objections), version })
  return found
}

async function ask(site: string, key: string, path: string, body?: object): Promise<unknown> {
  const answer = await askWorker(site, key, path, body)
  if (!answer.ok) throw new Error(refusalOf(site, answer))
  return answer.body
}
