import type { Family } from '../family.ts'
import { attributed } from '../wording.ts'

/** What does this word of the story mean, or stand for? */
export const term: Family = {
  id: 'term',
  skill: 'vocabulary',
  prior: 0.3,
  drafts: (facts) =>
    facts.dossier.terms.flatMap(({ id, question }) => {
      if (!question) return []
      const claim = facts.claim(question.claim)
      return question.stems.map((stem, i) => ({
        name: i === 0 ? id : `${id}-${i + 1}`,
        stem,
        key: { id: 'key', text: question.key, why: attributed(facts, claim) },
        pool: question.foils.map(({ text, why }, n) => ({
          id: `foil-${n}`,
          text,
          why,
          misconception: 'wrong-meaning' as const,
        })),
        // The dossier's author vouches for the one meaning and against each foil.
        truth: (choice) => (choice.id === 'key' ? 'true' : 'false'),
        explanation: attributed(facts, claim),
        claims: [question.claim],
        account: facts.accountOf(claim)?.id,
      }))
    }),
}
