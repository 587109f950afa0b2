import { type Facts, possessive } from '../../dossier/facts.ts'
import type { Choice, Draft, Family } from '../family.ts'
import { oneOf } from '../wording.ts'

/** "Which opening could an editor print without taking a side?", and which one takes a side? */
export const openings: Family = {
  id: 'opening',
  skill: 'editing',
  prior: 0.4,
  drafts: (facts) => {
    const { openings } = facts.dossier
    return [
      ...openings.filter(({ leans }) => leans === undefined).map((one) => fair(facts, one)),
      ...openings.filter(({ leans }) => leans !== undefined).map((one) => onesided(facts, one)),
    ]
  },
}

type Opening = Facts['dossier']['openings'][number]

function fair(facts: Facts, one: Opening): Draft {
  return {
    ...draftOf(facts, one, ({ leans }) => leans !== undefined),
    stem: 'Which opening is the fair one?',
    truth: ({ id }) => (opening(facts, id)?.leans === undefined ? 'true' : 'false'),
  }
}

function onesided(facts: Facts, one: Opening): Draft {
  const account = facts.account(one.leans ?? '')
  return {
    ...draftOf(facts, one, ({ leans }) => leans !== one.leans),
    stem: oneOf(
      [
        `Which opening states ${possessive(account.name)} version as fact?`,
        `Which opening prints ${possessive(account.name)} version as if it were a fact?`,
      ],
      'opening',
      one.id,
    ),
    truth: ({ id }) => (opening(facts, id)?.leans === account.id ? 'true' : 'false'),
  }
}

const opening = (facts: Facts, id: string): Opening | undefined => facts.dossier.openings.find((one) => one.id === id)

/** Two fair openings on one claim say the same twice, so that a reader who rules out one has ruled out both. */
const isUnlikeEarlier = ({ leans, claims }: Opening, i: number, all: readonly Opening[]): boolean =>
  leans !== undefined ||
  all.slice(0, i).every((other) => other.leans !== undefined || !other.claims.some((id) => claims.includes(id)))

const draftOf = (facts: Facts, one: Opening, wrong: (other: Opening) => boolean): Omit<Draft, 'stem' | 'truth'> => ({
  name: one.id,
  key: { id: one.id, text: one.text, why: '' },
  pool: facts.dossier.openings
    .filter((other) => wrong(other) && !other.claims.some((id) => one.claims.includes(id)))
    .filter(isUnlikeEarlier)
    .map(({ id, text, why }): Choice => ({ id, text, why, misconception: 'one-sided' })),
  explanation: one.why,
  claims: one.claims,
})
