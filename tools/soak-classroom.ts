import { availableParallelism, loadavg } from 'node:os'
import { build } from './command.ts'
import { median, table, whole } from './figures.ts'
import { writeSection } from './section.ts'
import { lesson, type Outcome } from './soak/lesson.ts'

// `npm run soak:classroom -- 2` plays the same lesson in two minutes, and writes nothing.
const [asked] = process.argv.slice(2)
const minutes = Number(asked ?? 45)
const plan = { pupils: 35, questions: 10, minutes, kills: 5 } as const

build()
const { outcomes, evictions, kills } = await lesson(plan)
const head = [
  'class',
  'answers given',
  'late',
  'acknowledged',
  'in the report',
  'differing',
  'sockets cut',
  'votes doubled',
  'requests',
  'attempts at a socket',
  'question shown after the click, s, median and most',
]
const found = table(
  head,
  outcomes.map((outcome, i) => row(i === 0 ? 'sockets' : 'HTTP alone', outcome)),
)
const words = `${plan.pupils} pupils a class, ${minutes} minutes, ${kills} kills of the runtime, the first class’s object evicted ${whole(evictions)} times; ${availableParallelism()} cores with a load of ${loadavg()[2]?.toFixed(0)}:

${found}`
console.log(words)
if (asked === undefined) writeSection('docs/benchmarks-classroom.md', 'lesson', words)
const exact = outcomes.every((one) => one.answers === one.acknowledged + one.late && one.acknowledged === one.reported)
if (!exact || outcomes.some(({ differing }) => differing > 0)) {
  console.error('Votes were lost, doubled or changed.')
  process.exit(1)
}
process.exit(0)

function row(name: string, { traffic, shown, ...counts }: Outcome): (string | number)[] {
  const { answers, late, acknowledged, reported, differing, cuts, doubled } = counts
  const seconds = (ms: number): string => (ms / 1000).toFixed(1)
  return [
    name,
    ...[answers, late, acknowledged, reported, differing, cuts, doubled].map(whole),
    whole(traffic.requests),
    whole(traffic.sockets),
    `${seconds(median(shown))}, ${seconds(shown.at(-1) ?? Number.NaN)}`,
  ]
}
