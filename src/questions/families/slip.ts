import { type Facts, possessive, type Telling, type Told } from '../../dossier/facts.ts'
import { exchanged } from '../../dossier/marks.ts'
import { attributed, capital, spoken } from '../../dossier/wording.ts'
import { countryOf, isOnOwnCountry } from '../countries.ts'
import type { Choice, Draft, Family } from '../family.ts'
import { shuffled } from '../random.ts'
import { oneOfSiblings } from '../siblings.ts'
import { verbScaleOf } from '../verb-scale-of.ts'
import { doerOf, inParagraph, marked, oneOf, sentence } from '../wording.ts'
import { areSpoken } from './talks.ts'
import { told } from './told.ts'

type Slip = 'source' | 'verb' | 'date' | 'speaker' | 'none'

// A summary of more words than that is no longer one.
const longest = 22
// A correction of more words than that stands out among the others.
const longestVerb = 8

/** "A summary: … What has to be corrected?" One true sentence, changed in one marked place, or in none. */
export const slip: Family = {
  id: 'slip',
  skill: 'evidence',
  prior: 0.55,
  drafts: (facts) => {
    const drafts: Draft[] = []
    const used: Slip[] = []
    for (const claim of oneOfSiblings(facts.claims)) {
      const chosen = rarest(variants(facts, claim), used)
      const pool = chosen ? corrections(facts, claim, chosen) : []
      // Two ways to be wrong at least: where a sentence has fewer parts, the summary is no riddle.
      if (!chosen || pool.length < 2 || chosen.summary.split(' ').length > longest) continue
      used.push(chosen.slip)
      drafts.push(draftOf(facts, claim, chosen, pool))
    }
    return drafts
  },
}

/** A summary with its one fault; `mend` says what is right instead. */
type Variant = { slip: Slip; summary: string; mend: string }

/** Of the ways to spoil a claim, the one that has been used least, so that no kind of slip is the usual one. */
function rarest(variants: readonly Variant[], used: readonly Slip[]): Variant | undefined {
  const count = ({ slip }: Variant): number => used.filter((other) => other === slip).length
  return variants.toSorted((a, b) => count(a) - count(b))[0]
}

function variants(facts: Facts, claim: Told): Variant[] {
  if (claim.arguable || claim.implied || claim.also.length > 0) return []
  const found = [
    wrongVerb(facts, claim),
    wrongSpeaker(facts, claim),
    wrongDate(facts, claim),
    wrongSource(facts, claim),
  ]
  const possible = found.filter((one) => one !== null)
  if (possible.length === 0) return []
  return [...possible, { slip: 'none', summary: summaryOf(facts, claim), mend: 'Nothing: the summary is right' }]
}

/** The claim with who says so; what the article says itself stands as it is. */
function summaryOf(facts: Facts, claim: Told, telling: Telling = claim.telling, says = claim.plain): string {
  return telling.by.length === 0 ? says : attributed(facts, claim, telling, says)
}

function wrongSource(facts: Facts, claim: Told): Variant | null {
  const outlet = facts.outletOf(claim.telling)
  const rival = rivalOutlet(facts, claim)
  if (outlet === undefined || rival === undefined) return null
  const by = claim.telling.by.map((link) => (link === outlet ? rival : link))
  return {
    slip: 'source',
    summary: summaryOf(facts, claim, { ...claim.telling, by }),
    mend: `The source: it was ${facts.name(outlet)}`,
  }
}

/** An outlet of the other side, where the article has nothing like the claim from there. */
function rivalOutlet(facts: Facts, claim: Told): string | undefined {
  const account = facts.accountOf(claim.telling)
  const rival = facts.accounts.find((other) => account && other !== account)
  return rival && facts.attributes(rival, claim.id) === 'false' ? rival.outlets.at(-1) : undefined
}

function wrongVerb(facts: Facts, claim: Told): Variant | null {
  const found = scale(facts, claim)
  // A verb that closes with its object can stand in the sentence as it is.
  const more = found?.others.find(({ stronger, text }) => stronger && / (?:it|them)$/.test(text))
  if (!found || !more || found.own.split(' ').length > longestVerb) return null
  const says = exchanged(claim.text, 'verb', withoutObject(more.text, doerOf(facts, claim))).replace(
    /\b(?:was|were) (had|has)\b/,
    '$1',
  )
  return { slip: 'verb', summary: summaryOf(facts, claim, claim.telling, says), mend: `The verb: ${found.own}` }
}

function scale(facts: Facts, claim: Told) {
  const [verb, thing] = [marked(claim, 'verb'), marked(claim, 'thing')]
  return verb !== undefined && thing !== undefined ? verbScaleOf(verb, thing, doerOf(facts, claim)) : null
}

/** "they agreed to expand them" as it stands before its object: "agreed to expand". */
const withoutObject = (more: string, who: string): string =>
  more.slice(who === '' ? 0 : who.length + 1).replace(/ (?:them|it)$/, '')

function wrongDate(facts: Facts, claim: Told): Variant | null {
  const [date, other] = [marked(claim, 'date'), otherDate(facts, claim)]
  if (!date || !other || !/\d/.test(date)) return null
  return {
    slip: 'date',
    summary: summaryOf(facts, claim, claim.telling, exchanged(claim.text, 'date', other)),
    mend: `The date: it was ${date}`,
  }
}

/** A date of another claim. */
const otherDate = (facts: Facts, claim: Told): string | undefined =>
  facts.claims
    .map((one) => marked(one, 'date'))
    .find((date) => date && date !== marked(claim, 'date') && /\d/.test(date))

function wrongSpeaker(facts: Facts, claim: Told): Variant | null {
  const [voice, stranger] = [facts.voiceOf(claim.telling), strangerTo(facts, claim)]
  if (stranger === undefined) return null
  const by = [...claim.telling.by.slice(0, -1), stranger]
  return {
    slip: 'speaker',
    summary: summaryOf(facts, claim, { ...claim.telling, by }),
    mend: `The speaker: it was ${spoken(facts, voice)}`,
  }
}

/** Another person, where somebody is said to have spoken and the sentence is not about himself. */
const strangerTo = (facts: Facts, claim: Told): string | undefined =>
  claim.plain.startsWith(spoken(facts, facts.voiceOf(claim.telling))) ? undefined : strangerBeside(facts, claim)

/** Another person, where somebody is said to have spoken. */
function strangerBeside(facts: Facts, claim: Told): string | undefined {
  const voice = facts.voiceOf(claim.telling)
  if (!facts.isPerson(voice) || claim.telling.by.length < 2) return undefined
  const others = facts.dossier.people.filter(({ id }) => id !== voice && !facts.related(id, voice)).map(({ id }) => id)
  // What their country does, nobody from another would be thought to say.
  return isOnOwnCountry(facts, claim)
    ? others.find((id) => countryOf(facts, id) === countryOf(facts, voice))
    : others[0]
}

function draftOf(facts: Facts, claim: Told, { slip, summary, mend }: Variant, pool: Choice[]): Draft {
  return {
    name: claim.id,
    statement: `A summary: ${sentence(summary)}`,
    stem: oneOf(['What, if anything, has to be corrected?', 'What, if anything, is wrong with it?'], 'slip', claim.id),
    key: { id: slip, text: mend, why: '' },
    pool,
    truth: ({ id }) => (id === slip ? 'true' : 'false'),
    explanation: explanation(facts, claim, slip),
    claims: [claim.id],
    account: slip === 'source' ? facts.accountOf(claim.telling)?.id : undefined,
  }
}

function explanation(facts: Facts, claim: Told, slip: Slip): string {
  const paragraph = capital(inParagraph(claim.telling))
  const gains: Record<Slip, string> = {
    verb: `${paragraph} goes less far. ${scale(facts, claim)?.lesson ?? ''}`,
    speaker: `${paragraph} has ${spoken(facts, facts.voiceOf(claim.telling))} say it. From another speaker, the same words would be other news.`,
    source: `${paragraph} has it from ${facts.name(facts.outletOf(claim.telling) ?? 'article')}. ${moved(claim)}`,
    date: `${paragraph} has the date. Another day would change what came before what.`,
    none: `${facts.isPerson(facts.voiceOf(claim.telling)) ? 'Source, speaker and words' : 'Source, verb and subject'} are those of ${inParagraph(claim.telling)}. Checking a summary can also show that it is right.`,
  }
  return gains[slip]
}

/** What else could be corrected: each part that the sentence has, and each correction would make it false. */
function corrections(facts: Facts, claim: Told, { slip, summary }: Variant): Choice[] {
  const outlet = facts.outletOf(claim.telling)
  const rival = outlet === undefined ? undefined : mistakenFor(facts, claim, outlet)
  const named = { rival: rivalOutlet(facts, claim), stranger: strangerTo(facts, claim) }
  // A summary that quotes somebody on himself has a speaker as well: "quoted Xi as supporting …".
  const stranger = claim.telling.quote === undefined ? strangerTo(facts, claim) : strangerBeside(facts, claim)
  const more = scale(facts, claim)?.others.find(({ stronger }) => stronger)
  const [date, other] = [marked(claim, 'date'), otherDate(facts, claim)]
  const [paragraph, voice] = [inParagraph(claim.telling), spoken(facts, facts.voiceOf(claim.telling))]
  const parts: (Choice | false)[] = [
    outlet !== undefined &&
      rival !== undefined &&
      part('source', `The source: it was ${facts.name(rival)}`, citedInstead(facts, claim, rival), 'wrong-outlet'),
    more !== undefined &&
      more.text.split(' ').length <= longestVerb &&
      part('verb', `The verb: ${more.text}`, more.why, 'stronger-verb'),
    stranger !== undefined &&
      part(
        'speaker',
        `The speaker: it was ${spoken(facts, stranger)}`,
        isOnOwnCountry(facts, claim)
          ? `${spoken(facts, stranger)} speaks for ${facts.name(countryOf(facts, stranger) ?? stranger)} too, but in ${paragraph} it is ${voice} whom ${facts.name(outlet ?? 'article')} ${claim.telling.quote === undefined ? 'cites' : 'quotes'}.`
          : outlet !== undefined && facts.related(outlet, countryOf(facts, stranger) ?? stranger)
            ? `${capital(facts.name(outlet))} is from ${possessive(spoken(facts, stranger))} side, but in ${paragraph} it ${claim.telling.quote === undefined ? 'cites' : 'quotes'} ${voice}, and not ${spoken(facts, stranger)}.`
            : `${spoken(facts, stranger)} is in the story too, but ${paragraph} has ${facts.name(outlet ?? 'article')} ${claim.telling.quote === undefined ? 'cite' : 'quote'} ${voice}.`,
        'wrong-person',
      ),
    date !== undefined &&
      other !== undefined &&
      /\d/.test(date) &&
      part('date', `The date: it was ${other}`, `${capital(other)} is the day of another event.`, 'other-time'),
    part('none', 'Nothing: the summary is right', overlooked(facts, slip, named), 'overreach'),
  ]
  return parts.filter((choice) => choice !== false).filter(({ id, text }) => id !== slip && !summary.includes(text))
}

/** What a changed source does: to words that are quoted, and to a point that only its source vouches for. */
const moved = ({ telling }: Told): string =>
  telling.quote === undefined
    ? 'With the wrong source, it would count for the other side.'
    : 'The source decides which side’s account it is.'

/** Why a summary with this slip looks right. */
function overlooked(
  facts: Facts,
  slip: Slip,
  { rival, stranger }: { rival?: string | undefined; stranger?: string | undefined },
): string {
  const texts: Record<Slip, string> = {
    verb: 'Source and subject are right, but the verb says more than the article does.',
    speaker: `The words are in the article, but ${spoken(facts, stranger ?? 'article')} is not the one who said them.`,
    source: `The point is in the article, but ${facts.name(rival ?? 'article')} is not its source.`,
    date: 'All is as reported but the day.',
    none: '',
  }
  return texts[slip]
}

/** What the wrong source is cited for: of an account, one of its points, and otherwise nothing that is told here. */
function citedInstead(facts: Facts, claim: Told, rival: string): string {
  const account = facts.accountWith(rival)
  const close =
    areSpoken(facts) &&
    facts.claims.find((one) => one.name !== undefined && one.telling.by.includes(rival) && facts.near(one.id, claim.id))
  if (close)
    return `${capital(facts.name(rival))} is cited on something close, ${close.name}, but the summary’s source is right.`
  return account
    ? `${capital(facts.name(rival))} is cited on ${told(facts, account, claim, rival)}, but the summary’s source is right.`
    : `${capital(facts.name(rival))} is cited for other points, but the summary’s source is right.`
}

/** The outlet that a hasty reader would name: the other side’s, or one that speaks for the same country. */
function mistakenFor(facts: Facts, claim: Told, outlet: string): string | undefined {
  const ids = facts.dossier.outlets.map(({ id }) => id).filter((id) => !facts.related(id, outlet))
  const side = facts.accountOf(claim.telling)
  const voice = facts.voiceOf(claim.telling)
  const from = countryOf(facts, voice) ?? voice
  const likely = side
    ? facts.accounts.filter((other) => other !== side).flatMap(({ outlets }) => outlets)
    : ids.filter((id) => facts.related(id, from))
  return ids.findLast((id) => likely.includes(id)) ?? shuffled(ids, (id) => id, 'slip', claim.id)[0]
}

const part = (id: Slip, text: string, why: string, misconception: NonNullable<Choice['misconception']>): Choice => ({
  id,
  text,
  why,
  misconception,
})
