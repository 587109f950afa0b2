import { table, whole } from '../figures.ts'
import { type ColdStarts, coldStartsWritten } from './cold-start.ts'
import type { EmbedCosts, Load } from './embed.ts'
import type { Scores } from './lighthouse.ts'
import type { Wait } from './readers.ts'
import type { Throughput } from './runtime.ts'

/** Everything that one run of `npm run bench` measured. */
export type Measured = {
  waits: Record<'ours' | 'survey', Wait>
  throughput: Throughput
  coldStarts: ColdStarts
  scores: Record<string, Scores>
  embed: EmbedCosts
  runs: number
  browser: string
  machine: string
}

/** The measurements as docs/benchmarks.md has them: ratios first, then the numbers, then how they were taken. */
export function written({ waits: { ours, survey }, throughput, coldStarts, scores, embed, ...how }: Measured): string {
  const h5p = embed.question.h5p.brotli
  return `# Benchmarks

Written by \`npm run bench\`; do not edit. Medians of ${how.runs} runs, taken in turn.

## What a reader waits for

Ours is **${ratio(survey.bytes, ours.bytes)} lighter** and **${ratio(survey.answerable, ours.answerable)} sooner** than SurveyJS (survey-core with survey-js-ui), with the same ten questions in one browser, and **${ratio(h5p, ours.bytes)} lighter** than H5P’s player before it has loaded a question’s library. Aims: 10 and 3.

${table(
  ['until the first question can be answered', 'ours', 'SurveyJS', 'H5P’s player alone'],
  [
    ['bytes over the network', whole(ours.bytes), whole(survey.bytes), whole(h5p)],
    ['requests', ours.requests, survey.requests, '–'],
    ...timed.map(([what, name]) => [what, whole(ours[name]), whole(survey[name]), '–']),
  ],
)}

Slow 4G as Lighthouse throttles it (562.5 ms a request, 1,475 kbit/s) and a processor slowed down four times, by the browser’s own protocol. SurveyJS is set up as its guide says, one question a page, with its stylesheet without fonts, and shows feedback in a question’s description. Ours is compressed as a network does it on the fly (brotli 4), the peers as well as can be (brotli 11). H5P’s question libraries (H5P.MultiChoice, H5P.QuestionSet) are not in the npm registry, so its player is weighed and not timed.

## What the runtime answers

The quiz page is answered at **${share(throughput.quiz, throughput.oneLine)} of the rate of a one-line Hono route** (aim: 0.5) and ${share(throughput.quiz, throughput.asset)} of the rate of a static asset, on one workerd, without the cache that stands before the Worker in production.

${table(
  ['requests a second', ''],
  asked.map(([what, name]) => [what, whole(throughput[name])]),
)}

## After a cold start

<!-- cold-start -->
${coldStartsWritten(coldStarts)}
<!-- /cold-start -->

## In another site’s page

${inAnotherPage(embed)}

## Lighthouse, mobile

The middle one of five runs. \`npm run bench -- lighthouse\` takes these alone.

${lighthouse(scores)}

## Where

${how.machine}; Chromium ${how.browser}. Numbers of one machine: compare the ratios.
`
}

function inAnotherPage({ host, question, each }: EmbedCosts): string {
  return `Our loader is **${ratio(host.typeform.brotli, host.ours.brotli)} lighter** than Typeform’s, and with a quiz of five questions it is **${ratio(question.h5p.brotli, question.ours.brotli)} lighter** than H5P’s player before it has loaded a question’s library. Each of twenty quizzes on one page costs the page **${each.ours.toFixed(1)} ms** of its main thread (aim: under 5), where a bare lazy iframe costs ${each.bare.toFixed(1)} ms.

${loads('code in the page of the site', Object.values(host))}

${loads('until the first question can be answered', Object.values(question))}

Ours and theirs are compressed alike, as well as can be (gzip 9, brotli 11), each file by itself, as it is sent. What Typeform’s frame then loads, and H5P’s libraries, are not in the npm registry; the fonts that H5P’s style asks for are not counted.`
}

const timed: [string, keyof Wait][] = [
  ['milliseconds', 'answerable'],
  ['main thread blocked, ms (to the first feedback)', 'blocking'],
  ['from the tap to its feedback, ms', 'feedback'],
]

const asked: [string, keyof Throughput][] = [
  ['one-line Hono route', 'oneLine'],
  ['static asset', 'asset'],
  ['quiz page of ten questions', 'quiz'],
  ['hub', 'hub'],
]

const loads = (title: string, lines: readonly Load[]): string =>
  table(
    [title, 'requests', 'gzip', 'brotli'],
    lines.map(({ what, requests, gzip, brotli }) => [what, requests, whole(gzip), whole(brotli)]),
  )

function lighthouse(pages: Record<string, Scores>): string {
  const categories = Object.keys(Object.values(pages)[0]?.scores ?? {})
  const rows = Object.entries(pages).map(([page, { scores }]) => [page, ...categories.map((one) => scores[one] ?? '–')])
  const short = Object.entries(pages).flatMap(([page, { short }]) => short.map((audit) => `- ${page}: ${audit}`))
  const scored = table(['page', ...categories], rows)
  return short.length > 0 ? `${scored}\n\nNot 100 because of:\n\n${short.join('\n')}` : scored
}

const ratio = (more: number, less: number): string => `${(more / less).toFixed(1)} times`
const share = (part: number, of: number): string => (part / of).toFixed(2)
