import { type Facts, possessive, reportOf, type Told } from '../../dossier/facts.ts'
import type { Account } from '../../dossier/model.ts'
import { capital, spoken } from '../../dossier/wording.ts'
import type { Choice, Draft, Family } from '../family.ts'
import { shuffled } from '../random.ts'
import { isOwnRemark } from '../remarks.ts'
import { oneOfSiblings } from '../siblings.ts'
import { groundOf, inParagraph, nextOf, oneOf, passedOnBy, sentence } from '../wording.ts'

/** How a report bears a claim: it quotes somebody, says it itself, or only implies it. */
type Manner = 'quoted' | 'said' | 'implied'

/** "On what does that rest?" A quotation, a report's own words, an implication, or the article’s own remark. */
export const basis: Family = {
  id: 'basis',
  skill: 'status',
  prior: 0.5,
  drafts: (facts) =>
    oneOfSiblings(facts.claims.filter((claim) => settled(facts, claim))).flatMap(
      (claim) => draftOf(facts, claim) ?? [],
    ),
}

/** Of what a report bears, the ways in which it could bear it, the other side and the article itself. */
function forReport(facts: Facts, claim: Told, account: Account, manner: Manner | null, rival?: Account): Choice[] {
  const outright: Manner = manner === 'said' || speakerFor(facts, claim, account) === undefined ? 'said' : 'quoted'
  // The other side in another manner, so that no option stands in the middle of the rest; unless it quotes nobody.
  const other = rival && outright === 'said' && speakerFor(facts, claim, rival) !== undefined ? 'quoted' : 'said'
  return [
    ofReport(facts, claim, account, outright),
    ofReport(facts, claim, account, 'implied'),
    ...(rival ? [ofReport(facts, claim, rival, other)] : []),
    ofArticle(facts, claim),
  ]
}

/** Of the article’s own remark, the sources that a hasty reader would name: both sides, and a third outlet. */
function forRemark(facts: Facts, claim: Told, account: Account): Choice[] {
  const third = shuffled(
    facts.dossier.outlets.filter(({ id }) => facts.accounts.every(({ outlets }) => !outlets.includes(id))),
    ({ id }) => id,
    'basis',
    claim.id,
  )[0]
  return [
    ...facts.accounts.map((account) => ofReport(facts, claim, account, 'said')),
    third
      ? {
          id: third.id,
          text: `${capital(third.name)} reported it`,
          misconception: 'wrong-outlet' as const,
          why: `${capital(third.name)} is a source elsewhere in ${facts.dossier.source.name}, and not here.`,
        }
      : ofReport(facts, claim, account, 'implied'),
    ofArticle(facts, claim),
  ]
}

/** Who says so is beyond dispute: one telling, and nothing like it from the other side. */
const settled = (facts: Facts, { id, arguable, also }: Told): boolean =>
  !arguable && also.length === 0 && facts.accounts.every((account) => facts.attributes(account, id) !== 'unknown')

function draftOf(facts: Facts, claim: Told): Draft | null {
  const own = claim.telling.by.length === 0
  const account = own ? byTurns(facts, claim) : facts.accountOf(claim.telling)
  const manner = own ? null : mannerOf(facts, claim)
  if (!account || (own ? !isOwnRemark(facts, claim) : manner === null)) return null
  const rival = facts.accounts.find((other) => other !== account)
  const choices = own ? forRemark(facts, claim, account) : forReport(facts, claim, account, manner, rival)
  const answer = own ? 'article' : `${account.id}-${manner}`
  const key = choices.find(({ id }) => id === answer)
  if (!key) return null
  return {
    name: claim.id,
    statement: sentence(claim.plain),
    stem: oneOf(['On what does that rest?', 'What is that based on?'], 'basis', claim.id),
    key,
    pool: choices.filter((choice) => choice !== key),
    truth: ({ id }) => (id === answer ? 'true' : 'false'),
    explanation: explanation(facts, claim),
    claims: [claim.id],
    account: own ? undefined : account.id,
    fixed: true,
  }
}

/** A person is quoted, an outlet speaks for itself; what a person is said to have said without a quotation is neither. */
function mannerOf(facts: Facts, { telling }: Told): Manner | null {
  if (telling.implied) return 'implied'
  const voice = facts.voiceOf(telling)
  if (facts.isPerson(voice)) return telling.quote === undefined ? null : 'quoted'
  return facts.isOutlet(voice) ? 'said' : null
}

/** For the article’s own remarks, the account that a hasty reader would credit: each in its turn. */
const byTurns = (facts: Facts, claim: Told): Account | undefined =>
  facts.accounts[facts.claims.indexOf(claim) % facts.accounts.length]

/** Who would be quoted: the claim’s own speaker, or whom the account quotes elsewhere; undefined where it quotes nobody. */
function speakerFor(facts: Facts, claim: Told, account: Account): string | undefined {
  const voices = [claim, ...facts.claims.filter(({ telling }) => facts.accountOf(telling) === account)].map(
    ({ telling }) => facts.voiceOf(telling),
  )
  return voices.find((voice) => facts.isPerson(voice))
}

function ofReport(facts: Facts, claim: Told, account: Account, manner: Manner): Choice {
  const source = facts.dossier.source.name
  const teller = facts.accountOf(claim.telling) === account
  const outlet = facts.outlet((teller ? facts.outletOf(claim.telling) : account.outlets.at(-1)) ?? '')
  const report = reportOf(outlet)
  // Somebody says a thing in remarks or at a press conference; these say nothing themselves.
  const remarks = outlet.kind === 'statement' && outlet.report !== undefined
  const speaker = speakerFor(facts, claim, account)
  const texts = {
    quoted: `${capital(remarks ? outlet.name : report)} quoted ${speaker === undefined ? 'somebody' : spoken(facts, speaker)} on it`,
    said: remarks ? `It was said outright in ${report}` : `${capital(report)} said it`,
    implied: `${capital(source)} says that ${report} implied it`,
  }
  return {
    id: `${account.id}-${manner}`,
    text: texts[manner],
    misconception: teller ? 'claim-for-fact' : 'other-account',
    why: wrong(facts, claim, manner, teller, report),
  }
}

function wrong(facts: Facts, claim: Told, manner: Manner, teller: boolean, report: string): string {
  const paragraph = capital(inParagraph(claim.telling))
  if (claim.telling.by.length === 0) {
    if (manner === 'quoted') return `${paragraph} quotes nobody on it.`
    if (manner === 'implied') return `Nothing is implied: ${facts.dossier.source.name} says it outright.`
    return `${paragraph} does not name ${report}.`
  }
  if (!teller) return `${paragraph} has it from the other side.`
  if (manner === 'said') return `${paragraph} does not say that: it says that the report implied it.`
  if (manner === 'quoted') return 'There is a quotation close by, but this goes a step beyond its words.'
  return claim.telling.quote !== undefined && facts.isPerson(facts.voiceOf(claim.telling))
    ? 'Nobody has to read between the lines: the words are quoted.'
    : 'Nobody has to read between the lines: it is said outright.'
}

const ofArticle = (facts: Facts, claim: Told): Choice => ({
  id: 'article',
  text: `It is ${possessive(facts.dossier.source.name)} own remark`,
  misconception: 'claim-for-fact',
  why: claim.telling.implied
    ? 'It says what a statement implied, and does not say so for itself.'
    : `No: it names its source, ${facts.name(facts.outletOf(claim.telling) ?? 'article')}.`,
})

function explanation(facts: Facts, claim: Told): string {
  const paragraph = capital(inParagraph(claim.telling))
  const source = facts.dossier.source.name
  if (claim.telling.implied)
    return `${paragraph} says “implied”. It is a step beyond the quoted words: ask who takes it.`
  if (claim.telling.by.length === 0)
    return `${paragraph} ${groundOf(facts, claim.telling)}. Ask ${nextOf(facts, claim.telling)}.`
  if (facts.isPerson(facts.voiceOf(claim.telling)))
    return `${paragraph} has the quotation. It shows what was reported, and not whether those were the very words.`
  if (claim.telling.quote === undefined)
    return `${paragraph} takes it from ${passedOnBy(facts, claim.telling)}. The wording is ${possessive(source)} own, so it shows what was said and not how.`
  return `The quoted words are ${possessive(passedOnBy(facts, claim.telling))} (${inParagraph(claim.telling)}). Whether anybody else used them, ${source} does not say.`
}
