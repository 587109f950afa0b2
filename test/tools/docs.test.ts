import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'

const documents = globSync(['*.md', 'docs/**/*.md'])
const sources = globSync(['{src,test,tools,static}/**/*.{ts,tsx}', '*.ts'])

describe.each(documents)('%s', (document) => {
  const text = readFileSync(document, 'utf8').replace(/^```.*?^```/gms, '')

  test('links to files that exist', () => {
    const targets = [...text.matchAll(/\]\(([^)#:\s]+)(?:#[^)]*)?\)/g)].map(([, target = '']) => target)
    const missing = targets.filter((target) => !existsSync(join(dirname(document), target)))
    // `[words](kind)` is the dossier’s way to mark a part of a sentence.
    expect(missing.filter((target) => /[./]/.test(target))).toEqual([])
  })

  test('names source files that exist', () => {
    const named = [...text.matchAll(/`((?:[\w-]+\/)*[\w-]+\.tsx?)`/g)].map(([, name = '']) => name)
    expect(named.filter((name) => !sources.some((file) => `/${file}`.endsWith(`/${name}`)))).toEqual([])
  })
})
