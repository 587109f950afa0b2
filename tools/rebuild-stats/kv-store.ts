import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

type Where = { remote: boolean; 'namespace-id'?: string; 'persist-to'?: string }

/** Reads and writes the namespace of results by wrangler’s commands, which work alike for local and deployed state. */
export function kvStore({ remote, 'namespace-id': id, 'persist-to': folder }: Where) {
  const where = [
    ...(id ? ['--namespace-id', id] : ['--binding', 'RESULTS']),
    ...(remote ? ['--remote'] : ['--local', ...(folder ? ['--persist-to', folder] : [])]),
  ]

  return {
    keys: (prefix: string): string[] =>
      read(['key', 'list', '--prefix', prefix, ...where]).map(({ name }: { name: string }) => name),
    /** What stands under each of these keys, or null. */
    values: (keys: readonly string[]) => {
      const found = withFile(JSON.stringify(keys), (file) => read(['bulk', 'get', file, ...where]))
      return keys.map((key) => JSON.parse(found[key]?.value ?? found[key] ?? 'null'))
    },
    put: (key: string, value: string): void => {
      withFile(value, (file) => wrangler(['key', 'put', key, '--path', file, ...where]))
    },
  }
}

const read = (parameters: readonly string[]) => {
  const output = wrangler(parameters)
  // wrangler may print notes before and after the JSON.
  const start = output.search(/^[[{]/m)
  return JSON.parse(output.slice(start, Math.max(output.lastIndexOf(']'), output.lastIndexOf('}')) + 1))
}

function wrangler(parameters: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('wrangler', ['kv', ...parameters], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (status === 0) return stdout
  console.error(stderr || stdout)
  process.exit(2)
}

function withFile<T>(content: string, use: (file: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'readout-'))
  try {
    const file = join(folder, 'content.json')
    writeFileSync(file, content)
    return use(file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
