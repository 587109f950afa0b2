import { availableParallelism, loadavg } from 'node:os'
import { median, whole } from '../../tools/figures.ts'
import { writeSection } from '../../tools/section.ts'
import { bareAcks } from './bare.ts'
import { type Acks, type Arrival, acksFrom, type Outcome, runClass, type Traffic } from './class.ts'
import { startServer } from './server.ts'

const sizes = process.argv.slice(2).map(Number).filter(Boolean)
const arrivals: readonly Arrival[] = ['spread', 'at once']
// A shared machine disturbs some runs and not others, so the median of several counts.
const runs = 5

/** One class, and the bare object right before it. */
type Run = Outcome & { bare: Acks }

const server = await startServer()
const rows: Run[][] = []
try {
  for (const people of sizes.length > 0 ? sizes : [35, 300, 1000])
    for (const arrival of arrivals) {
      const classes: Run[] = []
      for (let run = 0; run < runs; run++) {
        const bare = acksFrom(await bareAcks(people))
        classes.push({ ...(await runClass(server, people, arrival)), bare })
      }
      rows.push(classes)
      console.log(row(classes))
    }
} finally {
  await server.stop()
}

function row(classes: readonly Run[]): string {
  const middle = (of: (run: Run) => number): number => median(classes.map(of))
  const total = (of: (run: Run) => number): string => whole(classes.reduce((sum, run) => sum + of(run), 0))
  const perPerson = (of: (run: Run) => number): string => middle((run) => of(run) / run.people).toFixed(2)
  const traffic = (of: (run: Run) => Traffic): string =>
    `${perPerson((run) => of(run).fromServer)} + ${perPerson((run) => of(run).toServer)}`
  const acks = (of: (run: Run) => Acks): string =>
    `${whole(middle((run) => of(run).p50))} / ${whole(middle((run) => of(run).p95))}`
  const cells = [
    whole(classes[0]?.people ?? 0),
    classes[0]?.arrival,
    [
      total((run) => run.accepted),
      total((run) => run.acknowledged),
      total((run) => run.counted),
      total((run) => run.reported),
    ].join(' = '),
    acks((run) => run.rough),
    acks((run) => run.clean),
    acks((run) => run.bare),
    middle((run) => run.clean.p95 / run.bare.p95).toFixed(2),
    `${whole(middle((run) => run.openFirst))}–${whole(middle((run) => run.openLast))}`,
    traffic((run) => run.roughTraffic),
    traffic((run) => run.cleanTraffic),
    whole(middle((run) => run.watcherMessages)),
    whole(middle((run) => run.cleanTraffic.bytes / run.people)),
    middle((run) => run.allIn).toFixed(1),
    middle((run) => run.memory.ofClass / run.people / 1024).toFixed(1),
    whole(middle((run) => run.memory.resident / 1024 ** 2)),
    `${whole(middle((run) => run.bytesPerJoin.least))}–${whole(middle((run) => run.bytesPerJoin.most))}`,
  ]
  return `| ${cells.join(' | ')} |`
}

const wrong = rows
  .flat()
  .filter(
    ({ accepted, acknowledged, counted, reported }) => new Set([accepted, acknowledged, counted, reported]).size > 1,
  )
const heads = [
  'people',
  'votes come',
  'sent = acknowledged = counted = in the report',
  'ack p50 / p95, ms',
  'same, clean',
  'bare object',
  'p95, clean to bare',
  'question shown, ms after the click',
  'messages a person, from + to the server',
  'same, clean',
  'messages to host and projector',
  'bytes to a phone, clean',
  'all in, s',
  'heap a person, KB',
  'whole runtime, MB',
  'bytes a join',
]
const table = [`| ${heads.join(' | ')} |`, `|${' --- |'.repeat(heads.length)}`, ...rows.map(row)].join('\n')

const machine = `Every class is played ${runs} times on ${availableParallelism()} cores, with a load of ${loadavg()[0]?.toFixed(1)} at the end.`
if (sizes.length === 0) writeSection('docs/benchmarks-classroom.md', 'classes', `${machine}\n\n${table}`)
console.log(table)
if (wrong.length > 0) {
  console.error('Votes were lost or doubled.')
  process.exit(1)
}
