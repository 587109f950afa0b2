import { blueprints, limits, lopsided, type Share, shared } from './blueprint.ts'
import type { Enemies } from './enemies.ts'
import type { Form, Item } from './model.ts'
import { draw, drawer, nameBytes } from './random.ts'

/** The bank as assembly needs it, made once for each quiz. */
export type Cast = {
  items: readonly Trait[]
  places: ReadonlyMap<Item['skill'], readonly number[]>
  hostile: (a: number, b: number) => boolean
}
type Trait = {
  /** The item’s id, for draws. */
  name: Uint8Array
  family: string
  paragraph: number
  claims: readonly string[]
  account: string | undefined
}

type Chosen = { ok: true; places: number[] } | { ok: false; constraint: string }

export function castOf(bank: readonly Item[], enemies: Enemies): Cast {
  const foes = enemies.map((later) => new Set(later))
  return {
    items: bank.map(({ id, family, source, account }) => ({
      name: nameBytes(id),
      family,
      paragraph: source[0]?.paragraph ?? 0,
      claims: source.map(({ claim }) => claim),
      account,
    })),
    places: Map.groupBy(bank.keys(), (place) => bank[place]?.skill ?? 'recall'),
    hostile: (a, b) => foes[Math.min(a, b)]?.has(Math.max(a, b)) ?? false,
  }
}

/**
 * Chooses the items of an edition: the blueprint filled by draw, under every limit. Where none of the ways to fill it
 * succeeds, the constraint that ruled out most is named.
 */
export function choose(cast: Cast, form: Form): Chosen {
  const blueprint = blueprints[form.length]
  if (!blueprint) return { ok: false, constraint: 'blueprint' }
  const short = blueprint.find(({ skills, least }) => membersOf(cast, skills).length < least)
  if (short) return { ok: false, constraint: `bank size: ${short.skills.join(' or ')}` }
  const refused = new Map<string, number>()
  const ways = fillings(blueprint, form)
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const candidates = blueprint.map((share) => candidatesFor(cast, share, form, attempt))
    const places = search(cast, form.length, ways[attempt % ways.length] ?? [], candidates, refused)
    if (places) return { ok: true, places }
  }
  const [binding = 'bank size'] = [...refused].sort((a, b) => b[1] - a[1]).map(([name]) => name)
  return { ok: false, constraint: binding }
}

/**
 * On each boundary between two editions a coin gives every item to the one side or the other. An item is at home in an
 * edition that both its boundaries give it to, so that the homes of neighbors never meet; the others are guests there,
 * from before or after, and few.
 */
type Candidate = { place: number; item: Trait; before: boolean; after: boolean; at: number }

function candidatesFor(cast: Cast, { skills }: Share, { edition, length }: Form, attempt: number): Candidate[] {
  const [first, second] = [drawer('turn', length, edition - 1), drawer('turn', length, edition)]
  const drawn = drawer('edition', length, edition, attempt)
  return membersOf(cast, skills)
    .flatMap((place) => {
      const item = cast.items[place]
      if (!item) return []
      const { name } = item
      return [{ place, item, before: first(name) < 0.5, after: second(name) >= 0.5, at: drawn(name) }]
    })
    .sort((a, b) => strangeness(a) - strangeness(b) || a.at - b.at)
}

const membersOf = ({ places }: Cast, skills: Share['skills']): number[] =>
  skills.flatMap((skill) => places.get(skill) ?? [])

const strangeness = ({ before, after }: Candidate): number => Number(before) + Number(after)

/**
 * What two neighbors share is a guest from the other side in one of them, so their two allowances together are what
 * they may share.
 */
function crowded(chosen: readonly Candidate[], { before, after }: Candidate, length: number): boolean {
  const most = Math.floor(shared * length)
  if (before && chosen.filter((other) => other.before).length >= Math.ceil(most / 2)) return true
  return after && chosen.filter((other) => other.after).length >= Math.floor(most / 2)
}

/** Every way to add to the blueprint’s least counts what the length wants, in an order drawn for the edition. */
function fillings(blueprint: readonly Share[], { edition, length }: Form): number[][] {
  const least = blueprint.reduce((sum, share) => sum + share.least, 0)
  const ways = spread(blueprint, length - least).map((extra) =>
    extra.map((more, i) => (blueprint[i]?.least ?? 0) + more),
  )
  return ways
    .map((counts) => ({ counts, at: draw('blueprint', length, edition, counts.join()) }))
    .sort((a, b) => a.at - b.at)
    .map(({ counts }) => counts)
}

function spread(blueprint: readonly Share[], extra: number): number[][] {
  const [first, ...rest] = blueprint
  if (!first) return extra === 0 ? [[]] : []
  const most = Math.min(extra, first.most - first.least)
  return Array.from({ length: most + 1 }, (_, more) =>
    spread(rest, extra - more).map((others) => [more, ...others]),
  ).flat()
}

// A search that has not succeeded after so many steps starts again from other draws: that is quicker than going on.
const patience = 250
const attempts = 100

function search(
  cast: Cast,
  length: number,
  counts: readonly number[],
  candidates: readonly (readonly Candidate[])[],
  refused: Map<string, number>,
): number[] | null {
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
      const reason = objection(cast, chosen, candidate, length)
      if (reason) {
        refused.set(reason, (refused.get(reason) ?? 0) + 1)
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

/** The first limit that this candidate would break beside those chosen, or null. */
function objection({ hostile }: Cast, chosen: readonly Candidate[], next: Candidate, length: number): string | null {
  const { item } = next
  if (crowded(chosen, next, length)) return 'consecutive editions'
  if (chosen.filter((other) => other.item.family === item.family).length >= limits.family) return 'family'
  if (chosen.filter((other) => other.item.paragraph === item.paragraph).length >= limits.paragraph) return 'paragraph'
  if (chosen.some((other) => other.item.claims.some((claim) => item.claims.includes(claim)))) return 'claim'
  if (chosen.some((other) => hostile(other.place, next.place))) return 'enemies'
  return tilts(chosen, item, length) ? 'account balance' : null
}

/** Whether, even if every question to come served the other account, the edition would end lopsided. */
function tilts(chosen: readonly Candidate[], { account }: Trait, length: number): boolean {
  if (account === undefined) return false
  const keyed = chosen.filter((other) => other.item.account !== undefined)
  const own = keyed.filter((other) => other.item.account === account).length
  const left = length - chosen.length - 1
  return own + 1 - (keyed.length - own) > lopsided + left
}
