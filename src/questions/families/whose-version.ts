import { type Facts, possessive, type Told } from '../../dossier/facts.ts'
import type { Account } from '../../dossier/model.ts'
import { capital, spoken } from '../../dossier/wording.ts'
import type { Choice, Draft, Family } from '../family.ts'
import { inParagraph, marked, oneOf, passedOnBy, sentence } from '../wording.ts'
import { oneOfSiblings } from '../siblings.ts'
import { told } from './told.ts'

/** "Xi encouraged a settlement. Whose version of the call is that?" The accounts, both, or the article itself. */
export const whoseVersion: Family = {
  id: 'whose-version',
  skill: 'comparison',
  prior: 0.35,
  drafts: (facts) => oneOfSiblings(facts.claims.filter((claim) => asked(facts, claim))).map((claim) => draftOf(facts, claim)),
}

/** The point stands in what the two sides said of the call, or is the article’s own; who says so is beyond dispute. */
function asked(facts: Facts, claim: Told): boolean {
  if (claim.arguable === true || claim.implied) return false
  const ways = facts.accounts.map((account) => facts.attributes(account, claim.id))
  if (ways.includes('unknown')) return false
  return ways.includes('true') || (claim.telling.by.length === 0 && marked(claim, 'verb') !== undefined && concernsTellers(facts, claim))
}

/** Somebody who speaks in the accounts, or a country that one of them speaks for, is named in it. */
function concernsTellers(facts: Facts, { plain }: Told): boolean {
  const speakers = facts.claims.flatMap(({ telling }) => (facts.accountOf(telling) ? telling.by : []))
  const behind = facts.accounts.flatMap(({ outlets }) => outlets.flatMap((id) => facts.outlet(id).of ?? []))
  return [...speakers, ...behind].some((id) => plain.includes(spoken(facts, id))) || plain.includes('both leaders')
}

function draftOf(facts: Facts, claim: Told): Draft {
  const { happening } = facts.dossier
  const stem = oneOf(
    [`Whose version of ${happening} is that?`, `Whose account of ${happening} says so?`, `In whose account of ${happening} is that?`],
    'whose-version',
    claim.id,
  )
  const holders = facts.accounts.filter((account) => facts.attributes(account, claim.id) === 'true')
  const answer = holders.length === 2 ? 'both' : (holders[0]?.id ?? 'neither')
  const choices = [
    ...facts.accounts.map((account) => ofAccount(facts, claim, account, holders)),
    both(facts, claim, holders),
    neither(facts, claim, holders),
  ]
  const key = choices.find(({ id }) => id === answer)
  if (!key) throw new Error(`No choice stands for “${answer}”.`)
  return {
    name: claim.id,
    stem: `${sentence(claim.plain)} ${stem}`,
    key,
    pool: choices.filter((choice) => choice !== key),
    truth: ({ id }) => (id === answer ? 'true' : 'false'),
    explanation: explanation(facts, claim, holders),
    claims: [claim.id],
    account: holders.length === 1 ? holders[0]?.id : undefined,
    fixed: true,
  }
}

function ofAccount(facts: Facts, claim: Told, account: Account, holders: readonly Account[]): Choice {
  const choice = { id: account.id, text: capital(possessive(account.name)), misconception: 'other-account' as const }
  if (holders.includes(account))
    return {
      ...choice,
      misconception: 'one-for-both',
      why: `Not from ${account.name} alone: ${facts.dossier.source.name} has it from the other side as well.`,
    }
  const elsewhere = told(facts, account, claim)
  const holder = holders[0]
  return {
    ...choice,
    ...(holders.length === 0 && { misconception: 'fact-for-claim' }),
    why: holder
      ? `What comes from there is another point: ${elsewhere}.`
      : `What comes from there is, for instance, that ${elsewhere}. No source is named for this.`,
  }
}

const both = (facts: Facts, claim: Told, holders: readonly Account[]): Choice => ({
  id: 'both',
  text: 'Both',
  misconception: 'both-for-one',
  why: holders[0]
    ? `Only one side is named for it: ${passedOnBy(facts, claim.telling)}.`
    : `Neither side is named for it. ${capital(facts.dossier.source.name)} says it without a source.`,
})

const neither = (facts: Facts, claim: Told, holders: readonly Account[]): Choice => ({
  id: 'neither',
  text: `Neither: it is ${possessive(facts.dossier.source.name)} own remark`,
  misconception: 'claim-for-fact',
  why:
    holders.length === 0
      ? ''
      : `${capital(facts.dossier.source.name)} does not say it itself: it names ${holders.length === 2 ? 'both sides' : passedOnBy(facts, claim.telling)} for it.`,
})

function explanation(facts: Facts, claim: Told, holders: readonly Account[]): string {
  const [source, [holder]] = [facts.dossier.source.name, holders]
  if (!holder)
    return `${capital(source)} says so in its own voice (${inParagraph(claim.telling)}). A remark without a source stands or falls with ${source} alone.`
  const places = holders.map((account) => {
    const telling = facts.tellingFrom(account, claim.id) ?? claim.telling
    return `${passedOnBy(facts, telling)} (${inParagraph(telling)})`
  })
  if (holders.length === 2)
    return `${sentence(`it stands with ${places.join(' and with ')}`)} Accounts that differ can still share a point.`
  const other = facts.accounts.find((account) => account !== holder)
  const silence = facts.silences.find((one) => one.claim.id === claim.id)
  const lesson = silence
    ? `Of ${facts.reportOf(silence.outlet.id)}, ${source} says that it did not mention the point.`
    : `${capital(source)} reports nothing like it from ${other?.name}, which does not mean that it was left out.`
  return `The source is ${places[0]}. ${lesson}`
}
