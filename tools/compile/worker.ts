import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build, type Metafile } from 'esbuild'

/** Where the Worker’s modules are, all side by side. wrangler.toml names `worker.js` in it. */
export const workerFolder = '.build/worker'
export const workerPartsFile = '.build/worker-parts.json'

/** Names of modules: those loaded before the first answer; and by the file that is imported on demand, those loaded with it. */
export type WorkerParts = { start: string[]; onDemand: Record<string, string[]> }

/**
 * Bundles the Worker into `worker.js`, a module for each part that is imported with `import()`, and modules for what these
 * share; writes down which is which. docs/decisions/rare-code-is-loaded-on-demand.md
 */
export async function compileWorker(): Promise<void> {
  const { outputFiles, metafile } = await build({
    entryPoints: ['src/worker.ts'],
    outdir: workerFolder,
    chunkNames: '[name].[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    legalComments: 'none',
    metafile: true,
    write: false,
    // What follows is what wrangler itself bundles with.
    target: 'es2024',
    supported: { 'import-source': true, using: true },
    conditions: ['workerd', 'worker', 'browser'],
    define: { 'navigator.userAgent': '"Cloudflare-Workers"', 'process.env.NODE_ENV': '"production"' },
    external: ['cloudflare:*', 'node:*'],
  })
  mkdirSync(workerFolder, { recursive: true })
  // `wrangler dev` starts again when worker.js changes, so the modules that it names have to be there before.
  const files = outputFiles.map(({ path, contents }) => ({ name: basename(path), contents }))
  const entryLast = files.sort((a, b) => Number(a.name === 'worker.js') - Number(b.name === 'worker.js'))
  for (const { name, contents } of entryLast) writeFileSync(join(workerFolder, name), contents)
  // Otherwise wrangler would upload what earlier builds have left, too.
  const current = new Set(files.map(({ name }) => name))
  for (const name of readdirSync(workerFolder))
    if (!current.has(name)) rmSync(join(workerFolder, name), { recursive: true })
  writeFileSync(workerPartsFile, JSON.stringify(partsOf(metafile)))
}

function partsOf({ outputs }: Metafile): WorkerParts {
  const within = (file: string, found = new Set<string>()): Set<string> => {
    if (found.has(file)) return found
    found.add(file)
    for (const { path, kind } of outputs[file]?.imports ?? [])
      if (kind === 'import-statement' && outputs[path]) within(path, found)
    return found
  }
  const start = within(join(workerFolder, 'worker.js'))
  const onDemand = Object.entries(outputs).flatMap(([file, { entryPoint }]) =>
    entryPoint && !start.has(file) ? [[entryPoint, [...within(file)].filter((one) => !start.has(one))] as const] : [],
  )
  const names = (files: Iterable<string>): string[] => Array.from(files, (file) => basename(file)).sort()
  return {
    start: names(start),
    onDemand: Object.fromEntries(onDemand.map(([source, files]) => [source, names(files)])),
  }
}
