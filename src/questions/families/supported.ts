import type { Facts } from '../../dossier/facts.ts'
import type { Choice, Draft, Family } from '../family.ts'
import type { Misconception } from '../model.ts'
import { draw, pick } from '../random.ts'
import { attributed } from '../wording.ts'

type Answer = 'supported' | 'contradicted' | 'not-addressed'
type Statement = {
  name: string
  text: string
  answer: Answer
  why: string
  claims: string[]
  account?: string | undefined
}

const stems = [
  (said: string) => `Does the article support, contradict or not address the statement that ${said}?`,
  (said: string) => `How does the article stand to the statement that ${said}?`,
] as const
const answers: Record<Answer, string> = {
  supported: 'The article supports it',
  contradicted: 'The article contradicts it',
  'not-addressed': 'The article does not address it',
}

/**
 * Supported, contradicted or not addressed? Contradicted only where the article gives another value for the same slot
 * or states a silence; not addressed only where the dossier says so.
 */
export const supported: Family = {
  id: 'supported',
  skill: 'evidence',
  prior: 0.4,
  drafts: (facts) =>
    [...valueStatements(facts), ...silenceStatements(facts), ...unaddressedStatements(facts)].map(draftOf),
}

function draftOf(s: Statement): Draft {
  return {
    name: s.name,
    stem: pick(stems, 'supported', s.name)(s.text),
    key: choice(s.answer, s),
    pool: (Object.keys(answers) as Answer[]).filter((id) => id !== s.answer).map((id) => choice(id, s)),
    truth: ({ id }) => (id === s.answer ? 'true' : 'false'),
    explanation: s.why,
    claims: s.claims,
    account: s.account,
    fixed: true,
  }
}

function choice(id: Answer, { answer, why }: Statement): Choice {
  const misconception: Misconception =
    answer === 'not-addressed' ? 'not-in-article' : id === 'supported' ? 'near-value' : 'overreach'
  return { id, text: answers[id], why, misconception }
}

/** Each value once as the article has it and once with a foil in its place: a date or a number has one value only. */
function valueStatements(facts: Facts): Statement[] {
  return facts.dossier.values.flatMap(({ id, statement, key, foils, claim }) => {
    const foil = foils[Math.floor(draw('supported', id) * foils.length)]
    if (!statement || !foil) return []
    const why = attributed(facts, facts.claim(claim))
    const filled = (value: string): string => statement.replace('{}', lowered(value))
    return [
      { name: `${id}-true`, text: filled(key), answer: 'supported', why, claims: [claim] },
      { name: `${id}-false`, text: filled(foil.text), answer: 'contradicted', why: foil.why, claims: [claim] },
    ]
  })
}

function silenceStatements(facts: Facts): Statement[] {
  return facts.propositions.flatMap((p) =>
    Object.values(p.silence ?? {}).flatMap(({ outlet, claim }): Statement[] => {
      const said = `${facts.name(outlet)}’s report`
      const why = attributed(facts, facts.claim(claim))
      return [
        {
          name: `${p.id}-mentioned`,
          text: `${said} mentioned boosting ${p.subject}`,
          answer: 'contradicted',
          why,
          claims: [claim],
        },
        {
          name: `${p.id}-unmentioned`,
          text: `${said} went without mentioning ${p.subject}`,
          answer: 'supported',
          why,
          claims: [claim],
        },
      ]
    }),
  )
}

const unaddressedStatements = (facts: Facts): Statement[] =>
  facts.dossier.unaddressed.map(({ id, text, why }) => ({ name: id, text, answer: 'not-addressed', why, claims: [] }))

// A value stands inside a sentence here: "Less than a week" becomes "less than a week", "June 15" stays.
const lowered = (value: string): string =>
  /^(January|February|March|April|May|June|July|August|September|October|November|December|Taiwan|Hong Kong|Xinjiang)\b/.test(
    value,
  )
    ? value
    : value.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())
