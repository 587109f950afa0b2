import { readFileSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { build } from 'esbuild'
import { convertV4MiniflareOptions, Miniflare, type V4MiniflareOptions } from 'miniflare'
import { unstable_getMiniflareWorkerOptions as optionsOf, unstable_readConfig as readConfig } from 'wrangler'
import type { PackedQuiz } from '../../src/questions/packing.ts'
import { packedQuizzes } from '../compile/compiled.ts'
import { medians } from '../figures.ts'
import { kvStore } from '../publish/kv.ts'
import { publishAll } from '../publish/publish.ts'
import { workerModules } from '../worker-modules.ts'

/** Requests a second, medians of the rounds: our pages, a static asset and a one-line Hono route on one runtime. */
export type Throughput = { quiz: number; hub: number; oneLine: number; asset: number }

const rounds = 7
const duration = 1500
const connections = 16

/** Asks each address in turn, round after round, of workerd without wrangler’s proxy, which breaks under load. */
export async function measureThroughput(): Promise<Throughput> {
  const ours = await runtime(workerModules())
  await ours.publish(packedQuizzes())
  const oneLine = await runtime(await oneLineModules())
  const style = Object.values(JSON.parse(readFileSync('.build/assets.json', 'utf8')) as Record<string, string>)[0] ?? ''
  try {
    const targets: Record<keyof Throughput, URL> = {
      quiz: new URL('/xi-putin-call/quiz?edition=1&length=10', ours.url),
      hub: new URL('/xi-putin-call', ours.url),
      oneLine: new URL('/', oneLine.url),
      asset: new URL(style, ours.url),
    }
    const rates: Throughput[] = []
    for (let round = 0; round < rounds + 1; round++) {
      const [quiz, hub] = [await load(targets.quiz), await load(targets.hub)]
      rates.push({ quiz, hub, oneLine: await load(targets.oneLine), asset: await load(targets.asset) })
    }
    // The first round warms the runtime up.
    return medians(rates.slice(1))
  } finally {
    await Promise.all([ours.close(), oneLine.close()])
  }
}

/**
 * These modules in the Worker’s own configuration: the same bindings, the same router before it; and what a folder has
 * stored, where one is named.
 */
export async function runtime(modules: ReturnType<typeof workerModules>, folder?: string) {
  const { workerOptions } = optionsOf('wrangler.toml')
  const stored = folder === undefined ? {} : { resourcePersistencePath: folder }
  // wrangler still gives options in miniflare’s older shape.
  const options = { ...workerOptions, modules, ...stored } as V4MiniflareOptions
  const miniflare = new Miniflare(convertV4MiniflareOptions(options))
  return {
    url: await miniflare.ready,
    publish: async (stories: PackedQuiz[]) =>
      void (await publishAll(kvStore(await miniflare.getKVNamespace('STORIES')), stories)),
    close: () => miniflare.dispose(),
  }
}

/** A Worker of one line, a Hono route. */
export async function oneLineModules(): Promise<ReturnType<typeof workerModules>> {
  const source = `
    import { Hono } from 'hono'
    import { DurableObject } from 'cloudflare:workers'
    ${durableObjects()
      .map((name) => `export class ${name} extends DurableObject {}`)
      .join('\n')}
    export default new Hono().get('/', (c) => c.text('ok'))`
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: '.' },
    bundle: true,
    format: 'esm',
    minify: true,
    write: false,
    external: ['cloudflare:*'],
  })
  return [{ type: 'ESModule', path: 'worker.js', contents: outputFiles[0]?.text ?? '' }]
}

/** Classes that the configuration names, and without which no Worker starts in it. */
const durableObjects = (): string[] =>
  readConfig({ config: 'wrangler.toml' }).durable_objects.bindings.map(
    ({ class_name }: { class_name: string }) => class_name,
  )

/** Requests a second over so many connections, each asking again as soon as it has the answer. */
async function load(url: URL): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const end = performance.now() + duration
  let answered = 0
  const ask = (): Promise<void> =>
    new Promise((done, fail) => {
      get(url, { agent }, (answer) => {
        if (answer.statusCode !== 200) fail(new Error(`${url} answers ${answer.statusCode}.`))
        answer.resume().on('end', done)
      }).on('error', fail)
    })
  const connection = async (): Promise<void> => {
    while (performance.now() < end) {
      await ask()
      answered++
    }
  }
  const from = performance.now()
  await Promise.all(Array.from({ length: connections }, connection))
  agent.destroy()
  return (answered / (performance.now() - from)) * 1000
}
