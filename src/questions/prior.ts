import type { Item } from './model.ts'

/**
 * Difficulty before anyone has answered, 0 (easy) to 1 (hard): the family's prior, raised by a long stem, by more
 * options, and by each distractor that stands for a slip between accounts or hops. A stopgap until responses come in.
 */
export function priorDifficulty(item: Omit<Item, 'difficulty'>, prior: number): number {
  const words = item.stem.split(/\s+/).length
  const subtle = item.options.filter(({ misconception }) => misconception && subtleSlips.has(misconception)).length
  const raised = prior + (words - 18) * 0.006 + (item.options.length - 3) * 0.05 + subtle * 0.03
  return Math.round(Math.min(0.95, Math.max(0.05, raised)) * 100) / 100
}

const subtleSlips = new Set<string>(['other-account', 'wrong-hop', 'both-for-one', 'one-for-both', 'claim-for-fact'])
