import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type BuildOptions, build, type Metafile } from 'esbuild'
import { joinStart } from './join-start.ts'

/** Where the Worker’s modules are, all side by side. wrangler.toml names `worker.js` in it. */
export const workerFolder = '.build/worker'
export const workerPartsFile = '.build/worker-parts.json'

/** Names of modules: those loaded before the first answer; and by the file that is imported on demand, those loaded with it. */
export type WorkerParts = { start: string[]; onDemand: Record<string, string[]> }

/** Texts of modules by name. */
export type Modules = Readonly<Record<string, string>>

// What wrangler itself bundles with.
const options: BuildOptions = {
  bundle: true,
  splitting: true,
  format: 'esm',
  minify: true,
  legalComments: 'none',
  target: 'es2024',
  supported: { 'import-source': true, using: true },
  conditions: ['workerd', 'worker', 'browser'],
  define: { 'navigator.userAgent': '"Cloudflare-Workers"', 'process.env.NODE_ENV': '"production"' },
  external: ['cloudflare:*', 'node:*'],
}

/**
 * Bundles the Worker into `worker.js` with `start.js` behind it, and modules for the parts that are imported with
 * `import()`; writes down which is which. docs/decisions/rare-code-is-loaded-on-demand.md
 */
export async function compileWorker(): Promise<void> {
  const { outputFiles, metafile } = await build({
    ...options,
    entryPoints: ['src/worker.ts'],
    outdir: workerFolder,
    chunkNames: '[name].[hash]',
    metafile: true,
    write: false,
  })
  const split = Object.fromEntries(outputFiles.map(({ path, text }) => [basename(path), text]))
  const exported = Object.fromEntries(
    Object.entries(metafile.outputs).map(([path, { exports }]) => [basename(path), exports]),
  )
  const { modules, parts } = await joinStart(split, exported, partsOf(metafile), options)
  mkdirSync(workerFolder, { recursive: true })
  // `wrangler dev` starts again when worker.js changes, so the modules that it names have to be there before.
  const entryLast = Object.entries(modules).sort(([a], [b]) => Number(a === 'worker.js') - Number(b === 'worker.js'))
  for (const [name, text] of entryLast) writeFileSync(join(workerFolder, name), text)
  // Otherwise wrangler would upload what earlier builds have left, too.
  for (const name of readdirSync(workerFolder))
    if (!(name in modules)) rmSync(join(workerFolder, name), { recursive: true })
  writeFileSync(workerPartsFile, JSON.stringify(parts))
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
    // The part’s own module comes first.
    entryPoint && !start.has(file) ? [[entryPoint, [...within(file)].filter((one) => !start.has(one))] as const] : [],
  )
  const names = (files: Iterable<string>): string[] => Array.from(files, (file) => basename(file))
  return {
    start: names(start),
    onDemand: Object.fromEntries(onDemand.map(([source, files]) => [source, names(files)])),
  }
}
