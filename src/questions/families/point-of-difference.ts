import type { Facts } from '../../dossier/facts.ts'
import type { Proposition } from '../../dossier/model.ts'
import type { Choice, Draft, Family } from '../family.ts'
import { attributed, capital } from '../wording.ts'

const stems = [
  (one: string, other: string) =>
    `Which subject, according to the article, appears in ${one} but went unmentioned in ${other}?`,
  (one: string, other: string) => `What, according to the article, does ${one} bring up that ${other} did not mention?`,
] as const

/** On which subject do the accounts differ? Only where one speaks of it and the article says that the other did not. */
export const pointOfDifference: Family = {
  id: 'point-of-difference',
  skill: 'comparison',
  prior: 0.55,
  drafts: (facts) =>
    facts.pairs().flatMap(({ a, b }) =>
      facts.propositions.flatMap((p) => {
        const silence = p.silence?.[b.id]
        if (!silence || facts.attributes(a, p) !== 'true') return []
        const report = `${facts.name(silence.outlet)}’s report`
        return stems.map((stem, i) => draftOf(facts, p, silence.claim, `${p.id}-${i + 1}`, stem(a.name, report)))
      }),
    ),
}

function draftOf(facts: Facts, p: Proposition, silence: string, name: string, stem: string): Draft {
  const said = facts.claimsOf(p.id)
  const why = [...said, facts.claim(silence)].map((c) => attributed(facts, c)).join(' ')
  return {
    name,
    stem,
    key: { id: p.id, text: capital(p.subject ?? ''), why, proposition: p.id },
    pool: facts.propositions.filter((other) => agreed(facts, other)).map((other) => shared(facts, other)),
    truth: ({ id }) => (id === p.id ? 'true' : agreed(facts, facts.proposition(id)) ? 'false' : 'unknown'),
    explanation: why,
    claims: [silence, ...said.map(({ id }) => id)],
  }
}

function shared(facts: Facts, p: Proposition): Choice {
  const why = `The article does not say that anyone left this unmentioned. ${facts
    .claimsOf(p.id)
    .map((c) => attributed(facts, c))
    .join(' ')}`
  return { id: p.id, text: capital(p.subject ?? ''), why, proposition: p.id, misconception: 'both-for-one' }
}

const agreed = (facts: Facts, p: Proposition): boolean =>
  p.subject !== undefined && facts.accounts.every((a) => facts.attributes(a, p) === 'true')
