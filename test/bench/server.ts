import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import { packedQuizzes } from '../../tools/compile/compiled.ts'
import { kvStore } from '../../tools/publish/kv.ts'
import { publishAll } from '../../tools/publish/publish.ts'
import { workerModules } from '../../tools/worker-modules.ts'
import { measureMemory } from './memory.ts'

/** Starts the built Worker without the development server’s proxy, which fails under load before the Worker does. */
export async function startServer() {
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      name: 'readout',
      modules: workerModules(),
      compatibilityDate: '2026-11-01',
      inspectorPort: 0,
      durableObjects: {
        LEDGER: { className: 'Ledger', useSQLite: true },
        SESSION: { className: 'Session', useSQLite: true },
        PUBLISHER: { className: 'Publisher', useSQLite: true },
      },
      kvNamespaces: ['RESULTS', 'STORIES'],
      ratelimits: { GUESSES: { namespace_id: '7001', simple: { limit: 60, period: 60 } } },
      bindings: { FLUSH_SECONDS: '60', LEDGER_SHARDS: '1', REPORT_DAYS: '30', INDEX_SECONDS: '20' },
    }),
  )
  const { origin } = await miniflare.ready
  await publishAll(kvStore(await miniflare.getKVNamespace('STORIES')), packedQuizzes())
  return {
    origin,
    evict: (code: string): Promise<void> =>
      miniflare.unsafeEvictDurableObject('readout', 'Session', { name: code, webSockets: 'hibernate' }),
    memory: async () => measureMemory(await miniflare.getInspectorURL(), 'readout'),
    stop: () => miniflare.dispose(),
  }
}

export type Server = Awaited<ReturnType<typeof startServer>>
