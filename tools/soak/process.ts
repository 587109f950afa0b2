import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import type { Batch } from '../../src/results/model.ts'
import type { Tally } from '../../src/results/statistics/tally.ts'
import { bare } from './bare.ts'

/** What the parent asks of this process, which it may kill at any moment. */
export type Question = 'evict' | 'kept' | 'stop'
export type Kept = { batches: Record<string, Batch>; snapshots: Record<string, Tally> }

const [port = '', state = '', quiz = ''] = process.argv.slice(2)
const date = '2026-11-01'

// Without the rate limiters: here one address sends what a country would.
const options = convertV4MiniflareOptions({
  host: '127.0.0.1',
  port: Number(port),
  cf: false,
  resourcePersistencePath: state,
  workers: [
    {
      name: 'readout',
      modules: [{ type: 'ESModule', path: '.build/worker/worker.js' }],
      compatibilityDate: date,
      kvNamespaces: ['RESULTS'],
      durableObjects: { LEDGER: { className: 'Ledger', useSQLite: true } },
      bindings: { FLUSH_SECONDS: '1', LEDGER_SHARDS: '1' },
    },
    {
      name: 'bare',
      modules: [{ type: 'ESModule', path: 'bare.js', contents: bare }],
      compatibilityDate: date,
      durableObjects: { BARE: { className: 'Bare', useSQLite: true } },
      routes: ['bare.test/*'],
    },
  ],
})
const server = new Miniflare(options)
await server.ready
process.send?.('ready')

process.on('message', async (question: Question) => {
  if (question === 'evict')
    await server.unsafeEvictDurableObject('readout', 'Ledger', { name: `${quiz}/0` }).catch(() => {})
  if (question === 'kept') process.send?.(await kept())
  if (question === 'stop') {
    await server.dispose()
    process.exit(0)
  }
})

async function kept(): Promise<Kept> {
  const store = await server.getKVNamespace('RESULTS', 'readout')
  const names: string[] = []
  for (let cursor: string | undefined; ; ) {
    const page = await store.list(cursor === undefined ? {} : { cursor })
    names.push(...page.keys.map(({ name }) => name))
    if (page.list_complete) break
    cursor = page.cursor
  }
  const values = await Promise.all(names.map(async (name) => ({ name, value: await store.get(name, 'json') })))
  const under = (prefix: string) =>
    Object.fromEntries(values.filter(({ name }) => name.startsWith(prefix)).map(({ name, value }) => [name, value]))
  // Written by the ledger and by nothing else.
  return { batches: under('results/') as Kept['batches'], snapshots: under('stats/') as Kept['snapshots'] }
}
