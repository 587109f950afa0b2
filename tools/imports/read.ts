import { globSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'

/**
 * What every file under `src` of this folder imports, types included: paths from this folder, or names of packages.
 * A pattern is enough to find imports, because the formatter writes them all alike.
 */
export function readImports(root: string): Map<string, string[]> {
  const paths = globSync('src/**/*.{ts,tsx}', { cwd: root }).map((path) => path.replaceAll('\\', '/'))
  return new Map(paths.map((path) => [path, importsOf(path, readFileSync(join(root, path), 'utf8'))]))
}

const importsOf = (path: string, code: string): string[] =>
  [...code.matchAll(/(?:^(?:import|export|\}).* from |^import |\bimport\()'([^']+)'/gm)].map(([, name = '']) =>
    name.startsWith('.') ? posix.join(posix.dirname(path), name) : name,
  )
