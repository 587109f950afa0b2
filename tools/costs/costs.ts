import { table, whole } from '../figures.ts'
import type prices from './prices.json'

type Prices = typeof prices
type Item = keyof Prices['items']
type Use = Record<Item, number>

// These were counted in the code and rounded up; only the CPU time is an allowance. docs/operate.md says the same in words.
const flush = { kvWrites: 2, rowsWritten: 6, rowsRead: 20 }
const attempt = { cpuMilliseconds: 2, rowsWritten: 1, rowsRead: 3 }
// Of an isolate that is busy all the time, with INDEX_SECONDS=20; test/stories/reading.test.ts counts them.
const following = { asksAMinute: 3, readsAMinute: 1 }
const crowd = 500
const burst = 3
const day = 86_400
// The price is for every object in memory, however much of it is used.
const gigabytes = 0.128

/** What one day of asking which versions are present uses in so many isolates that are busy all day. */
export const followingOfDay = (isolates: number): Pick<Use, 'objectRequests' | 'kvReads'> => ({
  objectRequests: (isolates * following.asksAMinute * day) / 60,
  kvReads: (isolates * following.readsAMinute * day) / 60,
})

/** The most that so many attempts on one day use, if they come spread over the whole day to one isolate and one ledger. */
export function useOfDay(attempts: number, flushSeconds: number): Use {
  const { objectRequests, kvReads } = followingOfDay(1)
  const flushes = Math.min(attempts, Math.ceil(day / flushSeconds) + burst + Math.ceil(attempts / crowd))
  return {
    workerRequests: attempts,
    cpuMilliseconds: attempts * attempt.cpuMilliseconds,
    objectRequests: attempts + flushes + objectRequests,
    objectGigabyteSeconds: day * gigabytes,
    rowsWritten: attempts * attempt.rowsWritten + flushes * flush.rowsWritten,
    rowsRead: 2 * attempts * attempt.rowsRead + flushes * flush.rowsRead,
    kvReads,
    kvWrites: flushes * flush.kvWrites,
  }
}

/** Tables in Markdown: what a million attempts cost, how far the free plan goes, and what following the stories takes of it. */
export function costTables({ items, base, read, sources, currency }: Prices): string {
  // Spread evenly, a million attempts keep every object in memory all month, which costs more than any real month.
  const month = scaled(useOfDay(1_000_000 / 30, 60), 30)
  const names = Object.keys(items) as Item[]
  const cost = (name: Item): number => (month[name] * items[name].aMillion) / 1_000_000
  const beyond = (name: Item): number =>
    (Math.max(0, month[name] - items[name].includedAMonth) * items[name].aMillion) / 1_000_000
  const total = (of: (name: Item) => number): number => names.reduce((sum, name) => sum + of(name), 0)
  const money = (amount: number): string => `${currency} ${amount.toFixed(2)}`
  const costs = table(
    ['A million attempts in a month', 'used', 'at list price', 'beyond what the plan includes'],
    [
      ...names.map((name) => [items[name].name, whole(month[name]), money(cost(name)), money(beyond(name))]),
      ['Together', '', money(total(cost)), `${money(total(beyond))} + ${money(base.price)} a ${base.per}`],
    ],
  )
  const seconds = [60, 120, 180, 300, 600]
  const limits = table(
    ['90,000 attempts in a day, free plan', 'allowed', ...seconds.map((s) => `FLUSH_SECONDS=${s}`)],
    names
      .filter((name) => items[name].freeADay !== null)
      .map((name) => [
        items[name].name,
        whole(items[name].freeADay ?? 0),
        ...seconds.map((s) => marked(useOfDay(90_000, s)[name], items[name].freeADay ?? 0)),
      ]),
  )
  const ceilings = table(
    ['Most attempts in a day, free plan', ...seconds.map((s) => `FLUSH_SECONDS=${s}`)],
    [['', ...seconds.map((s) => ceiling(s, items))]],
  )
  const isolates = [1, 2, 5, 10, 20]
  const follow = (['objectRequests', 'kvReads'] as const).map((name) => [
    items[name].name,
    whole(items[name].freeADay ?? 0),
    ...isolates.map((count) => marked(followingOfDay(count)[name], items[name].freeADay ?? 0)),
  ])
  const followed = table(['Isolates busy all day, free plan', 'allowed', ...isolates.map(String)], follow)
  const published = `Prices as published, read on ${read}: ${sources.map((source) => `<${source}>`).join(', ')}.`
  return [costs, limits, ceilings, followed, published].join('\n\n')
}

/** The most attempts that stay inside every limit, in steps of a thousand, in words. */
function ceiling(flushSeconds: number, items: Prices['items']): string {
  const fits = (attempts: number): boolean =>
    (Object.keys(items) as Item[]).every(
      (name) => useOfDay(attempts, flushSeconds)[name] <= (items[name].freeADay ?? Number.POSITIVE_INFINITY),
    )
  let attempts = 0
  while (fits(attempts + 1000)) attempts += 1000
  return attempts === 0 ? 'under 1,000' : whole(attempts)
}

const marked = (used: number, allowed: number): string => (used > allowed ? `**${whole(used)}**` : whole(used))

const scaled = (use: Use, by: number): Use =>
  // The keys stay the same; each number is multiplied.
  Object.fromEntries(Object.entries(use).map(([name, amount]) => [name, amount * by])) as Use
