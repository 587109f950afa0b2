import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import type { Batch } from '../../src/results/model.ts'
import type { Tally } from '../../src/results/statistics/tally.ts'
import { packedQuizzes } from '../compile/compiled.ts'
import { kvStore } from '../publish/kv.ts'
import { publishAll } from '../publish/publish.ts'
import { workerModules } from '../worker-modules.ts'

/** What the parent asks of this process, which it may kill at any moment. */
export type Question = Evict | 'kept' | 'stop'
/** Which Durable Object is to lose its memory. */
export type Evict = { object: 'Ledger' | 'Session'; name: string }
export type Kept = { batches: Record<string, Batch>; snapshots: Record<string, Tally> }

const [port = '', state = ''] = process.argv.slice(2)
const date = '2026-11-01'

/** The smallest Worker that stores a body: its object inserts one row. The ledger’s throughput is compared with it. */
const bare = `
import { DurableObject } from 'cloudflare:workers'

export class Bare extends DurableObject {
  constructor(ctx, env) {
    super(ctx, env)
    ctx.storage.sql.exec('create table if not exists rows (id text primary key, data text not null) without rowid')
  }
  add(id, data) {
    this.ctx.storage.sql.exec('insert or ignore into rows values (?, ?)', id, data)
  }
}

export default {
  async fetch(request, env) {
    const body = await request.json()
    await env.BARE.getByName('one').add(body.attempt, JSON.stringify(body))
    return Response.json({ attempt: body.attempt })
  },
}
`

// There are no rate limiters here, because one address sends as much as a country would.
const options = convertV4MiniflareOptions({
  host: '127.0.0.1',
  port: Number(port),
  cf: false,
  resourcePersistencePath: state,
  workers: [
    {
      name: 'readout',
      modules: workerModules(),
      compatibilityDate: date,
      kvNamespaces: ['RESULTS', 'STORIES'],
      durableObjects: {
        LEDGER: { className: 'Ledger', useSQLite: true },
        SESSION: { className: 'Session', useSQLite: true },
        PUBLISHER: { className: 'Publisher', useSQLite: true },
      },
      bindings: { FLUSH_SECONDS: '1', LEDGER_SHARDS: '1', REPORT_DAYS: '30', INDEX_SECONDS: '20' },
    },
    {
      name: 'bare',
      modules: [{ type: 'ESModule', path: 'bare.js', contents: bare }],
      compatibilityDate: date,
      durableObjects: { BARE: { className: 'Bare', useSQLite: true } },
      routes: ['*/bare'],
    },
  ],
})
const server = new Miniflare(options)
await server.ready
await publishAll(kvStore(await server.getKVNamespace('STORIES', 'readout')), packedQuizzes())
process.send?.('ready')

process.on('message', async (question: Question) => {
  if (typeof question === 'object')
    await server
      .unsafeEvictDurableObject('readout', question.object, { name: question.name, webSockets: 'hibernate' })
      .catch(() => {})
  if (question === 'kept') process.send?.(await kept())
  if (question === 'stop') {
    await server.dispose()
    process.exit(0)
  }
})

async function kept(): Promise<Kept> {
  const store = await server.getKVNamespace('RESULTS', 'readout')
  const under = async (prefix: string): Promise<Record<string, unknown>> => {
    const found: [string, unknown][] = []
    for (let cursor = ''; ; ) {
      const page = await store.list({ prefix, ...(cursor && { cursor }) })
      for (const { name } of page.keys) found.push([name, await store.get(name, 'json')])
      if (page.list_complete) return Object.fromEntries(found)
      cursor = page.cursor
    }
  }
  // Only the ledger writes under these prefixes, and it writes these shapes.
  return { batches: await under('results/'), snapshots: await under('stats/') } as Kept
}
