import { blueprints, fillings, limits, lopsided, type Part, shared } from './blueprint.ts'
import type { Enemies, Form, Item } from './model.ts'
import { draw, drawer, nameBytes } from './random.ts'

/** The bank as assembly needs it, made once for each quiz. */
export type ItemPool = {
  items: readonly Trait[]
  places: ReadonlyMap<string, readonly number[]>
  hostile: (a: number, b: number) => boolean
  /** The accounts that answers credit, the one with fewer such items first. */
  accounts: readonly string[]
}
type Trait = {
  /** The item’s id, for draws. */
  name: Uint8Array
  family: string
  paragraph: number
  claims: readonly string[]
  account: string | undefined
}

/** The accounts that answers credit, the one with fewer items first. */
const credited = (bank: readonly Item[]): string[] =>
  [
    ...Map.groupBy(
      bank.filter(({ account }) => account !== undefined),
      ({ account }) => account ?? '',
    ),
  ]
    .sort(([a, one], [b, other]) => one.length - other.length || a.localeCompare(b))
    .map(([account]) => account)

type Chosen = { ok: true; places: number[] } | { ok: false; constraint: string }

export function itemPoolOf(bank: readonly Item[], enemies: Enemies): ItemPool {
  const foes = enemies.map((later) => new Set(later))
  return {
    items: bank.map(({ id, family, source, account }) => ({
      name: nameBytes(id),
      family,
      paragraph: source[0]?.paragraph ?? 0,
      claims: source.map(({ claim }) => claim),
      account,
    })),
    places: Map.groupBy(bank.keys(), (place) => bank[place]?.family ?? ''),
    hostile: (a, b) => foes[Math.min(a, b)]?.has(Math.max(a, b)) ?? false,
    accounts: credited(bank),
  }
}

/**
 * Chooses the items of an edition: the blueprint filled by draw, under every limit. Where no draw succeeds, the
 * constraint that ruled out most is named. Odd editions are drawn freely; an even one is drawn with its two neighbors
 * in view, so that each edition shares no more than it may with the next and none waits for a long row of others.
 */
export function choose(itemPool: ItemPool, form: Form): Chosen {
  const neighbors = form.edition % 2 === 0 ? [form.edition - 1, form.edition + 1] : []
  const known = neighbors.map((edition) => draft(itemPool, { ...form, edition }, []))
  return draft(
    itemPool,
    form,
    known.flatMap((chosen) => (chosen.ok ? [new Set(chosen.places)] : [])),
  )
}

function draft(itemPool: ItemPool, form: Form, neighbors: Task['neighbors']): Chosen {
  const blueprint = blueprints[form.length]
  if (!blueprint) return { ok: false, constraint: 'blueprint' }
  const short = blueprint.find(({ families, least }) => membersOf(itemPool, families).length < least)
  if (short) return { ok: false, constraint: `bank size: ${short.families.join(' or ')}` }
  const refusals: Refusals = { depth: 0, reasons: [] }
  const ahead = itemPool.accounts[draw('ahead', form.length, form.edition) < rarerAhead ? 0 : 1]
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const candidates = blueprint.map((part) => candidatesFor(itemPool, part, form, attempt))
    const counts = filling(form, attempt)
    const places = search({ itemPool, length: form.length, ahead, neighbors, refusals }, counts, candidates)
    if (places) return { ok: true, places }
  }
  return { ok: false, constraint: mostFrequent(refusals.reasons) ?? 'bank size' }
}

type Task = {
  itemPool: ItemPool
  length: number
  /** The account that may be the answer once more often than the other in this edition. */
  ahead: string | undefined
  neighbors: readonly ReadonlySet<number>[]
  refusals: Refusals
}

/** What was said against candidates for the last place that a search ever reached: there the edition fails. */
type Refusals = { depth: number; reasons: string[] }

function note(refusals: Refusals, depth: number, reason: string): void {
  if (depth > refusals.depth) Object.assign(refusals, { depth, reasons: [] })
  if (depth === refusals.depth) refusals.reasons.push(reason)
}

function mostFrequent(reasons: readonly string[]): string | undefined {
  const groups = [...Map.groupBy(reasons, (reason) => reason)]
  return groups.sort((a, b) => b[1].length - a[1].length)[0]?.[0]
}

type Candidate = { place: number; item: Trait; at: number }

function candidatesFor(
  itemPool: ItemPool,
  { families }: Part,
  { edition, length }: Form,
  attempt: number,
): Candidate[] {
  const drawn = drawer('edition', length, edition, attempt)
  return membersOf(itemPool, families)
    .flatMap((place) => {
      const item = itemPool.items[place]
      return item ? [{ place, item, at: drawn(item.name) }] : []
    })
    .sort((a, b) => a.at - b.at)
}

const membersOf = ({ places }: ItemPool, families: Part['families']): number[] =>
  families.flatMap((family) => places.get(family) ?? [])

/** One of the ways to share the length out, by draw for the edition and attempt. */
function filling({ edition, length }: Form, attempt: number): readonly number[] {
  const ways = fillings[length] ?? []
  return ways[Math.floor(draw('blueprint', length, edition, attempt) * ways.length)] ?? []
}

// A search that has not succeeded after so many steps starts again from other draws: that is quicker than going on.
const patience = 250
// The account with fewer items is harder to place, so it is its turn to be ahead more often.
const rarerAhead = 0.66
const attempts = 100

function search(task: Task, counts: readonly number[], candidates: readonly (readonly Candidate[])[]): number[] | null {
  const order = counts
    .map((count, group) => ({ count, pool: candidates[group] ?? [] }))
    .filter(({ count }) => count > 0)
  const chosen: Candidate[] = []
  let steps = 0

  function fill(group: number, left: number, from: number): boolean {
    const slot = order[group]
    if (!slot) return true
    if (left === 0) return fill(group + 1, order[group + 1]?.count ?? 0, 0)
    for (let i = from; i < slot.pool.length && steps < patience; i += 1) {
      const candidate = slot.pool[i]
      if (!candidate) break
      steps += 1
      const reason = objection(task, chosen, candidate)
      if (reason) {
        note(task.refusals, chosen.length, reason)
        continue
      }
      chosen.push(candidate)
      if (fill(group, left - 1, i + 1)) return true
      chosen.pop()
    }
    return false
  }

  return fill(0, order[0]?.count ?? 0, 0) ? chosen.map(({ place }) => place) : null
}

/** The first limit that this candidate would break beside those chosen, or null. One pass: this is the inner loop. */
function objection(task: Task, chosen: readonly Candidate[], next: Candidate): string | null {
  const { itemPool, length, neighbors } = task
  const { item, place } = next
  let [family, paragraph] = [1, 1]
  for (const other of chosen) {
    if (itemPool.hostile(other.place, place)) return 'enemies'
    if (other.item.claims.some((claim) => item.claims.includes(claim))) return 'claim'
    if (other.item.family === item.family) family += 1
    if (other.item.paragraph === item.paragraph) paragraph += 1
  }
  if (family > limits.family) return 'family'
  if (paragraph > limits.paragraph(length)) return 'paragraph'
  if (tilts(task, chosen, next)) return 'account balance'
  return repeats(chosen, next, neighbors, length) ? 'consecutive editions' : null
}

/**
 * Whether, whatever the questions to come credit, the edition would end with the accounts too far apart: the one whose
 * turn it is may be the answer once more than the other, and never once less.
 */
function tilts({ length, ahead }: Task, chosen: readonly Candidate[], next: Candidate): boolean {
  let lead = 0
  for (const { item } of [...chosen, next]) if (item.account !== undefined) lead += item.account === ahead ? 1 : -1
  const left = length - chosen.length - 1
  return lead > lopsided + left || lead < -left
}

function repeats(chosen: readonly Candidate[], next: Candidate, neighbors: Task['neighbors'], length: number): boolean {
  const most = Math.floor(shared * length)
  return neighbors.some(
    (places) => places.has(next.place) && chosen.filter(({ place }) => places.has(place)).length >= most,
  )
}
