import { globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Quiz } from '../../src/questions/model.ts'
import { batchesBySnapshot, differences, rebuild } from '../../src/results/record/rebuild.ts'
import { compiledQuizzes } from '../compile/compiled.ts'
import { each, post, postSurely } from './clients.ts'
import { jobs, soundJob } from './jobs.ts'
import type { Kept } from './process.ts'
import { freePort, startServer } from './server.ts'

type Load = { attempts: number; clients: number; kills: number; measured: number }

/**
 * Runs so many attempts against a Worker that is killed and evicted meanwhile, and counts what came of them; tools/soak.ts
 * says what each count is.
 */
export async function soak(load: Load) {
  const [quiz] = compiledQuizzes()
  if (!quiz) throw new Error('There is no story to take results for.')
  const state = mkdtempSync(join(tmpdir(), 'readout-soak-'))
  const port = await freePort()
  const server = startServer({ port, state })
  const origin = `http://127.0.0.1:${port}`
  try {
    await server.ready()
    const start = Date.now()
    const storm = await run(server, origin, quiz, load)
    const seconds = (Date.now() - start) / 1000
    await drained(origin)
    const kept = await figures(await server.kept())
    const rounds = await throughput(origin, quiz, load)
    await server.stop()
    const accepted = rowsIn(state) - rounds.length * load.measured
    return { ...kept, ...storm, accepted, seconds, rounds }
  } finally {
    await server.kill()
    rmSync(state, { recursive: true, force: true })
  }
}

async function run(
  server: ReturnType<typeof startServer>,
  origin: string,
  quiz: Quiz,
  { clients, kills, attempts }: Load,
) {
  const all = jobs(quiz, attempts)
  const url = `${origin}/api/quizzes/${quiz.dossier.id}/results`
  const acknowledged = new Set<string>()
  let [answered, refused, killed, evictions] = [0, 0, 0, 0]
  let restart = Promise.resolve()
  const evicting = setInterval(() => {
    if (Math.random() > 0.5) return
    evictions += 1
    server.evict({ object: 'Ledger', name: `${quiz.dossier.id}/0` })
  }, 300)
  await each(clients, all, async ({ attempt, body, sound }) => {
    const status = await postSurely(url, body)
    if (status === 200) acknowledged.add(attempt)
    if (!sound && status >= 400) refused += 1
    answered += 1
    if (killed < kills && answered > ((killed + 1) * all.length) / (kills + 1)) {
      killed += 1
      restart = restart.then(server.killAndStart)
    }
  })
  clearInterval(evicting)
  await restart
  const malformed = all.filter(({ sound }) => !sound).length
  return { acknowledged: acknowledged.size, malformed, refused, kills: killed, evictions }
}

/** Waits until /healthz says that no ledger has anything left to flush. */
async function drained(origin: string): Promise<void> {
  for (let tries = 0; tries < 120; tries++) {
    const { ledgers } = await (await fetch(`${origin}/healthz`)).json()
    if (ledgers.every(({ waiting }: { waiting: number }) => waiting === 0)) break
    await new Promise((later) => setTimeout(later, 500))
  }
  // The ledger writes its snapshot after its last batch.
  await new Promise((later) => setTimeout(later, 2000))
}

async function figures({ batches, snapshots }: Kept) {
  const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0)
  const tallies = Object.values(snapshots)
  const answered = tallies.flatMap(({ questions }) => Object.values(questions))
  let differing = 0
  for (const [snapshot, keys] of batchesBySnapshot(Object.keys(batches))) {
    const rebuilt = await rebuild(keys, (some) => Promise.resolve(some.flatMap((key) => batches[key] ?? [])))
    differing += differences(rebuilt, snapshots[snapshot]).length
  }
  return {
    counted: total(tallies.map(({ attempts }) => attempts)),
    inBatches: total(Object.values(batches).map(({ rows }) => rows.length)),
    chosen: total(answered.flatMap(({ options }) => Object.values(options))) / 5,
    differing,
  }
}

/** Sends as many sound bodies to both, in turns, so that both meet the machine under the same load. */
async function throughput(origin: string, quiz: Quiz, { clients, measured }: Load) {
  const rounds: { ours: number; bare: number }[] = []
  const timed = async (path: string): Promise<number> => {
    const bodies = Array.from({ length: measured }, () => soundJob(quiz).body)
    const start = performance.now()
    await each(clients, bodies, async (body) => void (await post(origin + path, body)))
    return measured / ((performance.now() - start) / 1000)
  }
  for (let round = 0; measured > 0 && round < 5; round++)
    rounds.push({ bare: await timed('/bare'), ours: await timed(`/api/quizzes/${quiz.dossier.id}/results`) })
  return rounds
}

/** Rows of attempts in the ledgers’ databases, read from the files themselves. */
function rowsIn(state: string): number {
  const files = globSync(join(state, 'do/*Ledger/*.sqlite')).filter((file) => basename(file) !== 'metadata.sqlite')
  const rows = files.flatMap((file) => {
    const database = new DatabaseSync(file)
    const tables = database.prepare("select name from sqlite_master where name glob 'attempts_*'").all()
    return tables.map(({ name }) => Number(database.prepare(`select count(*) as n from ${name}`).get()?.n))
  })
  return rows.reduce((sum, count) => sum + count, 0)
}
