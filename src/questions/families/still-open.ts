import { type Facts, possessive, type Told } from '../../dossier/facts.ts'
import { attributed, capital, continued, spoken } from '../../dossier/wording.ts'
import type { Choice, Draft, Family } from '../family.ts'
import { pronoun } from '../verb-scale-of.ts'
import { inParagraph, oneOf, passedOnBy, sentence } from '../wording.ts'

/** "Someone has read this article and nothing else. What do they still not know?" */
export const stillOpen: Family = {
  id: 'still-open',
  skill: 'next-check',
  prior: 0.4,
  drafts: (facts) => [
    ...facts.dossier.unsaid.flatMap((one) => (one.open === undefined ? [] : [draftOf(facts, one)])),
    ...facts.claims.flatMap((claim) => (claim.known === undefined ? [] : [answered(facts, claim)])),
  ],
}

function draftOf(facts: Facts, { id, open = '', why, about }: Facts['dossier']['unsaid'][number]): Draft {
  const { name } = facts.dossier.source
  return {
    name: id,
    stem: oneOf(
      [
        `Someone has read ${name} and nothing else. What do they still not know?`,
        `Which of these questions does ${name} leave open?`,
        `What would a reader of ${name} have to find out elsewhere?`,
      ],
      'open',
      id,
    ),
    key: { id: 'key', text: capital(open), why: '' },
    pool: facts.claims.flatMap((claim): Choice[] =>
      claim.known === undefined || claim.id === about
        ? []
        : [
            {
              id: claim.id,
              text: capital(claim.known),
              misconception: 'not-in-article',
              why: [
                'Easily missed, but answered',
                'One may have read past it, but it is there',
                'It sounds like a gap, but is none',
              ].map((lead) => `${lead}: ${continued(facts, answer(facts, claim.id))}`),
            },
          ],
    ),
    truth: ({ id }) => (id === 'key' ? 'true' : 'false'),
    explanation: why,
    claims: [about],
  }
}

/** The reverse: what the article does answer, beside what it leaves open. */
function answered(facts: Facts, claim: Told): Draft {
  const { name } = facts.dossier.source
  const pool = facts.dossier.unsaid.flatMap(({ id, open, why, about }): Choice[] =>
    open === undefined || about === claim.id ? [] : [{ id, text: capital(open), misconception: 'overreach', why }],
  )
  return {
    name: `answered-${claim.id}`,
    stem: oneOf(
      [`Which of these questions does ${name} answer?`, `Which of these does a reader of ${name} know?`],
      'answered',
      claim.id,
    ),
    key: { id: claim.id, text: capital(claim.known ?? ''), why: '' },
    pool,
    truth: ({ id }) => (id === claim.id ? 'true' : 'false'),
    explanation: `${capital(answer(facts, claim.id))} ${gain(facts, claim)}`,
    claims: [claim.id],
    at: facts.silences.find((one) => one.claim.id === claim.id)?.at,
  }
}

/** What an answer is worth. */
function gain(facts: Facts, { id, telling }: Told): string {
  if (facts.silences.some(({ claim }) => claim.id === id)) return 'An omission that is stated can be checked.'
  if (facts.outletOf(telling) === undefined) {
    const beside = facts.claims.map((other) => other.telling).find(({ at, by }) => at === telling.at && by.length > 0)
    return beside
      ? `The same sentence cites ${passedOnBy(facts, beside)}: even a plain point comes from somebody.`
      : `${capital(facts.dossier.source.name)} says so itself, and names no source for it.`
  }
  if (bodiesIn(facts, id).length > 0) return 'They are named as examples, so there may be more.'
  if (isOwnJudgment(facts, facts.claim(id))) return `It is a judgment, and ${facts.dossier.source.name} says whose.`
  if (telling.quote !== undefined && isUnnamed(facts, facts.voiceOf(telling)))
    return `Who they are, ${facts.dossier.source.name} does not say.`
  const quotes = telling.quote !== undefined && facts.isPerson(facts.voiceOf(telling))
  return `Whether ${quotes ? 'those were the very words' : 'it is so'} is another question.`
}

/** What an outlet outside both accounts says for itself: it passes nothing on, but judges. */
const isOwnJudgment = (facts: Facts, { telling }: Told): boolean =>
  telling.by.length === 1 &&
  telling.quote !== undefined &&
  facts.isOutlet(facts.voiceOf(telling)) &&
  facts.accountOf(telling) === undefined

/** “critics”: somebody, but nobody by name. */
const isUnnamed = (facts: Facts, id: string): boolean =>
  facts.dossier.organisations.some((one) => one.id === id && one.kind === 'group')

/** The bodies that a claim names, where that is what is asked after. */
function bodiesIn(facts: Facts, id: string): string[] {
  const { marks, known } = facts.claim(id)
  const bodies = marks.flatMap(({ kind, words }) => (kind === 'body' ? [words] : []))
  return known?.startsWith('which ') ? bodies : []
}

/** What answers it: a stated silence, a quotation, or the claim itself. */
function answer(facts: Facts, id: string): string {
  const claim = facts.claim(id)
  const silence = facts.silences.find((one) => one.claim.id === id)
  const [outlet, voice] = [facts.outletOf(claim.telling), facts.voiceOf(claim.telling)]
  if (silence)
    return `paragraph ${silence.at.split('.')[0]} says that ${facts.reportOf(silence.outlet.id)} did not mention ${pronoun(claim.name ?? '')}.`
  const bodies = bodiesIn(facts, id)
  if (outlet !== undefined && bodies.length > 0)
    return `${possessive(spoken(facts, voice))} words in ${inParagraph(claim.telling)} name ${new Intl.ListFormat('en-GB').format(bodies)}, by way of ${facts.name(outlet)}.`
  if (outlet !== undefined && claim.telling.quote !== undefined && facts.isPerson(voice))
    return `${inParagraph(claim.telling)} quotes ${spoken(facts, voice)}, by way of ${facts.name(outlet)}.`
  if (isOwnJudgment(facts, claim))
    return `${facts.name(voice)} itself said that ${claim.plain} (${inParagraph(claim.telling)}).`
  if (outlet !== undefined && isUnnamed(facts, voice) && claim.telling.quote !== undefined)
    return `by ${possessive(facts.name(outlet))} report, ${spoken(facts, voice)} say that ${claim.plain}.`
  if (outlet !== undefined) return sentence(attributed(facts, claim))
  return `${inParagraph(claim.telling)} says that ${claim.plain}.`
}
