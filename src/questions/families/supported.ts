import type { Facts } from '../../dossier/facts.ts'
import type { Choice, Draft, Family } from '../family.ts'
import type { Misconception } from '../model.ts'
import { pick, shuffled } from '../random.ts'
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
  (said: string) => `How does the article bear on the statement that ${said}?`,
] as const
const answers: Record<Answer, string> = {
  supported: 'The article supports it',
  contradicted: 'The article contradicts it',
  'not-addressed': 'The article does not address it',
}

const faults: Record<Answer, string> = {
  supported: 'The article does not bear it out.',
  contradicted: 'Nothing in the article speaks against it.',
  'not-addressed': 'The article does address it.',
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
  return { id, text: answers[id], why: id === answer ? why : `${faults[id]} ${why}`, misconception }
}

/** A date, a number or a span has one value only, so another value in its place contradicts the article; a matter may not. */
const functional = new Set<string>(['date', 'number', 'interval'])

/** Each value once as the article has it, and twice with a foil in its place where that is a contradiction. */
function valueStatements(facts: Facts): Statement[] {
  return facts.dossier.values.flatMap(({ id, kind, statement, key, foils, claim }) => {
    if (!statement) return []
    const why = attributed(facts, facts.claim(claim))
    const filled = (value: string): string => statement.replace('{}', value)
    const wrong = functional.has(kind) ? shuffled(foils, ({ text }) => text, 'supported', id).slice(0, 2) : []
    return [
      { name: `${id}-true`, text: filled(key), answer: 'supported', why, claims: [claim] },
      ...wrong.map(
        (foil, i): Statement => ({
          name: `${id}-false-${i + 1}`,
          text: filled(foil.text),
          answer: 'contradicted',
          why: foil.why,
          claims: [claim],
        }),
      ),
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
          text: `${said} mentioned ${p.subject}`,
          answer: 'contradicted',
          why,
          claims: [claim],
        },
        {
          name: `${p.id}-unmentioned`,
          text: `${said} did not mention ${p.subject}`,
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
