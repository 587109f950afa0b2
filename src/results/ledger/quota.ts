import murmurhash from 'murmurhash'
import type { Aside, Dispute, Entry } from '../model.ts'

/** What came from where today, as a ledger keeps it until midnight (UTC): numbers by hash, and no address. */
export type DailyQuota = { day: number; salt: string; counted: number; seen: Record<string, number> }

/** How many classes may start in a day. */
export type StartsADay = { ofNetwork: number; ofAll: number }

const dayLength = 86_400_000
/** How many attempts of one network count in a day, so that figures appear; or this share of what is counted. */
const fromNetwork = 10
/** How many weak attempts with the same picks count, wherever they come from. */
const alike = 3
const share = 0.02
// Some 12 bytes each, in a row that may have 2 MB. Beyond that, the oldest are forgotten.
const mostSeen = 20_000

/**
 * Decides what of a day’s attempts is set aside, so that no sender alone changes the results: docs/decisions/one-network-counts-for-ten-a-day.md.
 * `networks` are those that the sender is in, the narrowest first; none where they are not known.
 */
export function openQuota(stored: DailyQuota | undefined, now: () => number, newSalt: () => string) {
  let { seen, ...about } = fresh(stored)

  function fresh(quota?: DailyQuota) {
    const day = Math.floor(now() / dayLength)
    return quota?.day === day
      ? { ...quota, seen: new Map(Object.entries(quota.seen)) }
      : { day, salt: newSalt(), counted: 0, seen: new Map<string, number>() }
  }

  function renew(): void {
    if (about.day !== Math.floor(now() / dayLength)) ({ seen, ...about } = fresh())
  }

  const hashed = (kind: string, name: string): string => murmurhash.v3(`${about.salt} ${kind} ${name}`).toString(36)

  const timesOf = (name: string): number => seen.get(name) ?? 0

  /** Whether each of these has come less often than that. */
  const isUnder = (names: readonly string[], most: number): boolean => names.every((name) => timesOf(name) < most)

  /** Each of these has come once more, or as often as `times` says. */
  function count(names: readonly string[], times = 1): void {
    for (const name of names) {
      const before = timesOf(name)
      // Whoever still comes is moved to the end, so that their count is among the last to go.
      seen.delete(name)
      seen.set(name, before + times)
    }
    for (const oldest of seen.keys()) {
      if (seen.size <= mostSeen) return
      seen.delete(oldest)
    }
  }

  const most = (floor: number): number => Math.max(floor, Math.floor(about.counted * share))
  const places = (networks: readonly string[]): string[] => networks.map((network) => hashed('network', network))

  return {
    /** Why this attempt is set aside, or undefined where it counts. */
    attempt(entry: Entry, networks: readonly string[]): Aside | undefined {
      renew()
      // Only a platform that says where things come from is worth judging: here, and not on a machine of one’s own.
      if (networks.length > 0) {
        const copy = likeness(entry)
        const copies = copy ? [hashed('alike', copy.of)] : []
        const from = places(networks)
        if (!isUnder(copies, copy?.exact ? 1 : most(alike))) return 'alike'
        if (!isUnder(from, most(fromNetwork))) return 'network'
        // Not before both: what is set aside must not use up what others with the same picks have.
        count([...copies, ...from])
      }
      about.counted += 1
      return undefined
    },

    /** Why this objection is set aside, or undefined where it counts. */
    dispute({ version, item }: Dispute, networks: readonly string[]): Aside | undefined {
      renew()
      const names = networks.map((network) => hashed('dispute', `${network} ${version} ${item}`))
      if (!isUnder(names, 1)) return 'network'
      count(names)
      return undefined
    },

    /** Reserves what is left of a network’s daily quota for a class that starts there, and returns that number. */
    reserve(networks: readonly string[]): number {
      renew()
      const names = places(networks)
      const left = Math.max(0, most(fromNetwork) - Math.max(0, ...names.map(timesOf)))
      if (left > 0) count(names, left)
      return left
    },

    /** Counts a class that is about to start, or says that so many of its network, or of all, have started today. */
    start(networks: readonly string[], { ofNetwork, ofAll }: StartsADay, classes: number): boolean {
      renew()
      const all = hashed('starts', '')
      const names = networks.map((network) => hashed('start', network))
      if (!isUnder([all], ofAll) || !isUnder(names, ofNetwork)) return false
      count([...names, all], classes)
      return true
    },

    /** What is to be stored: nothing where nobody came today. */
    kept: (): DailyQuota | undefined => {
      renew()
      return seen.size > 0 ? { ...about, seen: Object.fromEntries(seen) } : undefined
    },

    /** When all of it is to be gone, or null where there is nothing. */
    until: (): number | null => (seen.size > 0 ? (about.day + 1) * dayLength : null),
  }
}

/** What makes an attempt a copy of another: weak answers by themselves, good ones only with their milliseconds. */
function likeness({ version, edition, length, score, ms, responses }: Entry): { of: string; exact: boolean } | null {
  const form = `${version} ${edition} ${length} ${responses.map(([, option]) => option).join(' ')}`
  if (score * 2 < responses.length) return { of: form, exact: false }
  return ms === null ? null : { of: `${form} ${ms}`, exact: true }
}
