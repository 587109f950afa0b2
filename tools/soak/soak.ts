import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Quiz } from '../../src/questions/model.ts'
import { batchesBySnapshot, differences, rebuild } from '../../src/results/record/rebuild.ts'
import { compiledQuizzes } from '../compile/quizzes.ts'
import { clients } from './clients.ts'
import { type Job, jobs, soundJob } from './jobs.ts'
import type { Kept } from './process.ts'
import { startServer } from './server.ts'

type Load = { attempts: number; clients: number; kills: number; measured: number }

export type Outcome = {
  /** Rows in the ledger’s own database. */
  accepted: number
  /** Attempts that a client was told are kept. */
  acknowledged: number
  /** Attempts in the snapshots in KV. */
  counted: number
  /** Rows in the batches in KV. */
  inBatches: number
  /** Options chosen, by the snapshots, for each question of a quiz. */
  chosen: number
  /** Numbers in the snapshots that the batches do not bear out. */
  differing: number
  /** Malformed bodies sent, and refused. */
  malformed: number
  refused: number
  kills: number
  evictions: number
  seconds: number
  /** Requests a second, ours and the bare object’s, round by round. */
  rounds: { ours: number; bare: number }[]
}

/** Runs so many attempts against a Worker that is killed and evicted meanwhile, and counts what came of them. */
export async function soak(load: Load): Promise<Outcome> {
  const [quiz] = await compiledQuizzes()
  if (!quiz) throw new Error('There is no story to take results for.')
  const state = mkdtempSync(join(tmpdir(), 'readout-soak-'))
  const port = await freePort()
  const server = startServer({ port, state, quiz: quiz.dossier.id })
  const crowd = clients(load.clients, port, `/api/quizzes/${quiz.dossier.id}/results`)
  try {
    await server.ready()
    const start = Date.now()
    const storm = await run(server, crowd, jobs(quiz, load.attempts), load.kills)
    const seconds = (Date.now() - start) / 1000
    await drained(port)
    const kept = await figures(await server.kept())
    const rounds = await throughput(crowd, quiz, load.measured)
    await server.stop()
    return { ...kept, ...storm, accepted: rowsIn(state) - rounds.length * load.measured, seconds, rounds }
  } finally {
    crowd.close()
    await server.kill()
    rmSync(state, { recursive: true, force: true })
  }
}

async function run(
  server: ReturnType<typeof startServer>,
  crowd: ReturnType<typeof clients>,
  all: readonly Job[],
  kills: number,
) {
  const acknowledged = new Set<string>()
  let [answered, refused, killed, evictions] = [0, 0, 0, 0]
  let restart = Promise.resolve()
  const evicting = setInterval(() => {
    if (Math.random() > 0.5) return
    evictions += 1
    server.evict()
  }, 300)
  await crowd.each(all, async ({ attempt, body, sound }) => {
    const status = await crowd.sendSurely({ body })
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

/** Waits until nothing waits in the ledger any more, as /healthz says. */
async function drained(port: number): Promise<void> {
  for (let tries = 0; tries < 120; tries++) {
    const { ledgers } = await (await fetch(`http://127.0.0.1:${port}/healthz`)).json()
    if (ledgers.every(({ waiting }: { waiting: number }) => waiting === 0)) break
    await new Promise((later) => setTimeout(later, 500))
  }
  // The snapshot follows its last batch.
  await new Promise((later) => setTimeout(later, 2000))
}

async function figures({ batches, snapshots }: Kept) {
  const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0)
  const tallies = Object.values(snapshots)
  const options = tallies.flatMap(({ questions }) =>
    Object.values(questions).flatMap((question) => Object.values(question.options)),
  )
  let differing = 0
  for (const [snapshot, keys] of batchesBySnapshot(Object.keys(batches))) {
    const rebuilt = await rebuild(keys, (some) => Promise.resolve(some.flatMap((key) => batches[key] ?? [])))
    differing += differences(rebuilt, snapshots[snapshot]).length
  }
  return {
    counted: total(tallies.map(({ attempts }) => attempts)),
    inBatches: total(Object.values(batches).map(({ rows }) => rows.length)),
    chosen: total(options) / 5,
    differing,
  }
}

/** The same sound bodies to both, in turns, so that both meet the machine in the same mood. */
async function throughput(crowd: ReturnType<typeof clients>, quiz: Quiz, measured: number) {
  const rounds: Outcome['rounds'] = []
  const timed = async (host?: string): Promise<number> => {
    const bodies = Array.from({ length: measured }, () => soundJob(quiz).body)
    const start = performance.now()
    await crowd.each(bodies, async (body) => void (await crowd.post({ body, ...(host && { host }) })))
    return measured / ((performance.now() - start) / 1000)
  }
  for (let round = 0; measured > 0 && round < 5; round++)
    rounds.push({ bare: await timed('bare.test'), ours: await timed() })
  return rounds
}

/** Rows of attempts in the ledger’s database, read from the file itself. */
function rowsIn(state: string): number {
  const folder = readdirSync(join(state, 'do')).find((name) => name.endsWith('Ledger'))
  const files = readdirSync(join(state, 'do', folder ?? '')).filter(
    (name) => name.endsWith('.sqlite') && name !== 'metadata.sqlite',
  )
  return files.reduce((sum, file) => {
    const database = new DatabaseSync(join(state, 'do', folder ?? '', file))
    const tables = database.prepare("select name from sqlite_master where name glob 'attempts_*'").all()
    return tables.reduce(
      (rows, { name }) => rows + Number(database.prepare(`select count(*) as n from ${name}`).get()?.n),
      sum,
    )
  }, 0)
}

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
