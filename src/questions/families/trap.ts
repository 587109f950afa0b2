import { type Facts, paragraphOf, type Silence, type Told } from '../../dossier/facts.ts'
import { attributed, capital, continued } from '../../dossier/wording.ts'
import type { Choice, Draft, Family } from '../family.ts'
import { oneOfSiblings } from '../siblings.ts'
import { oneSided, soleSilences } from '../silences.ts'
import { accountReport, inParagraph, oneOf, passedOnBy, reportBehind, sentence } from '../wording.ts'
import { isSpeech } from './stated-omission.ts'

/** "A reader: their statement left that out. Does the article say so?" Only a silence that the article states is one. */
export const trap: Family = {
  id: 'trap',
  skill: 'omission',
  prior: 0.55,
  drafts: (facts) => [
    ...oneOfSiblings(facts.claims).flatMap((claim) => notReported(facts, claim)),
    ...soleSilences(facts).map(({ claim, outlet, at }) =>
      draftOf(facts, claim, { report: facts.reportOf(outlet.id), stated: at }),
    ),
  ],
}

/** A report that is said to have left something out, and where the article says so, if it does. */
type Silent = { report: string; stated: string | null }

/** A point that one side makes, put to the other: the article is silent about it, which is no omission. */
function notReported(facts: Facts, claim: Told): Draft[] {
  const sides = claim.name === undefined ? null : oneSided(facts, claim)
  return sides ? [draftOf(facts, claim, { report: accountReport(facts, sides.rival), stated: null })] : []
}

/** What is left out: “the dispute”, “Kim’s answer”; of a bare noun, which could be a thing as well, the subject. */
const asSubject = (name: string): string =>
  /^(?:the \p{Ll}|what |\p{Lu}[\p{L} ]*’s? )/u.test(name) ? name : `the subject of ${name}`

const ids = ['unsaid', 'stated', 'has', 'teller'] as const

function draftOf(facts: Facts, claim: Told, { report, stated }: Silent): Draft {
  const texts = {
    unsaid: 'No: it names no such omission',
    stated: `Yes: it says that ${report} did not mention that`,
    has: `No: it says that ${report} had it too`,
    teller: `No: it says that ${silentInstead(facts, claim, stated)} left it out`,
  }
  const answer = stated === null ? 'unsaid' : 'stated'
  const choice = (id: (typeof ids)[number]): Choice => ({
    id,
    text: texts[id],
    misconception: 'silence-for-omission',
    why: why(facts, claim, id, { report, stated }),
  })
  return {
    name: `${claim.id}-${answer}`,
    statement: `A reader: ${capital(report)} left out ${asSubject(claim.name ?? claim.plain)}.`,
    stem: oneOf(
      [`Does ${facts.dossier.source.name} say so?`, `Is that what ${facts.dossier.source.name} says?`],
      'trap',
      claim.id,
    ),
    key: choice(answer),
    pool: ids.filter((id) => id !== answer).map(choice),
    truth: ({ id }) => (id === answer ? 'true' : 'false'),
    explanation:
      stated === null
        ? `${capital(inParagraph(claim.telling))} has it from one side and is silent on the other. Not reported is not the same as left out.`
        : `Paragraph ${paragraphOf(stated)} says so outright. An omission that is stated can be checked.`,
    claims: [claim.id],
    at: stated ?? undefined,
    fixed: true,
  }
}

/** The report of the side that has the point, or what that side is said to have left out of another one. */
function silentInstead(facts: Facts, claim: Told, stated: string | null): string {
  const silent = stated === null ? silenceOfTeller(facts, claim) : undefined
  return silent ? facts.reportOf(silent.outlet.id) : (reportBehind(facts, claim.telling) ?? facts.dossier.source.name)
}

/** Something else that the claim’s own side left out, as the article says: a hasty reader takes the one for the other. */
const silenceOfTeller = (facts: Facts, claim: Told) =>
  facts.silences.find(({ outlet }) => facts.accountOf(claim.telling)?.outlets.includes(outlet.id))

function why(facts: Facts, claim: Told, id: (typeof ids)[number], { report, stated }: Silent): string {
  const source = facts.dossier.source.name
  const rival = oneSided(facts, claim)?.rival
  const named = facts.silences.find(({ outlet }) => rival?.outlets.includes(outlet.id)) ?? facts.silences[0]
  const speech = stated !== null && silentSpeech(facts, claim)
  if (id === 'stated')
    return named
      ? `${capital(source)} does name an omission, but of something else: ${omitted(facts, named)}, in ${facts.reportOf(named.outlet.id)}.`
      : `${capital(source)} is silent on it, and does not say that ${report} was.`
  if (id === 'unsaid')
    return `Most omissions are never named, but paragraph ${paragraphOf(stated ?? claim.telling.at)} names this one.`
  if (id === 'has')
    return stated === null
      ? `There are two accounts of ${facts.dossier.happening}, but ${source} cites one for this: ${passedOnBy(facts, claim.telling)}.`
      : speech
        ? `There was such a speech, but paragraph ${paragraphOf(stated)} says the opposite about it.`
        : `Both reports are on ${facts.dossier.happening}, but paragraph ${paragraphOf(stated)} says the opposite about this one.`
  const silent = stated === null ? silenceOfTeller(facts, claim) : undefined
  if (silent)
    return `${capital(facts.reportOf(silent.outlet.id))} did leave something out, ${source} says, but that was ${omitted(facts, silent)}.`
  if (speech)
    return sentence(
      `the other side can be silent as well, but ${reportBehind(facts, claim.telling)} has just this: ${continued(facts, attributed(facts, claim))}`,
    )
  return sentence(
    `the two reports are easily swapped, but this one had it: ${continued(facts, attributed(facts, claim))}`,
  )
}

/** What was silent on a claim is a talk with a name of its own, “Trump’s speech in Alaska”, and no report. */
const silentSpeech = (facts: Facts, claim: Told): boolean =>
  facts.silences.some(({ claim: { id }, outlet }) => id === claim.id && isSpeech(outlet))

/** All that the article says in one place that this report left out. */
const omitted = (facts: Facts, { outlet, at }: Silence): string =>
  new Intl.ListFormat('en-US').format(
    facts.silences.flatMap(({ claim, ...other }) =>
      other.outlet === outlet && other.at === at ? (claim.name ?? []) : [],
    ),
  )
