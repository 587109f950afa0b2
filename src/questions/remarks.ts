import { type Facts, paragraphOf, type Told } from '../dossier/facts.ts'
import { spoken } from '../dossier/wording.ts'
import { isNamed, marked } from './wording.ts'

/**
 * Whether a claim is the article’s own remark on those who tell the story, so that a hasty reader could credit it to
 * one of them: no source is named for it or beside it, nobody is quoted in it, and it is more than a fact of the day.
 */
export function isOwnRemark(facts: Facts, claim: Told): boolean {
  const { telling, arguable } = claim
  if (telling.by.length > 0 || arguable || telling.quote !== undefined || marked(claim, 'verb') === undefined)
    return false
  return concernsTellers(facts, claim) && !hasSourceBeside(facts, claim)
}

/** Somebody who speaks in the accounts, or a country that one of them speaks for, is named in it. */
function concernsTellers(facts: Facts, { plain }: Told): boolean {
  const speakers = facts.claims.flatMap(({ telling }) => (facts.accountOf(telling) ? telling.by : []))
  const behind = facts.accounts.flatMap(({ outlets }) => outlets.flatMap((id) => facts.outlet(id).of ?? []))
  return [...speakers, ...behind].some((id) => isNamed(plain, spoken(facts, id))) || /^both (leaders|sides)/.test(plain)
}

/** The same paragraph passes something on from an outlet: whose the remark is could then be argued. */
const hasSourceBeside = (facts: Facts, { telling }: Told): boolean =>
  facts.claims.some(
    (other) => paragraphOf(other.telling.at) === paragraphOf(telling.at) && facts.outletOf(other.telling) !== undefined,
  )
