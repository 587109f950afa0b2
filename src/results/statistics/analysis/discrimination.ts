import { type Observation, withRest, withTotal } from './observation.ts'
import { correlation, covariance, greatestCovariance, isConstant, side } from './weighted.ts'

/**
 * Discrimination index as Moodle computes it: the correlation of the mark on the item with the marks on all the others
 * (the corrected item–rest correlation), −1 to 1. Null where the item or the rest never changes.
 */
export const discriminationIndex = (observations: readonly Observation[]): number | null =>
  correlation(withRest(observations))

/**
 * Discriminative efficiency as Moodle computes it: the covariance of the item with the rest, as a share of the greatest
 * that the same marks and the same rests could have had, each sorted. Null where that is nothing.
 */
export function discriminativeEfficiency(observations: readonly Observation[]): number | null {
  const pairs = withRest(observations)
  if (isConstant(side(pairs, 'x')) || isConstant(side(pairs, 'y'))) return null
  const [had, possible] = [covariance(pairs), greatestCovariance(pairs)]
  return had === null || !possible ? null : had / possible
}

/**
 * Point-biserial correlation: of the mark on the item with the total, the item included (for marks of 0 and 1; R. Tate,
 * 1954). Higher than the discrimination index, because an item agrees with itself. Null where either never changes.
 */
export const pointBiserial = (observations: readonly Observation[]): number | null =>
  correlation(withTotal(observations))
