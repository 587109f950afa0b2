import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { convertV4MiniflareOptions, Miniflare, type V4MiniflareOptions } from 'miniflare'
import type { Unstable_MiniflareWorkerOptions } from 'wrangler'
import type { PackedQuiz } from '../src/questions/packing.ts'
import { packedQuizzes } from './compile/compiled.ts'
import { type Kv, kvStore } from './publish/kv.ts'
import { publishAll } from './publish/publish.ts'
import { workerModules } from './worker-modules.ts'

/** What wrangler.toml says of the Worker, as data that can be handed to another process. */
export type Configuration = Omit<Unstable_MiniflareWorkerOptions['workerOptions'], 'bindings' | 'kvNamespaces'> & {
  bindings: Record<string, string>
  kvNamespaces: Record<string, object>
}

type Changes = {
  /** These in the place of wrangler.toml’s, or beside them. */
  vars?: Record<string, string>
  /** The file of another Worker for a binding, in whose place it is put. */
  stands?: Record<string, string>
  /** Instead of those of the last build. Nobody can have asked for another before. */
  stories?: PackedQuiz[] | undefined
}

export type Runtime = Awaited<ReturnType<typeof startWorker>>

/** Reads wrangler.toml, once after each change of it, because wrangler takes seconds of a processor to import. */
export async function configuration(): Promise<Configuration> {
  const read = createHash('sha256').update(readFileSync('wrangler.toml')).update(readFileSync('package-lock.json'))
  const kept = `.build/configuration-${read.digest('hex').slice(0, 16)}.json`
  if (!existsSync(kept)) {
    const { unstable_getMiniflareWorkerOptions: optionsOf } = await import('wrangler')
    writeFileSync(kept, JSON.stringify(optionsOf('wrangler.toml').workerOptions))
  }
  return JSON.parse(readFileSync(kept, 'utf8'))
}

/**
 * Runs the built Worker with its stories, as wrangler.toml has it, in workerd itself: wrangler would put a Worker and a
 * process of its own before it, which doubles what a start and a request cost, and breaks under load.
 */
export async function startWorker(
  of: Configuration,
  { vars = {}, stands = {}, stories = packedQuizzes() }: Changes = {},
) {
  let logs: { level: string; message: string }[] = []
  const nameOf = (binding: string): string => `stands-for-${binding.toLowerCase()}`
  const { kvNamespaces, bindings, ...rest } = of
  const replaced = Object.keys(stands)
  const options = {
    host: '127.0.0.1',
    // Otherwise it asks the network where this machine is.
    cf: false,
    unsafeInspectDurableObjects: true,
    handleStructuredLogs: (log: { level: string; message: string }) => logs.push(log),
    workers: [
      {
        ...rest,
        name: 'readout',
        modules: workerModules(),
        bindings: { ...bindings, ...vars },
        kvNamespaces: Object.fromEntries(Object.entries(kvNamespaces).filter(([name]) => !replaced.includes(name))),
        serviceBindings: Object.fromEntries(replaced.map((binding) => [binding, nameOf(binding)])),
      },
      ...Object.entries(stands).map(([binding, file]) => ({
        name: nameOf(binding),
        modules: [esModule(file)],
        compatibilityDate: rest.compatibilityDate,
      })),
    ],
  }
  // wrangler still gives options in miniflare’s older shape.
  const miniflare = new Miniflare(convertV4MiniflareOptions(options as V4MiniflareOptions))
  const { origin } = await miniflare.ready
  const publish = async (some: PackedQuiz[]): Promise<void> => {
    const { STORIES } = await miniflare.getBindings<{ STORIES: Kv }>('readout')
    for (const { id, outcome } of await publishAll(kvStore(STORIES), some))
      if (outcome === 'refused' || outcome === 'misdated') throw new Error(`${id} is ${outcome}.`)
  }
  await publish(stories)
  return {
    origin,
    publish,
    /** Asks the Worker under any address. */
    fetch: (address: string) => miniflare.dispatchFetch(address),
    env: <Env extends Record<string, unknown>>(): Promise<Env> => miniflare.getBindings<Env>('readout'),
    /** Lets a Durable Object sleep: what is not stored is gone. Its sockets stay. */
    evict: (className: string, name: string): Promise<void> =>
      miniflare.unsafeEvictDurableObject('readout', className, { name, webSockets: 'hibernate' }),
    /** What a Durable Object has stored. */
    storage: (className: string, name: string) =>
      miniflare.unsafeGetDurableObjectStorage('readout', className, { name }),
    /** What the Worker has logged since the last look. */
    takeLogs: () => {
      const taken = logs
      logs = []
      return taken
    },
    stop: () => miniflare.dispose(),
  }
}

const esModule = (path: string) => ({ type: 'ESModule', path, contents: readFileSync(path, 'utf8') })
