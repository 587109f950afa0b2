import { createTestHarness } from 'wrangler'
import { edge } from './tools/bench/edge.ts'
import { surveyParts, surveyPath } from './tools/bench/peers.ts'
import { measureReaders } from './tools/bench/readers.ts'
import { audit } from './tools/bench/lighthouse.ts'
import { executable, launch } from './test/support/browser.ts'
import { readFileSync } from 'node:fs'
import { assemble } from './src/questions/edition.ts'
const server = createTestHarness({ workers: [{ configPath: './wrangler.toml', prebuiltWorkerDir: '.build/worker' }] })
const { url } = await server.listen()
const [quiz] = JSON.parse(readFileSync('.build/quizzes.json', 'utf8'))
const a = assemble(quiz, { edition: 1, length: 10 })
if (!a.ok) throw 1
const e = await edge(url.origin, surveyParts(a.edition.questions))
const b = await launch()
if (process.argv[2] !== 'lh') console.log(await measureReaders(b, {
  ours: { url: e.origin + '/xi-putin-call/quiz?edition=1&length=10', option: '.live .now .option', feedback: '.now .verdict' },
  survey: { url: e.origin + surveyPath, option: '.sd-item label, .sd-selectbase__label, label', feedback: '.sd-description' },
}))
if (process.argv[2] === 'lh') for (const p of ['/xi-putin-call','/xi-putin-call/quiz?edition=1&length=10','/xi-putin-call/result?edition=1&length=10&picks=0000000000']) console.log(p, await audit(e.origin + p, await executable()))
await b.close(); e.close(); await server.close(); process.exit()
