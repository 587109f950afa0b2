import type { Item } from '../model.ts'

/**
 * Whether all items of the family offer the same answers. Such a set may have any size, and its wording cannot give the
 * key away, since it is the same whichever answer is right.
 */
export const isFixed = ({ family }: Item): boolean => family === 'status' || family === 'supported'
