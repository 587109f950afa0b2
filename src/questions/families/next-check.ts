import type { Family } from '../family.ts'
import { attributed } from '../wording.ts'

/** Which next step would best check this? The answer never depends on the side that made the claim. */
export const nextCheck: Family = {
  id: 'next-check',
  skill: 'next-check',
  prior: 0.55,
  drafts: (facts) =>
    facts.dossier.moves.map((move) => ({
      name: move.id,
      stem: move.stem,
      key: { id: 'key', text: move.key, why: move.why },
      pool: move.foils.map(({ text, why }, n) => ({ id: `foil-${n}`, text, why, misconception: 'overreach' as const })),
      // The dossier's author vouches for the best step.
      truth: ({ id }) => (id === 'key' ? 'true' : 'false'),
      explanation: `${move.why} ${attributed(facts, facts.claim(move.claim))}`,
      claims: [move.claim],
      account: facts.accountOf(facts.claim(move.claim))?.id,
    })),
}
