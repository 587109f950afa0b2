import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

type Locked = { version?: string; integrity?: string; resolved?: string; link?: boolean }
type Manifest = {
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  workspaces?: string[]
}

const read = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8'))
const packages = Object.entries(read<{ packages: Record<string, Locked> }>('package-lock.json').packages)

test('each package is locked by its SHA-512, and from no address of its own', () => {
  // A workspace is a folder of this repository, and what links to it.
  const installed = packages.filter(([path, { link }]) => !link && /(^|\/)node_modules\//.test(path))
  expect(installed.length).toBeGreaterThan(50)
  const loose = installed.filter(([, { integrity = '', resolved }]) => !integrity.startsWith('sha512-') || resolved)
  expect(loose).toEqual([])
})

test('what links to a folder links to a workspace', () => {
  const { workspaces = [] } = read<Manifest>('package.json')
  const linked = packages.flatMap(([, { link, resolved = '' }]) => (link ? [resolved] : []))
  expect(linked).toEqual(workspaces)
})

test.each(['', 'test/client/'])('each version asked for in “%s” is exact, and is the one that is locked', (folder) => {
  const { dependencies, devDependencies } = read<Manifest>(`${folder}package.json`)
  const locked = new Map(packages.map(([path, { version }]) => [path, version]))
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
    expect([name, locked.get(`${folder}node_modules/${name}`)]).toEqual([name, version])
})
