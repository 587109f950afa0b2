import type { Facts, Told } from '../../dossier/facts.ts'
import type { Account } from '../../dossier/model.ts'
import { capital } from '../../dossier/wording.ts'
import type { Choice, Draft, Family } from '../family.ts'
import { isOwnRemark } from '../remarks.ts'
import { oneOfSiblings } from '../siblings.ts'
import { groundOf, inParagraph, nextOf, passedOnBy, sentence, withSpeaker } from '../wording.ts'
import { told } from './told.ts'

/** "Xi encouraged a settlement. Who reports that?" One account, both, or the article itself. */
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
  const choices = [
    ...facts.accounts.map((account) => ofAccount(facts, claim, account, holders)),
    both(facts, claim, holders),
    neither(facts, claim, holders),
  ]
  const key = choices.find(({ id }) => id === answer)
  if (!key) return []
  return [
    {
      name: claim.id,
      stem: `${sentence(withSpeaker(facts, claim))} Who reports that?`,
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

function ofAccount(facts: Facts, claim: Told, account: Account, holders: readonly Account[]): Choice {
  const source = facts.dossier.source.name
  const choice = { id: account.id, text: capital(account.name), misconception: 'other-account' as const }
  if (holders.includes(account))
    return {
      ...choice,
      misconception: 'one-for-both',
      why: `Not ${account.name} alone: ${source} has it from the other side as well.`,
    }
  if (holders.length === 0) return { ...choice, misconception: 'fact-for-claim', why: elsewhere(facts, claim, account) }
  const silence = facts.silences.find((one) => one.claim.id === claim.id && account.outlets.includes(one.outlet.id))
  return {
    ...choice,
    why: silence
      ? `Of ${facts.reportOf(silence.outlet.id)}, ${source} says that it did not mention this.`
      : `From there, ${source} reports other things, such as that ${told(facts, account, claim)}.`,
  }
}

/** Why a remark of the article’s own is no account’s, each side in other words. */
const elsewhere = (facts: Facts, { telling }: Told, account: Account): string =>
  account === facts.accounts[0]
    ? `${capital(inParagraph(telling))} does not take it from ${account.name}.`
    : `${capital(account.name)} is not its source: ${inParagraph(telling)} gives none.`

const both = (facts: Facts, claim: Told, holders: readonly Account[]): Choice => ({
  id: 'both',
  text: 'Both',
  misconception: 'both-for-one',
  why: holders[0]
    ? `Only one side is named for it: ${passedOnBy(facts, claim.telling)}.`
    : 'Neither side is given as the source.',
})

const neither = (facts: Facts, claim: Told, holders: readonly Account[]): Choice => ({
  id: 'neither',
  text: `${capital(facts.dossier.source.name)} itself`,
  misconception: 'claim-for-fact',
  why:
    holders.length === 2
      ? `${capital(facts.dossier.source.name)} names its sources: both sides.`
      : `${capital(facts.dossier.source.name)} names its source: ${passedOnBy(facts, claim.telling)}.`,
})

function explanation(facts: Facts, claim: Told, holders: readonly Account[]): string {
  const [source, [holder]] = [facts.dossier.source.name, holders]
  if (!holder)
    return `${capital(inParagraph(claim.telling))} ${groundOf(facts, claim.telling)}. A careful reader asks ${nextOf(facts, claim.telling)}.`
  const places = holders.map((account) => {
    const telling = facts.tellingFrom(account, claim.id) ?? claim.telling
    return `${passedOnBy(facts, telling)} (${inParagraph(telling)})`
  })
  if (holders.length === 2)
    return `${capital(source)} has it from ${places.join(' and from ')}. Accounts that differ can still share a point.`
  const other = facts.accounts.find((account) => account !== holder)
  const silence = facts.silences.find((one) => one.claim.id === claim.id)
  return `The source is ${places[0]}. ${
    silence
      ? 'Whoever repeats the point should add who reports it.'
      : `${capital(source)} does not report it from ${other?.name}, which does not mean that it was left out.`
  }`
}
