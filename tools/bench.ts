import { readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { assemble } from '../src/questions/edition.ts'
import { launch } from '../test/support/browser.ts'
import { executable } from '../test/support/browser-path.ts'
import { coldStartsWritten, measureColdStarts } from './bench/cold-start.ts'
import { edge } from './bench/edge.ts'
import { measureEmbed } from './bench/embed.ts'
import { auditAll } from './bench/lighthouse.ts'
import { surveyParts, surveyPath } from './bench/peers.ts'
import { measureReaders, runs } from './bench/readers.ts'
import { type Measured, written } from './bench/report.ts'
import { measureThroughput } from './bench/runtime.ts'
import { build, command } from './command.ts'
import { compiledQuizzes } from './compile/compiled.ts'
import { configuration, startWorker } from './runtime.ts'
import { writeSection } from './section.ts'

// Measures the reader's pages against other products in one run, and writes docs/benchmarks.md. With “lighthouse” it only
// audits them, and prints what keeps one from 100; with “cold-start” it only starts the Worker, with 1 story and with 200, and writes
// that section.
const story = '/xi-putin-call'
const audited = {
  home: '/',
  hub: story,
  quiz: `${story}/quiz?edition=1&length=10`,
  result: `${story}/result?edition=1&length=10&picks=0000000000`,
  'class, start': '/class',
}

const [only] = process.argv.slice(2)
// The packages' install scripts ask for other package managers, and the packages work without them.
if (only !== 'cold-start')
  command('npm', 'ci', '--prefix', 'test/bench', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error')
build()
if (only === 'lighthouse') await onlyAudited()
else if (only === 'cold-start') {
  const text = coldStartsWritten(await measureColdStarts())
  writeSection('docs/benchmarks.md', 'cold-start', text)
  console.log(text)
} else {
  // This runs first and alone, so that nothing else takes the processor.
  const throughput = await measureThroughput()
  const coldStarts = await measureColdStarts()
  writeFileSync('docs/benchmarks.md', written({ ...(await inBrowser()), throughput, coldStarts, machine: machine() }))
  console.log(readFileSync('docs/benchmarks.md', 'utf8'))
}

async function onlyAudited(): Promise<void> {
  const server = await startWorker(await configuration())
  const { origin, close } = await edge(server.origin, {})
  try {
    for (const [page, { scores, short }] of Object.entries(await auditAll(origin, audited, await executable())))
      console.log([`${page}: ${JSON.stringify(scores)}`, ...short.map((audit) => `  ${audit}`)].join('\n'))
  } finally {
    close()
    await server.stop()
  }
}

async function inBrowser(): Promise<Omit<Measured, 'throughput' | 'coldStarts' | 'machine'>> {
  const server = await startWorker(await configuration())
  const { origin, close } = await edge(server.origin, surveyParts(await questions()))
  const browser = await launch()
  try {
    const waits = await measureReaders(browser, {
      ours: { url: origin + audited.quiz, option: '.live .now .option', feedback: '.now .verdict' },
      survey: { url: origin + surveyPath, option: '.sd-item label', feedback: '.sd-description' },
    })
    const scores = await auditAll(origin, audited, await executable())
    const embed = await measureEmbed(browser, origin)
    return { waits, scores, embed, runs, browser: browser.version() }
  } finally {
    await browser.close()
    close()
    await server.stop()
  }
}

/** The ten questions that both sides ask. */
async function questions() {
  const [quiz] = compiledQuizzes()
  if (!quiz) throw new Error('There is no story to measure with.')
  const assembled = assemble(quiz, { edition: 1, length: 10 })
  if (!assembled.ok) throw new Error(`No edition to measure with: ${assembled.reason}.`)
  return assembled.edition.questions
}

function machine(): string {
  const [processor] = cpus()
  return `${cpus().length} × ${processor?.model.trim()}, ${process.platform}, Node ${process.version}`
}
