import { type Facts, possessive, type Told } from '../../dossier/facts.ts'
import type { Account } from '../../dossier/model.ts'
import { capital, quoted, spoken } from '../../dossier/wording.ts'
import type { Choice, Draft, Family } from '../family.ts'
import { draw } from '../random.ts'
import { isOwnRemark, type Neighbor, neighborsOf, ownVoiceOf } from '../remarks.ts'
import { oneOfSiblings } from '../siblings.ts'
import {
  accountReport,
  groundOf,
  inParagraph,
  isNamed,
  nextOf,
  oneOf,
  passedOnBy,
  sentence,
  withArticle,
  withSpeaker,
} from '../wording.ts'
import { denialOf } from './denial.ts'
import { told } from './told.ts'

/** "Xi encouraged a settlement. Who is the source for that?" One account, both, or the article itself. */
export const whoseVersion: Family = {
  id: 'whose-version',
  skill: 'comparison',
  prior: 0.35,
  drafts: (facts) =>
    oneOfSiblings(facts.claims.filter((claim) => asked(facts, claim))).flatMap((claim) => draftOf(facts, claim)),
}

/** The point stands in what a side said of the call, or is the article’s own remark; who says so is beyond dispute. */
function asked(facts: Facts, claim: Told): boolean {
  if (claim.arguable === true || claim.implied) return false
  const ways = facts.accounts.map((account) => facts.attributes(account, claim.id))
  if (ways.includes('unknown')) return false
  if (!ways.includes('true')) return isOwnRemark(facts, claim)
  // What has another source as well, or only follows from what a side says, has more than one right answer.
  return (
    claim.tellings.every((telling) => facts.accountOf(telling)) &&
    facts.accounts.every((account, i) => ways[i] === 'false' || facts.tellingFrom(account, claim.id))
  )
}

function draftOf(facts: Facts, claim: Told): Draft[] {
  const holders = facts.accounts.filter((account) => facts.attributes(account, claim.id) === 'true')
  const answer = holders.length === 2 ? 'both' : (holders[0]?.id ?? 'neither')
  const choices =
    holders.length === 0
      ? [...besides(facts, claim), itself(facts, claim, holders)]
      : [
          ...facts.accounts.map((account) => ofAccount(facts, claim, account, holders)),
          both(facts, claim),
          itself(facts, claim, holders),
        ]
  const key = choices.find(({ id }) => id === answer)
  if (!key || choices.length < 3) return []
  return [
    {
      name: claim.id,
      stem: `${sentence(withSpeaker(facts, claim))} Who is the source for that?`,
      key,
      pool: choices.filter((choice) => choice !== key),
      truth: ({ id }) => (id === answer ? 'true' : 'false'),
      explanation: explanation(facts, claim, holders),
      claims: [claim.id],
      everywhere: true,
      account: holders.length === 1 ? holders[0]?.id : undefined,
      fixed: true,
    },
  ]
}

/** For a remark of the article’s own: outlets that are cited near it; for one on both sides, both instead of a third outlet. */
function besides(facts: Facts, claim: Told): Choice[] {
  const near = neighborsOf(facts, claim).map((one) => ofNeighbor(facts, one))
  if (!/^both (?:leaders|sides)/i.test(claim.plain)) return near
  const why = `It is about both, but ${inParagraph(claim.telling)} cites neither side for it.`
  return [...near.slice(0, 2), { ...both(facts, claim), why }]
}

/** For a remark of the article’s own: an outlet that is cited near it. */
const ofNeighbor = (facts: Facts, { outlet, why }: Neighbor): Choice => ({
  id: outlet,
  text: capital(facts.accountWith(outlet)?.name ?? spoken(facts, outlet)),
  misconception: 'fact-for-claim',
  why,
})

function ofAccount(facts: Facts, claim: Told, account: Account, holders: readonly Account[]): Choice {
  const { name } = facts.dossier.source
  const choice = { id: account.id, text: capital(account.name), misconception: 'other-account' as const }
  if (holders.includes(account)) {
    const other = holders.find((holder) => holder !== account) ?? account
    const telling = facts.tellingFrom(other, claim.id) ?? claim.telling
    const [by, paragraph] = [passedOnBy(facts, telling), inParagraph(telling)]
    return {
      ...choice,
      misconception: 'one-for-both',
      why: [
        `That is half of it: ${paragraph} names ${by} as well.`,
        `The other side has it too, by way of ${by} (${paragraph}).`,
      ],
    }
  }
  const denial = denialOf(facts, account, claim)
  if (denial)
    return {
      ...choice,
      why:
        denial.words === undefined
          ? `The same matter is in that account, but otherwise: ${denial.whole} (paragraph ${denial.paragraph}).`
          : `${capital(denial.by)} spoke of ${denial.on} too, but said ${denial.words} (paragraph ${denial.paragraph}).`,
    }
  const silence = facts.silences.find((one) => one.claim.id === claim.id && account.outlets.includes(one.outlet.id))
  return {
    ...choice,
    why: silence
      ? `${capital(facts.reportOf(silence.outlet.id))} is on the same ${facts.dossier.happening.replace(/^the /, '')}, but ${name} says that it did not mention this.`
      : instead(facts, account, claim),
  }
}

/** What an account that is not the source is cited for: other words of the same speaker, or some other point. */
function instead(facts: Facts, account: Account, claim: Told): string {
  const [source, voice] = [capital(facts.dossier.source.name), facts.voiceOf(claim.telling)]
  const heard = facts.claims.filter(
    (one) =>
      facts.isPerson(voice) &&
      one.name !== undefined &&
      !one.implied &&
      facts.voiceOf(one.telling) === voice &&
      facts.accountOf(one.telling) === account,
  )
  const [first] = heard.toSorted((a, b) => draw('heard', claim.id, a.id) - draw('heard', claim.id, b.id))
  return first?.name
    ? `${source} cites ${account.name} for words of ${possessive(spoken(facts, voice))} too, but on ${first.name}.`
    : `${source} cites ${account.name} on other points, such as ${told(facts, account, claim)}.`
}

const both = (facts: Facts, claim: Told): Choice => ({
  id: 'both',
  text: 'Both sides',
  misconception: 'both-for-one',
  why: isDenied(facts, claim)
    ? `Both spoke of ${facts.topic(claim.topic).name}, but for ${claim.phrases[0] === undefined ? (claim.name ?? 'this') : quoted(claim.phrases[0])} ${inParagraph(claim.telling)} names ${passedOnBy(facts, claim.telling)} alone.`
    : claim.name
      ? `Both tell of ${facts.dossier.happening}, but for ${claim.name} ${inParagraph(claim.telling)} names ${passedOnBy(facts, claim.telling)} alone.`
      : `Both tell of ${facts.dossier.happening}, but only one is named for this.`,
})

const isDenied = (facts: Facts, claim: Told): boolean =>
  facts.accounts.some((account) => denialOf(facts, account, claim) !== undefined)

const itself = (facts: Facts, claim: Told, holders: readonly Account[]): Choice => ({
  id: 'neither',
  text: `${capital(facts.dossier.source.name)} itself`,
  misconception: 'claim-for-fact',
  why:
    holders.length === 2
      ? 'It reads like a fact, but each time a source is named.'
      : ownVoiceOf(facts, claim, 'version'),
})

/** The word in which both phrases agree with the point itself: where each has it, they share more than the subject. */
function sharedWord(facts: Facts, claim: Told, holders: readonly Account[]): string | undefined {
  const last = claim.plain.split(' ').at(-1) ?? ''
  return holders.every((account) => isNamed(phraseFor(facts, claim, account), last)) ? last : undefined
}

/** By which words an account comes to share a point that it does not make outright: ", on “core interests”". */
function phraseFor(facts: Facts, { id }: Told, account: Account): string {
  const [own] = facts.claims.filter(
    (one) => one.entails.includes(id) && facts.tellingFrom(account, one.id) !== undefined,
  )
  return own?.phrases[0] === undefined ? '' : `, on ${withArticle(own.phrases[0])}`
}

function explanation(facts: Facts, claim: Told, holders: readonly Account[]): string {
  const [holder] = holders
  if (!holder)
    return `${capital(inParagraph(claim.telling))} ${groundOf(facts, claim.telling)}. ${oneOf(
      [
        `A careful reader asks ${nextOf(facts, claim.telling)}.`,
        facts.cited(claim.telling.at).length === 0
          ? `So ${facts.dossier.source.name} answers for it: ask ${nextOf(facts, claim.telling)}.`
          : `Ask ${nextOf(facts, claim.telling)}, and who looked.`,
      ],
      'ground',
      claim.id,
    )}`
  const places = holders.map((account) => {
    const telling = facts.tellingFrom(account, claim.id) ?? claim.telling
    return `${passedOnBy(facts, telling)} (${inParagraph(telling)}${phraseFor(facts, claim, account)})`
  })
  // Where each has it in words of its own, they share the subject and not what is said on it.
  const apart = holders.every((account) => phraseFor(facts, claim, account) !== '')
  const shared = sharedWord(facts, claim, holders)
  const lesson = shared
    ? `both have ${quoted(shared)}, and each adds words of its own`
    : apart
      ? 'the subject is shared, and what is said on it differs'
      : 'accounts that differ can still share a point'
  if (holders.length === 2) return `${capital(places.join(' and '))}: ${lesson}.`
  const other = facts.accounts.find((account) => account !== holder)
  const denial = denialOf(facts, other, claim)
  if (denial) {
    const both = `${capital(inParagraph(claim.telling))} has it from ${passedOnBy(facts, claim.telling)}, and paragraph ${denial.paragraph} has ${denial.by} say otherwise.`
    const lessons: [string, string] = [
      'A fair report gives both, each with its name.',
      'Where accounts contradict each other, the name belongs in the sentence.',
    ]
    return `${both} ${oneOf(lessons, 'denied', claim.id)}`
  }
  const silence = facts.silences.find((one) => one.claim.id === claim.id)
  if (silence) return `The source is ${places[0]}. Whoever repeats the point should add who reports it.`
  const [paragraph, by] = [inParagraph(claim.telling), passedOnBy(facts, claim.telling)]
  const voice = facts.voiceOf(claim.telling)
  return oneOf(
    [
      `${capital(paragraph)} has it from ${by}${by === accountReport(facts, holder) ? '' : ` (${holder.name})`}. Not reported from ${other?.name} is not the same as left out.`,
      `${capital(paragraph)} names one source, ${by}. What ${other?.name} had on it stays open.`,
      facts.isPerson(voice) && voice !== facts.outletOf(claim.telling)
        ? `${capital(paragraph)} has two voices, ${possessive(spoken(facts, voice))} and that of ${by}. A fair report names both.`
        : `${capital(paragraph)} has it from ${by}. Repeated without that source, it would read as a plain fact.`,
    ],
    'version',
    claim.id,
  )
}
