import { partOf } from './blueprint.ts'
import type { Item, Option } from './model.ts'
import { draw } from './random.ts'

/**
 * The order of an edition: a plain fact opens it, what an editor would do closes it, and between them the easy come
 * first; on a tie, by draw. Difficulty is the prior that is stored with the item.
 */
export function inOrder(items: readonly Item[], edition: number): Item[] {
  const rank = ({ family }: Item): number => {
    const part = partOf(family)
    return part === 'opener' ? 0 : part === 'closer' ? 2 : 1
  }
  return items.toSorted(
    (a, b) => rank(a) - rank(b) || a.difficulty - b.difficulty || drawn(a, edition) - drawn(b, edition),
  )
}

const drawn = (item: Item, edition: number): number => draw('tie', edition, item.id)

// So many equal key positions may follow each other.
const longestRun = 2

/**
 * Puts every item’s options in the order shown: keys take each position about equally often and never three times in a
 * row, as far as “both” and “neither” allow, which stand behind what they speak of; distractors stand by draw. Another
 * seed is another order: an edition’s number, or on paper the number with a letter.
 */
export function arrange<T extends Item>(items: readonly T[], seed: number | string): T[] {
  const positions = keyPositions(items, seed)
  return items.map((item, i) => ({ ...item, options: ordered(item, positions[i] ?? 0, seed) }))
}

function ordered(item: Item, position: number, seed: number | string): Option[] {
  const [key, ...distractors] = keyFirst(item.options)
  const shown = distractors
    .map((option) => ({ option, at: Number(speaksOfOthers(option)) + draw('option', seed, item.id, option.id) }))
    .sort((a, b) => a.at - b.at)
    .map(({ option }) => option)
  return key ? shown.toSpliced(position, 0, key) : shown
}

/** As the bank has them; what has been arranged once can be arranged again. */
const keyFirst = (options: readonly Option[]): Option[] =>
  options.toSorted((a, b) => Number(b.correct) - Number(a.correct))

/** “Both sides” can be read only once the sides have been named. */
export const speaksOfOthers = ({ text }: Option): boolean => /^(?:Both|Neither)\b/.test(text)

/** The positions in which an item’s key leaves the options that speak of others at the end. */
function open(item: Item): number[] {
  const options = keyFirst(item.options)
  const last = options.filter(speaksOfOthers).length
  const first = options[0] && speaksOfOthers(options[0]) ? options.length - last : 0
  const end = first > 0 ? options.length : options.length - last
  return [...options.keys()].slice(first, end)
}

/** One position for each key: the least used that is free for it, looked for again from further back on a dead end. */
function keyPositions(items: readonly Item[], seed: number | string): number[] {
  const quota = quotas(items)
  for (const slack of [0, 1, items.length]) {
    const placed = place(
      items,
      seed,
      quota.map((most) => most + slack),
      [],
    )
    if (placed) return placed
  }
  return items.map((item) => open(item)[0] ?? 0)
}

/** How often each position may hold the key: its fair share, rounded up. */
function quotas(items: readonly Item[]): number[] {
  const widest = Math.max(0, ...items.map(({ options }) => options.length))
  return Array.from({ length: widest }, (_, position) =>
    Math.ceil(items.reduce((sum, { options }) => sum + (options.length > position ? 1 / options.length : 0), 0)),
  )
}

function place(
  items: readonly Item[],
  seed: number | string,
  quota: readonly number[],
  placed: number[],
): number[] | null {
  const item = items[placed.length]
  if (!item) return placed
  const used = (position: number) => placed.filter((other) => other === position).length
  const choices = open(item)
    .filter((position) => used(position) < (quota[position] ?? 0) && !runsOn(placed, position))
    .map((position) => ({ position, at: used(position) + draw('position', seed, item.id, position) }))
    .sort((a, b) => a.at - b.at)
  for (const { position } of choices) {
    const rest = place(items, seed, quota, [...placed, position])
    if (rest) return rest
  }
  return null
}

const runsOn = (placed: readonly number[], position: number): boolean =>
  placed.length >= longestRun && placed.slice(-longestRun).every((other) => other === position)
