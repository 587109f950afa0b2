import { arrange } from '../questions/arrangement.ts'
import type { Question, Quiz } from '../questions/model.ts'

// Two for each claim: whichever of them a reader missed, the other is new.
const forEachClaim = 2

/** Questions to revisit claims with, two for each claim where the bank has two, of two families where it can. */
export function reviewItems({ bank }: Quiz): Question[] {
  const byClaim = Map.groupBy(bank, ({ source }) => source[0]?.claim)
  byClaim.delete(undefined)
  const chosen = [...byClaim.values()].flatMap((items) => {
    const families = new Set<string>()
    const fresh = items.filter(({ family }) => !families.has(family) && families.add(family))
    return [...new Set([...fresh, ...items])].slice(0, forEachClaim)
  })
  return chosen.flatMap((item) => arrange([item], 1))
}
