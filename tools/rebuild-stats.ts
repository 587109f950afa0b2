import { parseArgs } from 'node:util'
import { batchesBySnapshot, differences, rebuild } from '../src/results/record/rebuild.ts'
import { kvStore } from './rebuild-stats/kv-store.ts'

const usage = `npm run rebuild-stats
  makes every snapshot of statistics anew from the immutable batches and compares it with the one that is kept
  --remote             the deployed namespace instead of the state of npm start
  --namespace-id=ID    the namespace by its id, where the configuration does not name it
  --persist-to=FOLDER  the state of an npm start that had the same flag
  --write              puts the snapshots made anew in place of those that differ`

const flags = asked()
const store = kvStore(flags)
const groups = batchesBySnapshot(store.keys('results/'))
// A snapshot without a batch would be one that nothing bears out.
for (const snapshot of store.keys('stats/')) if (!groups.has(snapshot)) groups.set(snapshot, [])
let differing = 0

for (const [snapshot, batches] of groups) {
  const rebuilt = await rebuild(batches, (some) => Promise.resolve(store.batches(some)))
  const found = differences(rebuilt, store.value(snapshot))
  console.log(`${snapshot}: ${rebuilt.attempts} attempts in ${batches.length} batches, ${found.length} differences`)
  for (const difference of found.slice(0, 20)) console.log(`  ${difference}`)
  if (found.length === 0) continue
  differing += 1
  if (flags.write) store.put(snapshot, JSON.stringify(rebuilt))
}

console.log(
  differing === 0
    ? `${groups.size} snapshots are what their batches make.`
    : `${differing} of ${groups.size} snapshots differ${flags.write ? ' and were written anew' : ''}.`,
)
process.exit(differing === 0 || flags.write ? 0 : 1)

function asked() {
  try {
    const { values } = parseArgs({
      options: {
        remote: { type: 'boolean', default: false },
        write: { type: 'boolean', default: false },
        'namespace-id': { type: 'string' },
        'persist-to': { type: 'string' },
      },
    })
    return values
  } catch {
    console.error(usage)
    process.exit(2)
  }
}
