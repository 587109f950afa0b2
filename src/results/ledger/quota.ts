import murmurhash from 'murmurhash'
import type { Aside, Dispute, Entry } from '../model.ts'

/** What came from where today, as a ledger keeps it until midnight (UTC): numbers by hash, and no address. */
export type DailyQuota = {
  day: number
  salt: string
  counted: number
  seen: Record<string, number>
  /** The classes that have started today, by the ids that they were given for that. */
  classes?: Record<string, ClassToday>
}

/** Its networks, as hashes; how many rows it may write today; how many of it will count in the public figures. */
type ClassToday = { from: readonly string[]; rows: number; counts?: number }

/** Who starts a class: an id drawn for this start alone, so that a call that is repeated counts once; and from where. */
export type Starter = { id: string; networks: readonly string[] }

/** How many classes may start in a day. */
export type StartsADay = { ofNetwork: number; ofAll: number }

/** How many rows classes may write in a day. */
export type RowsOfClasses = { ofNetwork: number; ofAll: number }

const dayLength = 86_400_000
/** How many attempts of one network count in a day, so that figures appear; or this share of what is counted. */
const fromNetwork = 10
/** How many weak attempts with the same picks count, wherever they come from. */
const alike = 3
const share = 0.02
// Some 12 bytes each, in a row that may have 2 MB. Beyond that, the oldest are forgotten.
const mostSeen = 20_000
// More than a day’s starts, some 60 bytes each.
const mostClasses = 2000
// With fewer rows left, a class that starts could not even come in.
const fewestRows = 500

/**
 * Decides what of a day’s attempts is set aside, so that no sender alone changes the results: docs/decisions/one-network-counts-for-ten-a-day.md.
 * `networks` are those that the sender is in, the narrowest first; none where they are not known.
 */
export function openQuota(stored: DailyQuota | undefined, now: () => number, newSalt: () => string) {
  let { seen, classes, ...about } = fresh(stored)

  function fresh(quota?: DailyQuota) {
    const day = Math.floor(now() / dayLength)
    return quota?.day === day
      ? { ...quota, seen: new Map(Object.entries(quota.seen)), classes: new Map(Object.entries(quota.classes ?? {})) }
      : { day, salt: newSalt(), counted: 0, seen: new Map<string, number>(), classes: new Map<string, ClassToday>() }
  }

  function renew(): void {
    if (about.day !== Math.floor(now() / dayLength)) ({ seen, classes, ...about } = fresh())
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

  function remember(id: string, known: ClassToday): void {
    classes.set(id, known)
    for (const oldest of classes.keys()) if (classes.size > mostClasses) classes.delete(oldest)
  }

  const rowsOf = (networks: readonly string[]): string[] => networks.map((network) => hashed('rows', network))
  const allRows = (): string => hashed('rows', 'of all')

  /** How many rows classes of these networks may still write today. */
  const rowsLeft = (from: readonly string[], { ofNetwork, ofAll }: RowsOfClasses): number =>
    Math.max(0, Math.min(ofAll - timesOf(allRows()), ...from.map((name) => ofNetwork - timesOf(name))))

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
    reserve({ id, networks }: Starter): number {
      renew()
      const known = classes.get(id)?.counts
      if (known !== undefined) return known
      const names = places(networks)
      const left = Math.max(0, most(fromNetwork) - Math.max(0, ...names.map(timesOf)))
      if (left > 0) count(names, left)
      remember(id, { from: [], rows: 0, counts: left })
      return left
    },

    /** Counts a class that is about to start, or says that its network, or all, have had enough today: of starts, or of rows. */
    start({ id, networks }: Starter, { ofNetwork, ofAll }: StartsADay, rows: RowsOfClasses, size: number): boolean {
      renew()
      if (classes.has(id)) return true
      const all = hashed('starts', '')
      const names = networks.map((network) => hashed('start', network))
      const from = rowsOf(networks)
      if (!isUnder([all], ofAll) || !isUnder(names, ofNetwork) || rowsLeft(from, rows) < fewestRows) return false
      count([...names, all], size)
      remember(id, { from, rows: 0 })
      return true
    },

    /**
     * Allows a class that has started so many rows today in all, or as many as there are left for its network. Those that go
     * on from another day are not known by network, and share what one has.
     */
    rows(id: string, wanted: number, most: RowsOfClasses): number {
      renew()
      const known = classes.get(id) ?? { from: rowsOf(['of another day']), rows: 0 }
      const more = Math.min(rowsLeft(known.from, most), Math.max(0, wanted - known.rows))
      if (more > 0) count([...known.from, allRows()], more)
      remember(id, { ...known, rows: known.rows + more })
      return known.rows + more
    },

    /** What is to be stored: nothing where nobody came today. */
    kept: (): DailyQuota | undefined => {
      renew()
      if (seen.size === 0) return undefined
      const started = classes.size > 0 && { classes: Object.fromEntries(classes) }
      return { ...about, seen: Object.fromEntries(seen), ...started }
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
