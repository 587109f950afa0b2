import type { Dossier } from '../dossier/model.ts'
import type { Item } from './model.ts'
import { draw } from './random.ts'

// An answer of a fixed set is right no more often than by chance and so much.
const overChance = 0.08
// Neither account is the answer more often than the other, but for this part.
const lead = 0.2

/**
 * Thins families whose answers are a fixed set: whoever always gives the most frequent answer gains nothing by it. What
 * is left out is chosen by draw.
 */
export function evened(items: readonly Item[]): Item[] {
  const left = new Set(items)
  const fixed = items.filter((item) => item.fixed)
  for (const family of Map.groupBy(fixed, (item) => item.family).values()) {
    let size = family.length
    const byKey = [...Map.groupBy(family, keyOf).values()].map((same) => inDrawnOrder('evened', same))
    for (;;) {
      const [most] = byKey.toSorted((a, b) => b.length - a.length)
      const chance = 1 / (family[0]?.options.length ?? 1)
      if (!most || byKey.length < 2 || most.length < 3 || most.length / size <= chance + overChance) break
      const out = most.pop()
      if (out) left.delete(out)
      size -= 1
    }
  }
  return items.filter((item) => left.has(item))
}

const keyOf = ({ options }: Item): string => options.find(({ correct }) => correct)?.text ?? ''

/**
 * Leaves out, by draw, items that credit the account which is the answer more often, from the family in which it leads
 * most, until the two are the answer about equally often.
 */
export function balanced({ accounts }: Dossier, items: readonly Item[]): Item[] {
  const left = new Set(items)
  for (;;) {
    const [ahead, behind] = accounts
      .map(({ id }) => ({ id, items: [...left].filter(({ account }) => account === id) }))
      .toSorted((a, b) => b.items.length - a.items.length)
    if (!ahead || !behind || behind.items.length === 0) break
    if (ahead.items.length <= behind.items.length * (1 + lead)) break
    const leads = [...Map.groupBy(ahead.items, ({ family }) => family)].map(([family, own]) => ({
      own,
      by: own.length - behind.items.filter((item) => item.family === family).length,
    }))
    const [widest] = leads.toSorted((a, b) => b.by - a.by || b.own.length - a.own.length)
    const out = inDrawnOrder('balanced', widest?.own ?? []).at(-1)
    if (!out) break
    left.delete(out)
  }
  return items.filter((item) => left.has(item))
}

const inDrawnOrder = (name: string, items: readonly Item[]): Item[] =>
  items.toSorted((a, b) => draw(name, a.id) - draw(name, b.id))
