import { type Facts, paragraphOf, possessive, reportOf, type Told } from '../../dossier/facts.ts'
import type { Account } from '../../dossier/model.ts'
import { capital, quoted, spoken } from '../../dossier/wording.ts'
import type { Choice, Draft, Family } from '../family.ts'
import { shuffled } from '../random.ts'
import { oneOfSiblings } from '../siblings.ts'
import { inParagraph, passedOnBy } from '../wording.ts'
import { denialOf } from './denial.ts'
import { isTalk } from './talks.ts'

/** "Three of these come from CCTV’s report. Which does not?" */
export const oddOneOut: Family = {
  id: 'odd-one-out',
  skill: 'comparison',
  prior: 0.5,
  drafts: (facts) => {
    const lists = facts.accounts.map((account) => {
      const others = facts.accounts.filter((other) => other !== account)
      const strays = facts.claims.filter((claim) => others.some((other) => only(facts, claim, other, account)))
      return oneOfSiblings(strays)
        .map((stray) => draftOf(facts, stray, account))
        .filter(({ pool }) => pool.length >= 3)
    })
    // As many from one side as from the other: a point that is the stray once and a member twice is no giveaway.
    const fewest = Math.min(...lists.map(({ length }) => length))
    return lists.flatMap((drafts) => shuffled(drafts, ({ name }) => name, 'odd').slice(0, fewest))
  },
}

// An option of more words than that is read no more.
const longest = 14

/** A point that this account makes and the other, as far as the article goes, does not. */
const only = (facts: Facts, claim: Told, account: Account, other: Account): boolean =>
  !claim.implied &&
  claim.arguable !== true &&
  claim.plain.split(' ').length <= longest &&
  facts.tellingFrom(account, claim.id) !== undefined &&
  facts.attributes(account, claim.id) === 'true' &&
  facts.attributes(other, claim.id) === 'false'

function draftOf(facts: Facts, stray: Told, account: Account): Draft {
  const holder = facts.accounts.find((other) => other !== account) ?? account
  const members = facts.claims.filter((claim) => only(facts, claim, account, holder))
  // One report where one outlet has enough of them, and otherwise the account as a whole.
  const outlets = account.outlets.map((id) => ({
    id,
    claims: members.filter(({ telling }) => telling.by.includes(id)),
  }))
  const outlet = outlets.find(({ claims }) => oneOfSiblings(claims).length >= 3)
  const listed = shuffled(oneOfSiblings(outlet?.claims ?? members), ({ id }) => id, 'odd', stray.id)
  const pool = outlet && isTalk(facts.outlet(outlet.id)) ? ofOneOutlet(facts, stray, outlet.id) : listed
  const source = outlet ? reportOf(facts.outlet(outlet.id)) : account.name
  return {
    name: `${account.id}-${stray.id}`,
    stem: `Three of these are from ${source}. Which is from elsewhere?`,
    key: { id: stray.id, text: capital(stray.plain), why: '', claim: stray.id },
    pool: pool.map(
      (claim): Choice => ({
        id: claim.id,
        text: capital(claim.plain),
        claim: claim.id,
        misconception: 'other-account',
        why: belongs(facts, claim),
      }),
    ),
    truth: ({ id }) =>
      id === stray.id ? 'true' : [...members, ...pool].some((member) => member.id === id) ? 'false' : 'unknown',
    explanation: explanation(facts, stray, source, account),
    claims: [stray.id],
  }
}

/**
 * The three from one report of several: whatever it has is a member, since nobody asks after the whole account. One that
 * looks like the stray, with quoted words or without, comes first, and no two are on one topic if that can be.
 */
function ofOneOutlet(facts: Facts, stray: Told, outlet: string): Told[] {
  const own = facts.claims.filter(
    (claim) =>
      !claim.implied &&
      claim.arguable !== true &&
      claim.also.length === 0 &&
      claim.plain.split(' ').length <= longest &&
      claim.telling.by.includes(outlet) &&
      !facts.near(claim.id, stray.id),
  )
  const drawn = shuffled(oneOfSiblings(own), ({ id }) => id, 'odd', stray.id)
  const first = drawn.find(({ plain }) => plain.includes('“') === stray.plain.includes('“'))
  const ordered = [...(first ? [first] : []), ...drawn.filter((claim) => claim !== first)]
  const apart = ordered.filter(({ topic }, i) => ordered.findIndex((one) => one.topic === topic) === i)
  return [...apart, ...ordered.filter((claim) => !apart.includes(claim))].slice(0, 3)
}

function explanation(facts: Facts, stray: Told, source: string, account: Account): string {
  const denial = denialOf(facts, account, stray)
  if (denial?.words !== undefined)
    return `${capital(inParagraph(stray.telling))} has it from ${passedOnBy(facts, stray.telling)}. ${capital(possessive(denial.by))} words on the same point were ${denial.words} (paragraph ${denial.paragraph}): here the accounts contradict each other.`
  const silence = facts.silences.find(({ claim, outlet }) => claim.id === stray.id && reportOf(outlet) === source)
  const beyond = silence
    ? `${capital(facts.reportOf(silence.outlet.id))}, paragraph ${paragraphOf(silence.at)} says, did not mention ${stray.name}.`
    : `Whether ${source} has it too is not said.`
  return `${capital(inParagraph(stray.telling))} has it from ${passedOnBy(facts, stray.telling)}. ${beyond}`
}

/** Why a point is one of the three: why it could be thought to come from elsewhere, and through whom it comes. */
function belongs(facts: Facts, { plain, telling, phrases }: Told): string[] {
  const [by, paragraph, voice] = [passedOnBy(facts, telling), inParagraph(telling), facts.voiceOf(telling)]
  const speaker = facts.isPerson(voice) ? spoken(facts, voice) : undefined
  const outlet = facts.outletOf(telling)
  const words = telling.quote === undefined ? undefined : phrases[0]
  if (words !== undefined && speaker !== undefined)
    return [
      `${speaker} is the one quoted, but the quotation comes from ${by} (${paragraph}).`,
      `The words ${quoted(words)} are ${possessive(speaker)}, but they come by way of ${by} (${paragraph}).`,
      `${capital(facts.dossier.source.name)} quotes ${speaker} more than once, but ${paragraph} has these words from ${by}.`,
    ]
  if (words !== undefined)
    return [
      `It does not say who said so, but ${paragraph} quotes ${by} for it.`,
      `It could come from either side, but the words ${quoted(words)} are quoted from ${by} (${paragraph}).`,
      `The other side could have said the same, but the quoted words are ${possessive(by)} (${paragraph}).`,
    ]
  if (plain.includes('“'))
    return [
      `It could come from either side, but the words in quotation marks are ${possessive(by)} (${paragraph}).`,
      `The other side could have said the same, but the quoted words are ${possessive(by)} (${paragraph}).`,
      `It does not say who said so, but ${paragraph} quotes ${by} for it.`,
    ]
  if (speaker !== undefined)
    return [
      `${speaker} said so, but it is ${by} ${outlet !== undefined && isTalk(facts.outlet(outlet)) ? 'who' : 'that'} reports it (${paragraph}).`,
      `It is ${possessive(speaker)} point, but it comes by way of ${by} (${paragraph}).`,
      `It stands without quotation marks, but ${paragraph} has it from ${by}.`,
    ]
  return [
    `Nobody is quoted on it, but ${paragraph} has it from ${by}.`,
    `Either side could say it, but the source is ${by} (${paragraph}).`,
    `It reads like a plain fact, but ${paragraph} has it from ${by}.`,
  ]
}
