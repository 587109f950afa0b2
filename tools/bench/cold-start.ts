import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PackedQuiz } from '../../src/questions/packing.ts'
import { packedQuizzes } from '../compile/compiled.ts'
import { medians, table } from '../figures.ts'
import { workerModules } from '../worker-modules.ts'
import { oneLineModules, runtime } from './runtime.ts'

/** Milliseconds to the first byte of the first answer after a start, and of the answer after it; medians. */
type FirstByte = { cold: number; warm: number }
export type ColdStarts = Record<'oneLine' | 'quizOfOne' | 'quizOfMany' | 'homeOfOne' | 'homeOfMany', FirstByte>

const runs = 9
const many = 200

/**
 * Starts the Worker anew for each answer, in turn, with one story and with two hundred in KV. Its first answer waits for
 * code, publisher, index and the version that it shows.
 */
export async function measureColdStarts(): Promise<ColdStarts> {
  const [story] = packedQuizzes()
  if (!story) throw new Error('There is no story to start with.')
  const path = `/${story.dossier.id}/quiz?edition=1&length=10`
  const folders = { one: await stored([story]), many: await stored([story, ...others(story, many - 1)]) }
  const [ours, oneLine] = [workerModules(), await oneLineModules()]
  const measured: ColdStarts[] = []
  try {
    for (let run = 0; run < runs + 1; run++)
      measured.push({
        oneLine: await firstBytes(oneLine, '/'),
        quizOfOne: await firstBytes(ours, path, folders.one),
        quizOfMany: await firstBytes(ours, path, folders.many),
        homeOfOne: await firstBytes(ours, '/', folders.one),
        homeOfMany: await firstBytes(ours, '/', folders.many),
      })
  } finally {
    for (const folder of Object.values(folders)) rmSync(folder, { recursive: true })
  }
  // The first run fills the machine’s own caches.
  const kept = measured.slice(1)
  const of = (name: keyof ColdStarts): FirstByte => medians(kept.map((one) => one[name]))
  return {
    oneLine: of('oneLine'),
    quizOfOne: of('quizOfOne'),
    quizOfMany: of('quizOfMany'),
    homeOfOne: of('homeOfOne'),
    homeOfMany: of('homeOfMany'),
  }
}

/** What was measured, as docs/benchmarks.md has it. */
export function coldStartsWritten({ oneLine, quizOfOne, quizOfMany, homeOfOne, homeOfMany }: ColdStarts): string {
  const rows: [string, FirstByte][] = [
    ['one-line Hono route, nothing to read', oneLine],
    ['quiz page, 1 story kept', quizOfOne],
    [`quiz page, ${many} stories kept`, quizOfMany],
    ['home, 1 story', homeOfOne],
    [`home, ${many} stories`, homeOfMany],
  ]
  return `With ${many} stories kept, the quiz page’s first byte after a cold start comes **${(quizOfMany.cold / quizOfOne.cold).toFixed(2)} times** as late as with one; ${(quizOfOne.cold / oneLine.cold).toFixed(1)} times as late as that of a one-line Hono route.

${table(
  ['until the first byte, ms', 'first answer after a start', 'next'],
  rows.map(([what, { cold, warm }]) => [what, cold.toFixed(1), warm.toFixed(1)]),
)}

Medians of ${runs} starts each, taken in turn, of workerd with the stories in its own KV: the first answer waits until the code has run, the publisher’s object and KV have told which version is present, and that version is read and unpacked. The way to them over a network is not in it. ${cpus().length} cores with a load of ${loadavg()[0]?.toFixed(0)}. \`npm run bench -- cold-start\` takes these alone.`
}

/** A new folder in which these stories are published. */
async function stored(stories: PackedQuiz[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'readout-'))
  const { publish, close } = await runtime(workerModules(), folder)
  await publish(stories)
  await close()
  return folder
}

/** As many other stories, each of its own id and with all that this one has. */
const others = (story: PackedQuiz, count: number): PackedQuiz[] =>
  Array.from({ length: count }, (_, i) => ({ ...story, dossier: { ...story.dossier, id: `story-${i + 1}` } }))

async function firstBytes(modules: Parameters<typeof runtime>[0], path: string, folder?: string): Promise<FirstByte> {
  const { url, close } = await runtime(modules, folder)
  const agent = new Agent({ keepAlive: true })
  try {
    const address = new URL(path, url)
    return { cold: await firstByte(address, agent), warm: await firstByte(address, agent) }
  } finally {
    agent.destroy()
    await close()
  }
}

const firstByte = (url: URL, agent: Agent): Promise<number> =>
  new Promise((done, fail) => {
    const from = performance.now()
    get(url, { agent }, (answer) => {
      if (answer.statusCode !== 200) fail(new Error(`${url} answers ${answer.statusCode}.`))
      answer.once('data', () => {
        const ms = performance.now() - from
        answer.resume().on('end', () => done(ms))
      })
    }).on('error', fail)
  })
