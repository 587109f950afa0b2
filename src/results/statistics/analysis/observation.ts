import type { Pair } from './weighted.ts'

/** Persons alike: their mark on one item (0 to 1), on all the others together, on all, and how many they are. */
export type Observation = { mark: number; rest: number; total: number; weight: number }

export const withRest = (observations: readonly Observation[]): Pair[] =>
  observations.map(({ mark, rest, weight }) => ({ x: mark, y: rest, weight }))

export const withTotal = (observations: readonly Observation[]): Pair[] =>
  observations.map(({ mark, total, weight }) => ({ x: mark, y: total, weight }))
