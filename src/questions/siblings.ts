import type { Told } from '../dossier/facts.ts'
import { draw } from './random.ts'

/** Claims of one paragraph and with the same words around several things ("discussed expanding economic ties, trade ties"). */
const frame = ({ at, text }: Told): string => `${at} ${text.replace(/\[[^\]]+\]\(thing\)/, '')}`

/** Whether two claims differ in their thing alone: the one gives the other away. */
export const siblings = (a: Told, b: Told): boolean => frame(a) === frame(b)

/** Of claims that differ in their thing alone, one, by draw: asked one after the other they are one question. */
export function oneOfSiblings(claims: readonly Told[]): Told[] {
  const groups = Map.groupBy(claims, frame)
  return claims.filter((claim) => {
    const [first] = (groups.get(frame(claim)) ?? []).toSorted((a, b) => draw('sibling', a.id) - draw('sibling', b.id))
    return first === claim
  })
}
