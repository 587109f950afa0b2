import { build } from './command.ts'
import { median } from './figures.ts'
import { soak } from './soak/soak.ts'

build()
const attempts = 20_000
const outcome = await soak({ attempts, clients: 200, kills: 5, measured: 2000 })
const { accepted, acknowledged, counted, inBatches, chosen, malformed, refused } = outcome
const exact = [acknowledged, counted, inBatches, chosen].every((number) => number === accepted)
const sound = accepted === attempts - malformed && refused === malformed && outcome.differing === 0
const [ours, bare] = [median(outcome.rounds.map((r) => r.ours)), median(outcome.rounds.map((r) => r.bare))]
const ratio = median(outcome.rounds.map((r) => r.ours / r.bare))

console.log(`
${attempts} attempts from 200 clients, ${outcome.kills} kills, ${outcome.evictions} evictions, ${outcome.seconds.toFixed(1)} s
accepted      ${accepted}   rows in the ledger’s database
acknowledged  ${acknowledged}   told to a client
counted       ${counted}   in the snapshots in KV
in batches    ${inBatches}   rows in the batches in KV
chosen        ${chosen}   options in the snapshots, for each question of a quiz
rebuilt       ${outcome.differing} differences between snapshots and batches
malformed     ${malformed}   of which ${refused} refused
throughput    ${ours.toFixed(0)} a second; a bare insert-one-row object ${bare.toFixed(0)}; ratio ${ratio.toFixed(2)} (median of ${outcome.rounds.length} rounds)
${exact && sound ? 'Exact: all five are one number.' : 'NOT EXACT.'}`)
process.exit(exact && sound ? 0 : 1)
