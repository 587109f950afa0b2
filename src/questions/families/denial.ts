import { type Facts, paragraphOf, type Telling, type Told } from '../../dossier/facts.ts'
import type { Account } from '../../dossier/model.ts'
import { attributed, continued, quoted } from '../../dossier/wording.ts'
import { passedOnBy } from '../wording.ts'

/** What a side says against a point: of such a side it would be wrong to say that nothing is reported from it. */
type Denial = { by: string; on: string; words: string | undefined; whole: string; paragraph: number }

/** The first claim of an account with which a point cannot hold, as it is told; undefined where there is none. */
export function denialOf(facts: Facts, account: Account | undefined, claim: Told): Denial | undefined {
  if (account === undefined) return undefined
  const denials = facts.claims.flatMap((other) => {
    const telling = facts.tellingFrom(account, other.id)
    return telling && opposed(other, claim) ? [denial(facts, other, telling)] : []
  })
  return denials[0]
}

const opposed = (a: Told, b: Told): boolean => a.contradicts.includes(b.id) || b.contradicts.includes(a.id)

function denial(facts: Facts, claim: Told, telling: Telling): Denial {
  const [phrase] = claim.phrases
  return {
    by: passedOnBy(facts, telling),
    on: facts.topic(claim.topic).name,
    words: phrase === undefined ? undefined : quoted(phrase),
    whole: continued(facts, attributed(facts, claim, telling)),
    paragraph: paragraphOf(telling.at),
  }
}
