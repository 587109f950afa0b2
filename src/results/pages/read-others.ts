import type { Bindings } from '../../env.ts'
import type { Quiz } from '../../questions/model.ts'
import type { Entry } from '../../stories/model.ts'
import { version as kept } from '../../stories/stories.ts'
import { ledgerOf, placesOf } from '../intake/ledgers.ts'
import { type Earlier, together } from '../statistics/earlier.ts'
import { divided, type Others, sameQuestions } from '../statistics/joined.ts'

// Milliseconds: other versions are answered seldom, by whoever was offline or reads a pinned widget.
const reask = 600_000

// Each is read from KV once in an isolate and unpacked: a few milliseconds of the ten that a free plan gives a request.
const mostCompared = 12

const recent = new Map<string, { until: number; others: Others }>()
/** What two versions ask in the same words never changes. */
const compared = new Map<string, ReadonlySet<string>>()

/**
 * What was answered in other versions of the story, as its ledgers have it. The latest twelve that were answered are
 * compared with this one; of a version that is not kept, nothing is known to be the same.
 */
export async function readOthers(env: Bindings, quiz: Quiz, { versions }: Pick<Entry, 'versions'>): Promise<Others> {
  const { id } = quiz.dossier
  const name = `${id}/${quiz.version}`
  const last = recent.get(name)
  if (last && last.until > Date.now()) return last.others
  const byVersion = byVersions(
    await Promise.all(placesOf(env, id).map((place) => ledgerOf(env, place).earlier(quiz.version))),
  )
  const answered = versions.filter(({ version }) => version in byVersion).slice(-mostCompared)
  const pairs = await Promise.all(
    answered.map(async ({ version }) => [version, await sameIn(env, quiz, version)] as const),
  )
  const others = divided(byVersion, Object.fromEntries(pairs))
  recent.set(name, { until: Date.now() + reask, others })
  return others
}

/** The shards’ counts by version as one. */
function byVersions(shards: readonly Record<string, Earlier>[]): Record<string, Earlier> {
  const versions = new Set(shards.flatMap((shard) => Object.keys(shard)))
  return Object.fromEntries(
    [...versions].map((version) => [version, together(shards.flatMap((shard) => shard[version] ?? []))]),
  )
}

async function sameIn(env: Bindings, { dossier, version, bank }: Quiz, other: string): Promise<ReadonlySet<string>> {
  const name = [dossier.id, ...[version, other].sort()].join('/')
  const known = compared.get(name)
  if (known) return known
  const found = await kept(env, dossier.id, other)
  const same = found ? sameQuestions(bank, found.quiz.bank) : new Set<string>()
  if (found) compared.set(name, same)
  return same
}
