import murmurhash from 'murmurhash'
import type { Aside, Dispute, Entry } from '../model.ts'

/** What came from where today, as a ledger keeps it until midnight (UTC): numbers by hash, and no address. */
export type Crowd = { day: number; salt: string; counted: number; seen: Record<string, number> }

/** How many classes may start in a day. */
export type StartsADay = { ofNetwork: number; ofAll: number }

const dayLength = 86_400_000
/** How many attempts of one network count in a day, so that figures appear; or this share of what is counted. */
const fromNetwork = 10
/** How many weak attempts with the same picks count, wherever they come from. */
const alike = 3
const share = 0.02
// Some 12 bytes each, in a row that may have 2 MB. Beyond that, what came once is forgotten.
const mostSeen = 20_000

/**
 * Decides what of a day’s attempts is set aside, so that one sender is no crowd: docs/decisions/one-network-counts-for-ten-a-day.md.
 * `networks` are those that the sender is in, the narrowest first; none where they are not known.
 */
export function openCrowd(stored: Crowd | undefined, now: () => number, newSalt: () => string) {
  let { seen, ...about } = fresh(stored)

  function fresh(crowd?: Crowd) {
    const day = Math.floor(now() / dayLength)
    return crowd?.day === day
      ? { ...crowd, seen: new Map(Object.entries(crowd.seen)) }
      : { day, salt: newSalt(), counted: 0, seen: new Map<string, number>() }
  }

  function renew(): void {
    if (about.day !== Math.floor(now() / dayLength)) ({ seen, ...about } = fresh())
  }

  const hashed = (kind: string, name: string): string => murmurhash.v3(`${about.salt} ${kind} ${name}`).toString(36)

  /** Whether each of these has come less often than that; then it has come once more, or as often as `times` says. */
  function admits(names: readonly string[], most: number, times = 1): boolean {
    if (names.some((name) => (seen.get(name) ?? 0) >= most)) return false
    for (const name of names) seen.set(name, (seen.get(name) ?? 0) + times)
    if (seen.size > mostSeen) for (const [name, times] of seen) if (times === 1) seen.delete(name)
    return true
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
        if (copy && !admits([hashed('alike', copy.of)], copy.exact ? 1 : most(alike))) return 'alike'
        if (!admits(places(networks), most(fromNetwork))) return 'network'
      }
      about.counted += 1
      return undefined
    },

    /** Why this objection is set aside, or undefined where it counts. */
    dispute({ version, item }: Dispute, networks: readonly string[]): Aside | undefined {
      renew()
      const names = networks.map((network) => hashed('dispute', `${network} ${version} ${item}`))
      return admits(names, 1) ? undefined : 'network'
    },

    /** Takes from a network what is left of its day, for a class of so many that starts there, and says how much that was. */
    reserve(networks: readonly string[]): number {
      renew()
      const names = places(networks)
      const left = most(fromNetwork) - Math.max(0, ...names.map((name) => seen.get(name) ?? 0))
      return left > 0 && admits(names, most(fromNetwork), left) ? left : 0
    },

    /** Counts a class that is about to start, or says that so many of its network, or of all, have started today. */
    start(networks: readonly string[], { ofNetwork, ofAll }: StartsADay, classes: number): boolean {
      renew()
      const all = hashed('starts', '')
      if ((seen.get(all) ?? 0) >= ofAll) return false
      const names = networks.map((network) => hashed('start', network))
      return admits(names, ofNetwork, classes) && admits([all], ofAll, classes)
    },

    /** What is to be stored: nothing where nobody came today. */
    kept: (): Crowd | undefined => {
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
