import { type Facts, possessive, reportOf, type Told } from '../../dossier/facts.ts'
import type { Account, Outlet } from '../../dossier/model.ts'
import { capital, spoken } from '../../dossier/wording.ts'
import type { Choice, Draft, Family } from '../family.ts'
import { isOwnRemark, ownVoiceOf, voicesNear } from '../remarks.ts'
import { oneOfSiblings } from '../siblings.ts'
import { groundOf, inParagraph, isNamed, nextOf, oneOf, passedOnBy, sentence } from '../wording.ts'
import { denialOf } from './denial.ts'
import { areSpoken, isTalk } from './talks.ts'
import { told } from './told.ts'

/** How a report bears a claim: it quotes somebody, says it itself, or only implies it. */
type Manner = 'quoted' | 'said' | 'implied'

const objects = { he: 'him', she: 'her', they: 'them' } as const

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
  const outright: Manner =
    manner === 'said' || quotedIn(facts, claim, outletsFor(facts, claim, account)) === undefined ? 'said' : 'quoted'
  // The other side in another manner, so that no option stands in the middle of the rest; unless it quotes nobody.
  const other = rival && outright === 'said' && quotedIn(facts, claim, rival.outlets) !== undefined ? 'quoted' : 'said'
  const nearer =
    rival && other === 'quoted' && areSpoken(facts) ? insteadOfRival(facts, claim, account, rival) : undefined
  return [
    ofReport(facts, claim, account, outright),
    ofReport(facts, claim, account, 'implied'),
    ...(rival ? [nearer ?? ofReport(facts, claim, rival, other)] : []),
    ofArticle(facts, claim),
  ]
}

/** Of the article’s own remark, the sources that a hasty reader would name: those that are cited near it. */
function forRemark(facts: Facts, claim: Told): Choice[] {
  const alone = isUncited(facts, claim)
  return [
    ...voicesNear(facts, claim).map(
      ({ id, many, why }): Choice => ({
        id,
        text: alone ? capital(facts.name(id)) : `${capital(facts.name(id))} ${many ? 'are' : 'is'} cited for it`,
        misconception: 'wrong-outlet',
        why,
      }),
    ),
    alone ? { ...ofArticle(facts, claim), text: 'Nobody' } : ofArticle(facts, claim),
  ]
}

/** The article says it itself, and names nobody beside it, not even in a note. */
const isUncited = (facts: Facts, { telling }: Told): boolean =>
  telling.by.length === 0 && facts.cited(telling.at).length === 0

/** Who says so is beyond dispute: one telling, and nothing like it from the other side. */
const settled = (facts: Facts, { id, arguable, also }: Told): boolean =>
  !arguable && also.length === 0 && facts.accounts.every((account) => facts.attributes(account, id) !== 'unknown')

function draftOf(facts: Facts, claim: Told): Draft | null {
  const own = claim.telling.by.length === 0
  const account = own ? undefined : facts.accountOf(claim.telling)
  const manner = own ? null : mannerOf(facts, claim)
  if (own ? !isOwnRemark(facts, claim) : !account || manner === null) return null
  const rival = facts.accounts.find((other) => other !== account)
  const choices = account ? forReport(facts, claim, account, manner, rival) : forRemark(facts, claim)
  const answer = account ? `${account.id}-${manner}` : 'article'
  const key = choices.find(({ id }) => id === answer)
  if (!key) return null
  return {
    name: claim.id,
    statement: sentence(claim.plain),
    stem: isUncited(facts, claim)
      ? `Whom does ${facts.dossier.source.name} cite for that?`
      : oneOf(['On what does that rest?', 'What is that based on?'], 'basis', claim.id),
    key,
    pool: choices.filter((choice) => choice !== key),
    truth: ({ id }) => (id === answer ? 'true' : 'false'),
    explanation: explanation(facts, claim),
    claims: [claim.id],
    account: account?.id,
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

/** Who could be quoted, and where: the outlet’s own speaker, by preference in this claim; undefined where it passes on nobody. */
function quotedIn(facts: Facts, claim: Told, outlets: readonly string[]): Quoted | undefined {
  return [claim, ...facts.claims]
    .map(({ telling }) => ({ outlet: facts.outletOf(telling) ?? '', speaker: facts.voiceOf(telling) }))
    .find(({ outlet, speaker }) => outlets.includes(outlet) && facts.isPerson(speaker))
}

type Quoted = { outlet: string; speaker: string }

/** The outlets that an option could name: the claim’s own, or any of the other side. */
function outletsFor(facts: Facts, claim: Told, account: Account): readonly string[] {
  const own = facts.outletOf(claim.telling)
  return own !== undefined && account.outlets.includes(own) ? [own] : account.outlets
}

const saidIn = (outlet: Outlet): string => `${capital(isTalk(outlet) ? outlet.name : reportOf(outlet))} said it`

/**
 * A nearer choice than the other side quoting somebody, in an account of several outlets: of what that side denies, the
 * outlet’s own speaker quoted; of words about somebody, another outlet of the same side, as nobody would take them for his.
 */
function insteadOfRival(facts: Facts, claim: Told, account: Account, rival: Account): Choice | undefined {
  const own = facts.outletOf(claim.telling) ?? ''
  const speaker = quotedIn(facts, claim, [own])
  if (speaker && denialOf(facts, rival, claim) !== undefined) {
    const { name } = facts.outlet(own)
    const other = passedOn(facts, speaker)
    return {
      id: `${account.id}-quoted`,
      text: `${capital(name)} quoted ${spoken(facts, speaker.speaker)} on it`,
      misconception: 'claim-for-fact',
      why: `${capital(name)} did pass on what ${spoken(facts, speaker.speaker)} said, but on ${other}; this is in ${possessive(name)} own words.`,
    }
  }
  const quoted = quotedIn(facts, claim, rival.outlets)
  const about = quoted && isTalk(facts.outlet(quoted.outlet)) ? quoted.speaker : undefined
  if (about === undefined || !isNamed(claim.plain.split(' ')[0] ?? '', spoken(facts, about))) return undefined
  const tells = (id: string): Told | undefined =>
    facts.claims.find(
      ({ name, plain, telling }) =>
        name !== undefined && telling.by.includes(id) && isNamed(plain, spoken(facts, about)),
    )
  const colleague = account.outlets.findLast((id) => id !== own && tells(id) !== undefined)
  if (colleague === undefined) return undefined
  const outlet = facts.outlet(colleague)
  return {
    id: `${account.id}-colleague`,
    text: isTalk(outlet) ? saidIn(outlet) : `${capital(outlet.name)} reported it`,
    misconception: 'wrong-person',
    why: `${capital(outlet.name)} tells of ${spoken(facts, about)} as well, but of ${tells(colleague)?.name}; these words are ${possessive(passedOnBy(facts, claim.telling))}.`,
  }
}

/** What an outlet does pass on from a speaker: “the promise of no tests”. */
const passedOn = (facts: Facts, { outlet, speaker }: Quoted): string =>
  facts.claims.findLast(
    ({ name, telling }) => name !== undefined && telling.by.includes(outlet) && telling.by.at(-1) === speaker,
  )?.name ?? 'other points'

function ofReport(facts: Facts, claim: Told, account: Account, manner: Manner): Choice {
  const source = facts.dossier.source.name
  const teller = facts.accountOf(claim.telling) === account
  const outlets = outletsFor(facts, claim, account)
  const quotes = manner === 'quoted' ? quotedIn(facts, claim, outlets) : undefined
  const outlet = facts.outlet(quotes?.outlet ?? outlets.at(-1) ?? '')
  const report = reportOf(outlet)
  const name = isTalk(outlet) ? outlet.name : report
  const texts = {
    quoted: quotes ? `${capital(name)} quoted ${spoken(facts, quotes.speaker)} on it` : '',
    said: saidIn(outlet),
    implied: `${capital(source)} says that ${name} implied it`,
  }
  return {
    id: `${account.id}-${manner}`,
    text: texts[manner],
    misconception: teller ? 'claim-for-fact' : 'other-account',
    why: teller
      ? wrong(facts, claim, manner)
      : quotes && isTalk(outlet)
        ? `${capital(outlet.name)} did pass on what ${spoken(facts, quotes.speaker)} said, but on ${passedOn(facts, quotes)}; for this, ${inParagraph(claim.telling)} cites ${passedOnBy(facts, claim.telling)}.`
        : ofRival(facts, claim, account, outlet),
  }
}

/** The other side’s report: what is cited from it instead. */
function ofRival(facts: Facts, claim: Told, account: Account, outlet: Outlet): string {
  const [report, by, paragraph] = [reportOf(outlet), passedOnBy(facts, claim.telling), inParagraph(claim.telling)]
  const other = told(facts, account, claim, outlet.id)
  return oneOf(
    [
      `${capital(report)} is cited on ${other}; for this, ${paragraph} cites ${by}.`,
      `It is on ${facts.dossier.happening} too, but is cited on other points, such as ${other}.`,
    ],
    'rival',
    claim.id,
  )
}

function wrong(facts: Facts, claim: Told, manner: Manner): string {
  const paragraph = inParagraph(claim.telling)
  if (manner === 'said') return `It comes close, but ${facts.dossier.source.name} reads this out of the report.`
  if (manner === 'quoted') return 'There is a quotation close by, but this goes a step beyond its words.'
  const beside = facts.claims.find(({ telling }) => telling.implied && inParagraph(telling) === paragraph)
  // Words that the implication is drawn from can be heard as more; other words beside it cannot.
  if (claim.telling.quote !== undefined && facts.isPerson(facts.voiceOf(claim.telling)))
    return beside?.name === undefined
      ? notImplied(facts, claim)
      : facts.near(beside.id, claim.id)
        ? `${capital(paragraph)} says “implied” of the step beyond, to ${beside.name}; these words it quotes.`
        : `${capital(paragraph)} says “implied” of something else, ${beside.name}; these words it quotes.`
  return beside?.name === undefined
    ? notImplied(facts, claim)
    : `${capital(paragraph)} says “implied” as well, but of ${beside.name}.`
}

/** Where “implied” stands, if anywhere, and what this place has instead. */
function notImplied(facts: Facts, claim: Told): string {
  const { telling } = claim
  const [voice, paragraph] = [facts.voiceOf(telling), inParagraph(telling)]
  const who = facts.isPerson(voice) ? spoken(facts, voice) : passedOnBy(facts, telling)
  const instead = telling.quote === undefined ? `${paragraph} has ${who} say it` : `${paragraph} simply quotes ${who}`
  const elsewhere = facts.claims.find(({ telling }) => telling.implied)
  const outlet = elsewhere && facts.outletOf(elsewhere.telling)
  return outlet === undefined
    ? `It can be read as a hint, but ${instead}.`
    : `“Implied” is what ${inParagraph(elsewhere?.telling ?? telling)} says of ${reportOf(facts.outlet(outlet))}; ${instead}.`
}

const ofArticle = (facts: Facts, claim: Told): Choice => ({
  id: 'article',
  text: `It is ${possessive(facts.dossier.source.name)} own remark`,
  misconception: 'claim-for-fact',
  why: claim.telling.implied
    ? 'It says what a statement implied, and does not say so for itself.'
    : ownVoiceOf(facts, claim, 'basis'),
})

function explanation(facts: Facts, claim: Told): string {
  const paragraph = capital(inParagraph(claim.telling))
  const source = facts.dossier.source.name
  if (claim.telling.implied)
    return `${paragraph} says “implied”. It is a step beyond the quoted words: ask who takes it.`
  const by = passedOnBy(facts, claim.telling)
  if (claim.telling.by.length === 0)
    return oneOf(
      [
        facts.cited(claim.telling.at).length === 0
          ? `${paragraph} says it in ${possessive(source)} own voice. Ask ${nextOf(facts, claim.telling)}.`
          : `${paragraph} ${groundOf(facts, claim.telling)}. Ask ${nextOf(facts, claim.telling)}.`,
        facts.cited(claim.telling.at).length === 0
          ? `${paragraph} says it in ${possessive(source)} own voice, so ${source} answers for it alone.`
          : `${paragraph} ${groundOf(facts, claim.telling)}. Ask ${nextOf(facts, claim.telling)}, and who looked.`,
      ],
      'remark',
      claim.id,
    )
  if (facts.isPerson(facts.voiceOf(claim.telling)) && claim.telling.by.length > 1)
    return oneOf(
      [
        `${paragraph} quotes it, which shows what was reported and not whether those were the very words.`,
        `${paragraph} has the words from ${by}. The quotation marks show what was reported, and not what was said.`,
        `${paragraph} quotes ${spoken(facts, facts.voiceOf(claim.telling))} through ${by}. What stands around the quotation is ${possessive(source)} wording.`,
      ],
      'quoted',
      claim.id,
    )
  if (claim.telling.quote === undefined)
    return `${paragraph} takes it from ${by}, in ${possessive(source)} wording: the reader gets the sense and not the very words.`
  const about = facts.dossier.people.find(
    ({ id, short }) => id !== facts.voiceOf(claim.telling) && claim.plain.startsWith(`${short} `),
  )
  return oneOf(
    [
      `The quoted words are ${possessive(by)} (${inParagraph(claim.telling)}). Whether anybody else used them, ${source} does not say.`,
      about
        ? `The quoted words are ${possessive(by)} own (${inParagraph(claim.telling)}): they tell of ${about.short}, and do not quote ${about.pronoun === undefined ? about.short : objects[about.pronoun]}.`
        : `${paragraph} quotes a few words from ${by}; the rest of the sentence is ${possessive(source)} wording.`,
    ],
    'outlet',
    claim.id,
  )
}
