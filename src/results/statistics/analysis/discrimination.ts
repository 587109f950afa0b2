import { correlation, covariance, greatestCovariance, isConstant, type Pair, side } from './weighted.ts'

/** Persons alike: their mark on one item (0 to 1), on all the others together, on all, and how many they are. */
export type Observation = { mark: number; rest: number; total: number; weight: number }

/**
 * Discrimination index as Moodle computes it: the correlation of the mark on the item with the marks on all the others
 * (the corrected item–rest correlation), −1 to 1. Null where the item or the rest never changes.
 */
export const discriminationIndex = (observations: readonly Observation[]): number | null =>
  correlation(paired(observations, 'rest'))

/**
 * Discriminative efficiency as Moodle computes it: the covariance of the item with the rest, as a share of the greatest
 * that the same marks and the same rests could have had, each sorted. Null where that is nothing.
 */
export function discriminativeEfficiency(observations: readonly Observation[]): number | null {
  const pairs = paired(observations, 'rest')
  if (isConstant(side(pairs, 'x')) || isConstant(side(pairs, 'y'))) return null
  const [had, possible] = [covariance(pairs), greatestCovariance(pairs)]
  return had === null || !possible ? null : had / possible
}

/**
 * Point-biserial correlation: of the mark on the item with the total, the item included (for marks of 0 and 1; R. Tate,
 * 1954). Higher than the discrimination index, because an item agrees with itself. Null where either never changes.
 */
export const pointBiserial = (observations: readonly Observation[]): number | null =>
  correlation(paired(observations, 'total'))

const paired = (observations: readonly Observation[], other: 'rest' | 'total'): Pair[] =>
  observations.map(({ mark, weight, [other]: y }) => ({ x: mark, y, weight }))
