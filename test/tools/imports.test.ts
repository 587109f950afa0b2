import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readImports } from '../../tools/imports/read.ts'
import { complaints } from '../../tools/imports/rules.ts'

const copy = mkdtempSync(join(tmpdir(), 'readout-imports-'))
afterAll(() => rmSync(copy, { recursive: true }))

test('the imports of today keep the rules', () => {
  expect(complaints(readImports('.'))).toEqual([])
})

test.each([
  ['a platform in a pure core', 'results/statistics/tally.ts', 'hono', 'is pure and must not reach hono'],
  ['a platform behind a pure core', 'dossier/links.ts', '../http/caching.ts', 'is pure and must not reach hono'],
  ['a feature in http', 'http/csv.ts', '../quiz/picks.ts', 'serves every feature and must not import'],
  ['a feature in ui', 'ui/numbers.ts', '../dossier/model.ts', 'serves every feature and must not import'],
  ['another feature’s page', 'embed/quiz-widget.tsx', '../quiz/page.tsx', 'a page or the routes of another feature'],
  ['a circle of files', 'quiz/picks.ts', './result.ts', 'Circle of files: src/quiz/'],
  ['rooms that import each other', 'offline/cache-policy.ts', '../quiz/picks.ts', 'Circle of rooms: offline, quiz'],
  ['rooms of results that do', 'results/record/keys.ts', '../ledger/pace.ts', 'results/ledger, results/record'],
])('%s is a complaint', (_, file, planted, words) => {
  rmSync(join(copy, 'src'), { recursive: true, force: true })
  cpSync('src', join(copy, 'src'), { recursive: true })
  appendFileSync(join(copy, 'src', file), `\nimport type {} from '${planted}'\n`)
  expect(complaints(readImports(copy))).toContainEqual(expect.stringContaining(words))
})
