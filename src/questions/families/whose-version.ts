import { type Facts, possessive, type Told } from '../../dossier/facts.ts'
import type { Account } from '../../dossier/model.ts'
import { capital } from '../../dossier/wording.ts'
import type { Choice, Draft, Family } from '../family.ts'
import { inParagraph, marked, oneOf, passedOnBy, sentence } from '../wording.ts'
import { told } from './told.ts'

/** "Xi encouraged a settlement. Whose version of the call is that?" The accounts, both, or the article itself. */
export const whoseVersion: Family = {
  id: 'whose-version',
  skill: 'comparison',
  prior: 0.35,
  drafts: (facts) => facts.claims.filter((claim) => asked(facts, claim)).map((claim) => draftOf(facts, claim)),
}

/** The point stands in what the two sides said of the call, or is the article’s own; who says so is beyond dispute. */
function asked(facts: Facts, claim: Told): boolean {
  if (claim.arguable === true || claim.implied) return false
  const ways = facts.accounts.map((account) => facts.attributes(account, claim.id))
  if (ways.includes('unknown')) return false
  return ways.includes('true') || (claim.telling.by.length === 0 && marked(claim, 'verb') !== undefined)
}

function draftOf(facts: Facts, claim: Told): Draft {
  const { happening } = facts.dossier
  const stem = oneOf(
    [`Whose version of ${happening} is that?`, 'Which account tells it that way?', 'Who tells it that way?'],
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
      why: `True, but not of ${account.name} alone: the other side is reported to say so too.`,
    }
  const other = facts.claims.find(
    (c) => c.topic === claim.topic && c.id !== claim.id && facts.tellingFrom(account, c.id) && !c.implied,
  )
  const elsewhere = told(facts, account, other)
  const holder = holders[0]
  return {
    ...choice,
    ...(holders.length === 0 && { misconception: 'fact-for-claim' }),
    why: holder
      ? `${elsewhere} This point comes from ${passedOnBy(facts, facts.tellingFrom(holder, claim.id) ?? claim.telling)}.`
      : `${elsewhere} For this point, ${facts.dossier.source.name} names no source.`,
  }
}

const both = (facts: Facts, claim: Told, holders: readonly Account[]): Choice => ({
  id: 'both',
  text: 'Both',
  misconception: 'both-for-one',
  why: holders[0]
    ? `${capital(facts.dossier.source.name)} has it from one side: ${passedOnBy(facts, claim.telling)}. It does not report that the other side says so too.`
    : `${capital(facts.dossier.source.name)} credits it to neither side. It says so itself.`,
})

const neither = (facts: Facts, claim: Told, holders: readonly Account[]): Choice => ({
  id: 'neither',
  text: `Neither: it is ${possessive(facts.dossier.source.name)} own remark`,
  misconception: 'claim-for-fact',
  why:
    holders.length === 0
      ? `${capital(inParagraph(claim.telling))} says so without naming a source.`
      : `A source is named for it: ${holders.length === 2 ? 'each of the two accounts' : passedOnBy(facts, claim.telling)}.`,
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
    return `${sentence(`${places.join(' and ')} both have it`)} Accounts that differ can still share a point.`
  const other = facts.accounts.find((account) => account !== holder)
  const silence = facts.silences.find((one) => one.claim.id === claim.id)
  const lesson = silence
    ? `Of ${silence.outlet.name}, ${source} says that it did not mention the point.`
    : `${capital(source)} reports no such point from ${other?.name}, which does not mean that it was left out.`
  return `${sentence(`${places[0]} is the source`)} ${lesson}`
}
