import type { Facts } from '../../dossier/facts.ts'
import type { Choice, Draft, Family } from '../family.ts'
import { draw } from '../random.ts'
import { oneOf } from '../wording.ts'

/** "Which opening could an editor print without taking a side?" */
export const openings: Family = {
  id: 'opening',
  skill: 'editing',
  prior: 0.4,
  drafts: (facts) => {
    const fair = facts.dossier.openings.filter(({ leans }) => leans === undefined)
    return fair.flatMap((one) => [0, 1].map((round) => draftOf(facts, one, round)))
  },
}

type Opening = Facts['dossier']['openings'][number]

function draftOf(facts: Facts, fair: Opening, round: number): Draft {
  const leaning = facts.dossier.openings.filter(({ leans }) => leans !== undefined)
  // Each round offers other openings, from both sides alike.
  const pool = facts.accounts.flatMap((account) =>
    leaning
      .filter(({ leans }) => leans === account.id)
      .sort((a, b) => draw('opening', fair.id, a.id) - draw('opening', fair.id, b.id))
      .filter((_, i) => i % 2 === round || i > 1),
  )
  return {
    name: `${fair.id}-${round + 1}`,
    stem: oneOf(
      ['Which opening could an editor print without taking a side?', 'Which opening takes neither side’s word for a fact?'],
      'opening',
      fair.id,
      `${round}`,
    ),
    key: { id: fair.id, text: fair.text, why: '' },
    pool: pool.map(
      ({ id, text, why }): Choice => ({ id, text, why, misconception: 'one-sided' }),
    ),
    truth: ({ id }) => {
      const one = facts.dossier.openings.find((opening) => opening.id === id)
      return one && one.leans === undefined ? 'true' : 'false'
    },
    explanation: fair.why,
    claims: fair.claims,
  }
}
