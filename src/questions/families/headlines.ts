import type { Facts } from '../../dossier/facts.ts'
import type { Choice, Draft, Family } from '../family.ts'
import { isNamed, oneOf } from '../wording.ts'

/** "Which headline says more than the article does?", and which one stays within it? */
export const headlines: Family = {
  id: 'headline',
  skill: 'editing',
  prior: 0.4,
  drafts: (facts) => facts.dossier.headlines.map((one) => draftOf(facts, one)),
}

function draftOf(facts: Facts, one: Facts['dossier']['headlines'][number]): Draft {
  const { name } = facts.dossier.source
  const stems: [string, ...string[]] = one.beyond
    ? [`Which headline says more than ${name} does?`, 'Which headline goes too far?']
    : [`Which headline does ${name} bear out?`, `Which headline stays within what ${name} says?`]
  // A headline that names whoever was silent rests on the silence.
  const silence = facts.silences.find(
    ({ claim, outlet }) => one.claims.includes(claim.id) && isNamed(one.text, outlet.name),
  )
  return {
    name: one.id,
    stem: oneOf(stems, 'headline', one.id),
    key: { id: one.id, text: one.text, why: '' },
    // A headline of the other sort on the same claim would make the answer stand out.
    pool: facts.dossier.headlines
      .filter(({ beyond, claims }) => beyond !== one.beyond && !claims.some((id) => one.claims.includes(id)))
      .map(
        ({ id, text, why, beyond }): Choice => ({
          id,
          text,
          why,
          misconception: beyond ? 'overreach' : 'not-in-article',
        }),
      ),
    truth: ({ id }) =>
      facts.dossier.headlines.find((headline) => headline.id === id)?.beyond === one.beyond ? 'true' : 'false',
    explanation: one.why,
    claims: one.claims,
    at: silence?.at,
  }
}
