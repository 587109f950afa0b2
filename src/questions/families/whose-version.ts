import type { Facts, Told } from '../../dossier/facts.ts'
import type { Account } from '../../dossier/model.ts'
import { capital, spoken } from '../../dossier/wording.ts'
import type { Choice, Draft, Family } from '../family.ts'
import { isOwnRemark, type Neighbor, neighborsOf } from '../remarks.ts'
import { oneOfSiblings } from '../siblings.ts'
import { groundOf, inParagraph, nextOf, passedOnBy, sentence, withArticle, withSpeaker } from '../wording.ts'
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
      ? [...neighborsOf(facts, claim).map((one) => ofNeighbor(facts, one)), itself(facts, claim, holders)]
      : [
          ...facts.accounts.map((account) => ofAccount(facts, claim, account, holders)),
          both(facts),
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
      account: holders.length === 1 ? holders[0]?.id : undefined,
      fixed: true,
    },
  ]
}

/** For a remark of the article’s own: an outlet that is cited near it. */
const ofNeighbor = (facts: Facts, { outlet, why }: Neighbor): Choice => ({
  id: outlet,
  text: capital(facts.accounts.find(({ outlets }) => outlets.includes(outlet))?.name ?? spoken(facts, outlet)),
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
  const silence = facts.silences.find((one) => one.claim.id === claim.id && account.outlets.includes(one.outlet.id))
  return {
    ...choice,
    why: silence
      ? `${capital(facts.reportOf(silence.outlet.id))} is on the same ${facts.dossier.happening.replace(/^the /, '')}, but ${name} says that it did not mention this.`
      : `${capital(name)} cites ${account.name} on other points, such as ${told(facts, account, claim)}.`,
  }
}

const both = (facts: Facts): Choice => ({
  id: 'both',
  text: 'Both sides',
  misconception: 'both-for-one',
  why: `Both tell of ${facts.dossier.happening}, but only one is named for this.`,
})

const itself = (facts: Facts, claim: Told, holders: readonly Account[]): Choice => ({
  id: 'neither',
  text: `${capital(facts.dossier.source.name)} itself`,
  misconception: 'claim-for-fact',
  why:
    holders.length === 2
      ? 'It reads like a fact, but each time a source is named.'
      : `It reads like a fact, but ${inParagraph(claim.telling)} names a source.`,
})

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
    return `${capital(inParagraph(claim.telling))} ${groundOf(facts, claim.telling)}. A careful reader asks ${nextOf(facts, claim.telling)}.`
  const places = holders.map((account) => {
    const telling = facts.tellingFrom(account, claim.id) ?? claim.telling
    return `${passedOnBy(facts, telling)} (${inParagraph(telling)}${phraseFor(facts, claim, account)})`
  })
  // Where each has it in words of its own, they share the subject and not what is said on it.
  const apart = holders.every((account) => phraseFor(facts, claim, account) !== '')
  const lesson = apart
    ? 'the subject is shared, and what is said on it differs'
    : 'accounts that differ can still share a point'
  if (holders.length === 2) return `${capital(places.join(' and '))}: ${lesson}.`
  const other = facts.accounts.find((account) => account !== holder)
  const silence = facts.silences.find((one) => one.claim.id === claim.id)
  return `The source is ${places[0]}. ${
    silence
      ? 'Whoever repeats the point should add who reports it.'
      : `Not reported from ${other?.name} is not the same as left out.`
  }`
}
