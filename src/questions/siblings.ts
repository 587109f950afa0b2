import type { Told } from '../dossier/facts.ts'
import { draw } from './random.ts'

/** Claims said in the same breath and the same words of several things ("discussed expanding economic ties, trade ties"). */
const breath = ({ at, text }: Told): string => `${at} ${text.replace(/\[[^\]]+\]\(thing\)/, '')}`

/** Whether two claims differ in their thing alone: the one gives the other away. */
export const siblings = (a: Told, b: Told): boolean => breath(a) === breath(b)

/** Of claims that differ in their thing alone, one, by draw: asked one after the other they are one question. */
export function oneOfSiblings(claims: readonly Told[]): Told[] {
  const groups = Map.groupBy(claims, breath)
  return claims.filter((claim) => {
    const [first] = (groups.get(breath(claim)) ?? []).toSorted((a, b) => draw('sibling', a.id) - draw('sibling', b.id))
    return first === claim
  })
}
