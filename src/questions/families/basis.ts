import { type Facts, possessive, reportOf, type Told } from '../../dossier/facts.ts'
import type { Account } from '../../dossier/model.ts'
import { attributed, capital, spoken } from '../../dossier/wording.ts'
import type { Choice, Draft, Family } from '../family.ts'
import { inParagraph, oneOf, sentence } from '../wording.ts'

/** How a claim is borne: an account’s report quotes somebody, says it in its own words, or only implies it. */
type Manner = 'quotes' | 'says' | 'implies'

/** "On what does that rest?" A quotation, an account’s own words, an implication, or the article’s own remark. */
export const basis: Family = {
  id: 'basis',
  skill: 'status',
  prior: 0.5,
  drafts: (facts) => facts.claims.flatMap((claim) => draftOf(facts, claim) ?? []),
}

function draftOf(facts: Facts, claim: Told): Draft | null {
  if (claim.arguable || claim.also.length > 0 || claim.near.some((id) => facts.claim(id).telling.by.length > 0 && !claim.implied && facts.claim(id).implied)) return null
  const own = claim.telling.by.length === 0
  if (own && !claim.marks.some(({ kind }) => kind === 'verb')) return null
  const account = facts.accountOf(claim.telling) ?? (own ? favored(facts, claim) : undefined)
  const manner = own ? null : mannerOf(facts, claim)
  if (!account || (!own && manner === null)) return null
  const speaker = speakerFor(facts, claim, account)
  const rival = facts.accounts.find((other) => other !== account)
  const choices: Choice[] = [
    ...(['quotes', 'says', 'implies'] as const).map((way) => ofReport(facts, claim, account, way, speaker)),
    ...(rival ? [ofReport(facts, claim, rival, 'says', speaker)] : []),
    ofArticle(facts, claim),
  ]
  const answer = own ? 'article' : `${account.id}-${manner}`
  const key = choices.find(({ id }) => id === answer)
  if (!key) return null
  // A careless reader mistakes what was implied for what was quoted, and the other way round: both are always offered.
  const pool = choices.filter((choice) => choice !== key && (key.id.endsWith('says') || own || !choice.id.startsWith(`${account.id}-says`)))
  return {
    name: claim.id,
    statement: sentence(claim.plain),
    stem: oneOf(['On what does that rest?', 'What stands behind that sentence?'], 'basis', claim.id),
    key,
    pool,
    truth: ({ id }) => (id === answer ? 'true' : 'false'),
    explanation: explanation(facts, claim),
    claims: [claim.id],
    account: own ? undefined : account.id,
  }
}

/** What somebody says is quoted; what an outlet says of its own accord is said; both may be implied only. */
function mannerOf(facts: Facts, { telling }: Told): Manner | null {
  if (telling.implied) return 'implies'
  const voice = facts.voiceOf(telling)
  if (facts.isPerson(voice)) return telling.quote === undefined ? null : 'quotes'
  return facts.isOutlet(voice) ? 'says' : null
}

/** For the article’s own remarks, the account whose side a hasty reader would credit: by turns. */
function favored(facts: Facts, claim: Told): Account | undefined {
  return facts.accounts[facts.claims.indexOf(claim) % facts.accounts.length]
}

/** Who would be quoted: the claim’s own speaker, or whom the account quotes elsewhere. */
function speakerFor(facts: Facts, claim: Told, account: Account): string {
  const own = claim.telling.by.at(-1)
  if (own && facts.isPerson(own)) return own
  const quoted = facts.claims.find(({ telling }) => {
    const voice = facts.voiceOf(telling)
    return facts.accountOf(telling) === account && facts.isPerson(voice)
  })
  return quoted ? facts.voiceOf(quoted.telling) : (facts.dossier.people[0]?.id ?? '')
}

function ofReport(facts: Facts, claim: Told, account: Account, manner: Manner, speaker: string): Choice {
  const outlet = facts.accountOf(claim.telling) === account ? facts.outletOf(claim.telling) : account.outlets.at(-1)
  const report = reportOf(facts.outlet(outlet ?? ''))
  const texts = {
    quotes: `${capital(report)} quotes ${spoken(facts, speaker)} on it`,
    says: `${capital(report)} says it in its own words`,
    implies: `${capital(facts.dossier.source.name)} says that ${report} implied it`,
  }
  return {
    id: `${account.id}-${manner}`,
    text: texts[manner],
    misconception: facts.accountOf(claim.telling) === account ? 'claim-for-fact' : 'other-account',
    why: wrongManner(facts, claim, account, manner, report),
  }
}

function wrongManner(facts: Facts, claim: Told, account: Account, manner: Manner, report: string): string {
  const where = sentence(attributed(facts, claim))
  if (claim.telling.by.length === 0) return `No report is named for it. ${capital(inParagraph(claim.telling))} says it without a source.`
  if (facts.accountOf(claim.telling) !== account) return `It comes from the other side. ${where}`
  if (manner === 'quotes')
    return claim.telling.implied
      ? `There is a quotation nearby, but this goes a step beyond it.`
      : `Where ${report} has it, nobody is quoted: the words are its own.`
  if (manner === 'implies') return `It needs no reading between the lines. ${where}`
  return claim.telling.implied ? `It never says so. ${where}` : `The words are a quotation. ${where}`
}

const ofArticle = (facts: Facts, claim: Told): Choice => ({
  id: 'article',
  text: `It is ${possessive(facts.dossier.source.name)} own remark`,
  misconception: 'claim-for-fact',
  why: claim.telling.implied
    ? `The reading is ${possessive(facts.dossier.source.name)}, but it says where it found it.`
    : `A source is named. ${sentence(attributed(facts, claim))}`,
})

function explanation(facts: Facts, claim: Told): string {
  const where = capital(inParagraph(claim.telling))
  const near = claim.near.map((id) => facts.claim(id)).find(({ telling }) => telling.quote !== undefined)
  if (claim.telling.implied)
    return `${where} calls it an implication. ${near?.telling.quote ? 'From the words quoted nearby, it is still a step to this.' : 'No quotation goes that far.'}`
  if (claim.telling.by.length === 0) return `${where} names no source for it. Ask of such a sentence how the writer could know.`
  if (facts.isPerson(facts.voiceOf(claim.telling)))
    return `${where} has the quotation. That the words were said is as certain as the report; that they are true is another matter.`
  return `${where} takes it from a report that speaks for itself. Nobody else is quoted for it.`
}
