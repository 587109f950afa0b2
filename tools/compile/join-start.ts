import { basename } from 'node:path'
import { type BuildOptions, build, type Plugin } from 'esbuild'
import type { Modules, WorkerParts } from './worker.ts'

/**
 * Joins the modules that the Worker starts with into one, `start.js`. esbuild makes a module for each set of parts that
 * share something, and the more parts there are, the more of the start would be names between such modules. `exported`
 * has what each module exports.
 */
export async function joinStart(
  split: Modules,
  exported: Readonly<Record<string, readonly string[]>>,
  { start, onDemand }: WorkerParts,
  options: BuildOptions,
): Promise<{ modules: Modules; parts: WorkerParts }> {
  const shared = start.filter((name) => name !== 'worker.js')
  const needed = new Set<string>()
  // start.js exports what parts need under a name that says which module it was in.
  const named = (module: string, name: string): string => `_${shared.indexOf(module)}_${name}`
  const fromStart = (text: string): string =>
    text.replace(imports, (statement, names: string | undefined, module: string) => {
      if (!shared.includes(module)) return statement
      const renamed = names?.split(',').map((one) => {
        const [name = '', as = name] = one.split(' as ')
        needed.add(named(module, name))
        return `${named(module, name)} as ${as}`
      })
      return renamed ? `import{${renamed}}from"./start.js"` : 'import"./start.js"'
    })
  const parts = Object.values(onDemand).flat()
  const rare = Object.fromEntries(parts.map((name) => [name, fromStart(split[name] ?? '')]))
  // Otherwise it would fail only once someone asks for that part.
  for (const text of Object.values(rare))
    if (shared.some((module) => text.includes(`"./${module}"`)))
      throw new Error('A module imports the start in a form that is not rewritten.')

  const exports = shared.map((module) => {
    const names = (exported[module] ?? []).filter((name) => needed.has(named(module, name)))
    return `export {${names.map((name) => `${name} as ${named(module, name)}`).join()}} from './${module}'\n`
  })
  const own = `export {${(exported['worker.js'] ?? []).join()}} from`
  const { outputFiles } = await build({
    ...options,
    splitting: false,
    write: false,
    stdin: { contents: `${own} './worker.js'\n${exports.join('')}`, resolveDir: '/' },
    plugins: [modulesFrom(split)],
  })
  return {
    modules: { ...rare, 'start.js': outputFiles?.[0]?.text ?? '', 'worker.js': `${own} './start.js'\n` },
    parts: { start: ['start.js', 'worker.js'], onDemand },
  }
}

/** How esbuild writes the imports between modules that it has split and minified. */
const imports = /\bimport(?:\{([^}]*)\}from)?"\.\/([^"]+)"/g

/** Reads modules from these texts; what is imported on demand stays where it is. */
const modulesFrom = (modules: Modules): Plugin => ({
  name: 'modules',
  setup(build) {
    build.onResolve({ filter: /^\.\// }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path, external: true } : { path: basename(path), namespace: 'split' },
    )
    build.onLoad({ filter: /./, namespace: 'split' }, ({ path }) => ({ contents: modules[path] ?? '', loader: 'js' }))
  },
})
