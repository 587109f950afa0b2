import type { Facts } from '../../dossier/facts.ts'
import type { Claim } from '../../dossier/model.ts'
import type { Choice, Draft, Family } from '../family.ts'
import { pick } from '../random.ts'
import { attributed, capital, shortest } from '../wording.ts'

const stems = [
  (said: string) => `Where, according to the article, was it reported that ${said}?`,
  (said: string) => `Which source does the article cite for the point that ${said}?`,
] as const

/** Which account or outlet carries it? */
export const reporter: Family = {
  id: 'reporter',
  skill: 'attribution',
  prior: 0.35,
  drafts: (facts) =>
    facts.claims
      .filter(
        (c) => facts.outletOf(c) !== undefined && c.mode === 'states' && !facts.proposition(c.proposition).arguable,
      )
      .map(draftOf(facts)),
}

const draftOf =
  (facts: Facts) =>
  (claim: Claim): Draft => {
    const outlet = facts.outletOf(claim) ?? ''
    return {
      name: claim.id,
      stem: pick(stems, 'reporter', claim.id)(shortest(facts.proposition(claim.proposition))),
      key: source(facts, outlet, attributed(facts, claim)),
      pool: facts.dossier.outlets
        .filter(({ id }) => !facts.overlapping(id, outlet))
        .map(({ id, name }) =>
          source(facts, id, `The article does not take this from ${name}. ${attributed(facts, claim)}`),
        ),
      truth: ({ id }) => carriedBy(facts, id, claim.proposition),
      explanation: attributed(facts, claim),
      claims: [claim.id],
      account: facts.accountOf(claim)?.id,
    }
  }

function source(facts: Facts, id: string, why: string): Choice {
  const rival = facts.accounts.some(({ channels }) => channels.includes(id))
  return { id, text: capital(facts.name(id)), why, misconception: rival ? 'other-account' : 'wrong-outlet' }
}

/** An account's outlet is judged by all that the account conveys, any other outlet by its own claims. */
function carriedBy(facts: Facts, outlet: string, propositionId: string) {
  const account = facts.accounts.find(({ channels }) => channels.includes(outlet))
  if (account) return facts.attributes(account, facts.proposition(propositionId))
  const carries = facts.claims.some((c) => c.chain.includes(outlet) && facts.entails(c.proposition, propositionId))
  return carries ? 'true' : 'false'
}
