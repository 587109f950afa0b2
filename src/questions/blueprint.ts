/** A part of an edition: the families that can fill it, and how many questions it takes. */
export type Part = { families: readonly string[]; least: number; most: number }

/** The parts of an edition, those with the fewest items first, as the search fills them in this order. */
const parts = {
  /** Opens the edition. */
  opener: ['fact'],
  /** Closes it: what an editor would do with the story. */
  closer: ['opening', 'headline', 'settle', 'still-open'],
  meaning: ['cause', 'term', 'order'],
  words: ['loaded-words'],
  passing: ['chain'],
  care: ['slip', 'standing', 'stated-omission', 'trap'],
  strength: ['how-strong', 'basis'],
  version: ['whose-version', 'odd-one-out'],
} as const satisfies Record<string, readonly string[]>

type Name = keyof typeof parts
export const partNames = Object.keys(parts) as Name[]

/** The part of an edition that a family’s questions fill. */
export const partOf = (family: string): Name | undefined =>
  partNames.find((name) => parts[name].some((member) => member === family))

type Counts = Record<Name, readonly [least: number, most: number]>

const shares = (counts: Counts): Part[] =>
  partNames.map((name) => ({ families: parts[name], least: counts[name][0], most: counts[name][1] }))

/** The blueprint by length: ten is given, five and fifteen are in proportion. */
export const blueprints: Readonly<Record<number, readonly Part[]>> = {
  5: shares({
    opener: [1, 1],
    version: [1, 1],
    strength: [0, 1],
    words: [0, 1],
    passing: [0, 1],
    meaning: [0, 1],
    care: [0, 1],
    closer: [1, 1],
  }),
  10: shares({
    opener: [1, 1],
    version: [2, 3],
    strength: [1, 2],
    words: [1, 1],
    passing: [1, 1],
    meaning: [1, 1],
    care: [1, 2],
    closer: [1, 1],
  }),
  15: shares({
    opener: [1, 2],
    version: [2, 4],
    strength: [1, 3],
    words: [1, 2],
    passing: [1, 2],
    meaning: [1, 2],
    care: [1, 3],
    closer: [1, 3],
  }),
}

/** By length, every way to add to the least counts of its blueprint what the length still wants. */
export const fillings: Readonly<Record<number, readonly (readonly number[])[]>> = Object.fromEntries(
  Object.entries(blueprints).map(([length, blueprint]) => {
    const least = blueprint.reduce((sum, part) => sum + part.least, 0)
    return [length, spread(blueprint, Number(length) - least)]
  }),
)

function spread([first, ...rest]: readonly Part[], extra: number): number[][] {
  if (!first) return extra === 0 ? [[]] : []
  const most = Math.min(extra, first.most - first.least)
  return Array.from({ length: most + 1 }, (_, more) =>
    spread(rest, extra - more).map((others) => [first.least + more, ...others]),
  ).flat()
}

/**
 * At most so many of one paragraph and of one family in an edition; a long edition has to come back to a paragraph. Each
 * claim is asked once.
 */
export const limits = { paragraph: (length: number) => (length > 10 ? 3 : 2), family: 2 } as const
/** Questions that credit the one account and the other differ by no more. */
export const lopsided = 1
/** Consecutive editions share no more of their items, as a part of the length. */
export const shared = 0.3
