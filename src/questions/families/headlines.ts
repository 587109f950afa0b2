import type { Facts } from '../../dossier/facts.ts'
import type { Choice, Draft, Family } from '../family.ts'
import { shuffled } from '../random.ts'
import { isNamed, oneOf } from '../wording.ts'

type Headline = Facts['dossier']['headlines'][number]

/** "Which headline says more than the article does?", and which one stays within it? */
export const headlines: Family = {
  id: 'headline',
  skill: 'editing',
  prior: 0.4,
  drafts: (facts) => facts.dossier.headlines.map((one) => draftOf(facts, one)),
}

function draftOf(facts: Facts, one: Headline): Draft {
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
    pool: besides(facts, one).map(
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

/**
 * The headlines of the other sort. One on the same claim would make the answer stand out, and so would an answer that
 * alone names no source: beside such a one stand all that name none, and two that do.
 */
function besides(facts: Facts, one: Headline): Headline[] {
  const others = facts.dossier.headlines.filter(
    ({ beyond, claims }) => beyond !== one.beyond && !claims.some((id) => one.claims.includes(id)),
  )
  const [sourced, plain] = [true, false].map((named) => others.filter(({ text }) => namesSource(facts, text) === named))
  if (namesSource(facts, one.text) || !plain?.length) return others
  return [...plain, ...shuffled(sourced ?? [], ({ id }) => id, 'headline', one.id).slice(0, 2)]
}

const namesSource = (facts: Facts, text: string): boolean =>
  text.includes(':') || facts.dossier.outlets.some(({ name }) => isNamed(text, name))
