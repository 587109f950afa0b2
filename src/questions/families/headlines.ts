import type { Facts } from '../../dossier/facts.ts'
import type { Choice, Draft, Family } from '../family.ts'
import { oneOf } from '../wording.ts'

/** "Which headline says more than the article does?" */
export const headlines: Family = {
  id: 'headline',
  skill: 'editing',
  prior: 0.4,
  drafts: (facts) => facts.dossier.headlines.filter(({ beyond }) => beyond).map((one) => draftOf(facts, one)),
}

function draftOf(facts: Facts, one: Facts['dossier']['headlines'][number]): Draft {
  const { name } = facts.dossier.source
  return {
    name: one.id,
    stem: oneOf(
      [`Which headline says more than ${name} does?`, `Which headline could not stand over ${name}?`, 'Which headline goes too far?'],
      'headline',
      one.id,
    ),
    key: { id: one.id, text: one.text, why: '' },
    // A sound headline on the same claim would make the faulty one stand out.
    pool: facts.dossier.headlines
      .filter(({ beyond, claims }) => !beyond && !claims.some((id) => one.claims.includes(id)))
      .map(({ id, text, why }): Choice => ({ id, text, why, misconception: 'not-in-article' })),
    truth: ({ id }) => (facts.dossier.headlines.find((headline) => headline.id === id)?.beyond ? 'true' : 'false'),
    explanation: one.why,
    claims: one.claims,
  }
}
