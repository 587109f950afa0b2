import type { Facts } from '../../dossier/facts.ts'
import type { Claim } from '../../dossier/model.ts'
import type { Choice, Draft, Family } from '../family.ts'
import type { Misconception } from '../model.ts'
import { pick } from '../random.ts'
import { attributed, capital, worded } from '../wording.ts'

const stems = [
  (said: string) => `Through whom did the article get the statement that ${said}?`,
  (said: string) => `By which route did it reach the article that ${said}?`,
] as const

/** Through whom does it reach us? The whole attribution chain, where it has more than one step. */
export const chain: Family = {
  id: 'chain',
  skill: 'attribution',
  prior: 0.5,
  drafts: (facts) => facts.claims.filter((c) => c.chain.length === 3 && tracedOnce(facts, c)).map(draftOf(facts)),
}

const draftOf =
  (facts: Facts) =>
  (claim: Claim): Draft => {
    const [, outlet = '', voice = ''] = claim.chain
    const wrong = (o: string, v: string, misconception: Misconception): Choice => ({
      ...route(facts, o, v, `One step is wrong. ${attributed(facts, claim)}`),
      misconception,
    })
    const others = facts.dossier.outlets.filter(({ id }) => !facts.overlapping(id, outlet)).map(({ id }) => id)
    const voices = facts.isPerson(voice)
      ? facts.dossier.people.map(({ id }) => id)
      : facts.dossier.organisations.filter(({ kind }) => kind === 'government').map(({ id }) => id)
    return {
      name: claim.id,
      stem: pick(stems, 'chain', claim.id)(worded(facts.proposition(claim.proposition), 'chain', claim.id)),
      key: route(facts, outlet, voice, attributed(facts, claim)),
      pool: [
        ...others.map((o) => wrong(o, voice, 'wrong-outlet')),
        ...voices.filter((v) => v !== voice).map((v) => wrong(outlet, v, 'wrong-hop')),
        ...others.flatMap((o) => voices.filter((v) => v !== voice).map((v) => wrong(o, v, 'wrong-hop'))),
      ],
      truth: ({ id }) => takesRoute(facts, claim.proposition, id),
      explanation: attributed(facts, claim),
      claims: [claim.id],
      account: facts.accountOf(claim)?.id,
    }
  }

const route = (facts: Facts, outlet: string, voice: string, why: string): Choice => ({
  id: `${outlet}-${voice}`,
  text: capital(`${facts.name(voice)}, according to ${facts.name(outlet)}`),
  why,
})

function takesRoute(facts: Facts, proposition: string, id: string) {
  const routes = facts.claims
    .filter((c) => facts.entails(c.proposition, proposition))
    .map((c) => c.chain.slice(1).join('-'))
  return routes.includes(id) ? 'true' : 'false'
}

// Where two chains carry one statement, no single route is the answer.
function tracedOnce(facts: Facts, claim: Claim): boolean {
  return facts.claims.filter((c) => facts.entails(c.proposition, claim.proposition)).length === 1
}
