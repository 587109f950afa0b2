import type { Bindings } from '../../env.ts'
import type { Quiz } from '../../questions/model.ts'
import { ledgerOf, placesOf } from '../intake/ledgers.ts'
import type { Place } from '../model.ts'
import { snapshotKey } from '../record/keys.ts'
import { noTally, sum, type Tally } from '../statistics/tally.ts'

// Seconds: the shortest time for which KV caches a value at the edge.
const cached = 30

// Milliseconds: a snapshot of a busy quiz is half a megabyte of JSON: read once for all who finish within two seconds.
const reread = 2000

/** What this isolate has read of late. Only values are stored: a promise belongs to the request that made it. */
const recent = new Map<string, { until: number; tally: Tally }>()

/** The statistics of the quiz’s present version, as the snapshots of its shards say. */
export async function readTally(env: Bindings, { dossier, version }: Quiz): Promise<Tally> {
  const name = `${dossier.id}/${version}`
  const last = recent.get(name)
  if (last && last.until > Date.now()) return last.tally
  const tally = sum(await Promise.all(placesOf(env, dossier.id).map((place) => readSnapshot(env, place, version))))
  recent.set(name, { until: Date.now() + reread, tally })
  return tally
}

async function readSnapshot(env: Bindings, place: Place, version: string): Promise<Tally> {
  const key = snapshotKey(place, version)
  if (!(await isThere(env, place, version, key))) return noTally()
  // Written by the ledger and by nothing else; null where KV has not carried it here yet.
  return { ...noTally(), ...(await env.RESULTS.get<Tally>(key, { type: 'json', cacheTtl: cached })) }
}

/** Keys that this isolate knows to exist. */
const existing = new Set<string>()

/**
 * KV caches for a minute that a key was not there, so in a fresh deployment the first look at the results would hide
 * the first results. Until the ledger itself says that it has written the snapshot, KV is not asked; the answer is remembered
 * as long as the isolate lives, so that a busy quiz costs its ledger one question for each isolate.
 */
async function isThere(env: Bindings, place: Place, version: string, key: string): Promise<boolean> {
  if (existing.has(key)) return true
  const there = await ledgerOf(env, place).published(version)
  if (there) existing.add(key)
  return there
}
