import type { Skill } from './model.ts'

/** How many questions of an edition exercise these skills. */
export type Share = { skills: readonly Skill[]; least: number; most: number }

const groups = {
  method: ['omission', 'next-check'],
  words: ['vocabulary', 'source'],
  standing: ['status', 'evidence'],
  comparison: ['comparison'],
  attribution: ['attribution'],
  recall: ['recall'],
} as const satisfies Record<string, readonly Skill[]>

// Those with the fewest items first, as the search fills them in this order.
const names = ['method', 'words', 'standing', 'comparison', 'attribution', 'recall'] as const

type Counts = Record<keyof typeof groups, readonly [least: number, most: number]>

const shares = (counts: Counts): Share[] =>
  names.map((name) => ({ skills: groups[name], least: counts[name][0], most: counts[name][1] }))

/** The blueprint by length: ten is given, five and fifteen are in proportion. */
export const blueprints: Readonly<Record<number, readonly Share[]>> = {
  5: shares({
    attribution: [1, 2],
    comparison: [1, 2],
    standing: [1, 1],
    method: [0, 1],
    words: [0, 1],
    recall: [0, 1],
  }),
  10: shares({
    attribution: [2, 3],
    comparison: [3, 3],
    standing: [2, 2],
    method: [1, 1],
    words: [1, 1],
    recall: [0, 2],
  }),
  15: shares({
    attribution: [3, 5],
    comparison: [4, 5],
    standing: [3, 3],
    method: [1, 2],
    words: [1, 2],
    recall: [0, 3],
  }),
}

/** By length, every way to add to the least counts of its blueprint what the length still wants. */
export const fillings: Readonly<Record<number, readonly (readonly number[])[]>> = Object.fromEntries(
  Object.entries(blueprints).map(([length, blueprint]) => {
    const least = blueprint.reduce((sum, share) => sum + share.least, 0)
    return [length, spread(blueprint, Number(length) - least)]
  }),
)

function spread([first, ...rest]: readonly Share[], extra: number): number[][] {
  if (!first) return extra === 0 ? [[]] : []
  const most = Math.min(extra, first.most - first.least)
  return Array.from({ length: most + 1 }, (_, more) =>
    spread(rest, extra - more).map((others) => [first.least + more, ...others]),
  ).flat()
}

/** At most so many of one claim, one paragraph and one family in an edition. */
export const limits = { claim: 1, paragraph: 2, family: 2 } as const
/** Items keyed to the one account and to the other differ by no more. */
export const lopsided = 1
/** Consecutive editions share no more of their items, as a part of the length. */
export const shared = 0.3
