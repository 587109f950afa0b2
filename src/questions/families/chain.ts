import type { Facts } from '../../dossier/facts.ts'
import type { Claim } from '../../dossier/model.ts'
import type { Choice, Draft, Family } from '../family.ts'
import type { Misconception } from '../model.ts'
import { draw, pick } from '../random.ts'
import { attributed, capital, shortest } from '../wording.ts'

const stems = [
  (said: string) => `Who said, and who reported, according to the article, that ${said}?`,
  (said: string) => `To whom, and through whom, does the article trace the point that ${said}?`,
] as const

/**
 * Through whom does it reach us? Two outlets and two voices in all four combinations, so that no part of the key is
 * rarer among the options than another.
 */
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
    const wrong = (o: string, v: string, misconception: Misconception, fault: string): Choice => ({
      ...route(facts, o, v, `${fault} ${attributed(facts, claim)}`),
      misconception,
    })
    const [rival = '', stranger = ''] = [drawn(rivals(facts, outlet), claim.id), drawn(peers(facts, voice), claim.id)]
    return {
      name: claim.id,
      stem: pick(stems, 'chain', claim.id)(shortest(facts.proposition(claim.proposition))),
      key: route(facts, outlet, voice, attributed(facts, claim)),
      pool: [
        wrong(rival, voice, 'wrong-outlet', 'The speaker is right, the source is not.'),
        wrong(outlet, stranger, 'wrong-person', 'The source is right, the speaker is not.'),
        wrong(rival, stranger, 'wrong-hop', 'Neither the speaker nor the source is right.'),
      ],
      truth: ({ id }) => takesRoute(facts, claim.proposition, id),
      explanation: attributed(facts, claim),
      claims: [claim.id],
      account: facts.accountOf(claim)?.id,
    }
  }

const rivals = ({ dossier, overlapping }: Facts, outlet: string): string[] =>
  dossier.outlets.map(({ id }) => id).filter((id) => !overlapping(id, outlet))

const peers = ({ dossier, isPerson }: Facts, voice: string): string[] =>
  (isPerson(voice) ? dossier.people : dossier.organisations.filter(({ kind }) => kind === 'government'))
    .map(({ id }) => id)
    .filter((id) => id !== voice)

const drawn = (ids: readonly string[], claim: string): string | undefined =>
  ids[Math.floor(draw('chain', claim, ids.length) * ids.length)]

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
