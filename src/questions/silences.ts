import type { Facts, Silence, Told } from '../dossier/facts.ts'
import type { Account } from '../dossier/model.ts'

/** The silences that a question can have one right answer on: nobody else is said to have been silent on the same claim. */
export const soleSilences = (facts: Facts): Silence[] =>
  facts.silences.filter(({ claim }) => Object.keys(claim.silent ?? {}).length === 1)

/**
 * The side that alone makes a point, and the other, of which the article reports neither the point nor a silence on it;
 * null where a careful reader could see it otherwise.
 */
export function oneSided(facts: Facts, claim: Told): { holder: Account; rival: Account } | null {
  const [holder, ...others] = facts.accounts.filter((account) => facts.attributes(account, claim.id) === 'true')
  const rival = facts.accounts.find((account) => account !== holder)
  if (!holder || others.length > 0 || !rival || claim.implied) return null
  const alone = claim.tellings.every((telling) => facts.accountOf(telling) === holder)
  const open = facts.coverage(rival, claim.id) === 'not-reported' && facts.attributes(rival, claim.id) === 'false'
  return alone && open && !isSilentNearby(facts, rival, claim.id) ? { holder, rival } : null
}

/** The article says that this side was silent on something too close to the claim to tell apart. */
const isSilentNearby = (facts: Facts, { outlets }: Account, id: string): boolean =>
  facts.silences.some(
    ({ claim, outlet }) => outlets.includes(outlet.id) && (facts.near(claim.id, id) || facts.linked(claim.id, id)),
  )
