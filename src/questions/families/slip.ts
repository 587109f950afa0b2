import type { Facts, Told } from '../../dossier/facts.ts'
import { exchanged } from '../../dossier/marks.ts'
import { attributed, capital, spoken } from '../../dossier/wording.ts'
import type { Choice, Draft, Family } from '../family.ts'
import { ladderOf } from '../ladders.ts'
import { draw } from '../random.ts'
import { inParagraph, marked, oneOf, sentence, teller } from '../wording.ts'

type Slip = 'source' | 'verb' | 'date' | 'speaker' | 'none'

/** "A summary: … What has to be corrected?" One true sentence, changed in one marked place, or in none. */
export const slip: Family = {
  id: 'slip',
  skill: 'evidence',
  prior: 0.55,
  drafts: (facts) => facts.claims.flatMap((claim) => variants(facts, claim).map((one) => draftOf(facts, claim, one))),
}

/** A summary with its one fault; `mend` says what is right instead. */
type Variant = { slip: Slip; summary: string; mend: string }

function variants(facts: Facts, claim: Told): Variant[] {
  if (claim.arguable || claim.implied || claim.also.length > 0) return []
  const found = [wrongSource(facts, claim), wrongVerb(facts, claim), wrongDate(facts, claim), wrongSpeaker(facts, claim)]
  const possible = found.filter((one) => one !== null)
  if (possible.length === 0) return []
  const none: Variant = { slip: 'none', summary: attributed(facts, claim), mend: '' }
  const all = [...possible, none]
  // One for each claim, by draw, so that no two summaries of one claim give each other away.
  const chosen = all[Math.floor(draw('slip', claim.id) * all.length)]
  return chosen ? [chosen] : []
}

function wrongSource(facts: Facts, claim: Told): Variant | null {
  const outlet = facts.outletOf(claim.telling)
  const rival = rivalOutlet(facts, claim)
  if (outlet === undefined || rival === undefined) return null
  const by = claim.telling.by.map((link) => (link === outlet ? rival : link))
  return {
    slip: 'source',
    summary: attributed(facts, claim, { ...claim.telling, by }),
    mend: `The source: it was ${facts.name(outlet)}`,
  }
}

function rivalOutlet(facts: Facts, claim: Told): string | undefined {
  const account = facts.accountOf(claim.telling)
  const rival = facts.accounts.find((other) => account && other !== account)
  // Only where the article has nothing like it from there: otherwise the summary might be right after all.
  if (!rival || facts.attributes(rival, claim.id) !== 'false') return undefined
  return rival.outlets.at(-1)
}

function wrongVerb(facts: Facts, claim: Told): Variant | null {
  const [verb, thing] = [marked(claim, 'verb'), marked(claim, 'thing')]
  const ladder = verb !== undefined && thing !== undefined ? ladderOf(verb, thing) : null
  const rung = ladder?.others.find(({ stronger }) => stronger)
  if (!ladder || !rung || verb === undefined) return null
  const stronger = exchanged(claim.text, 'verb', withoutObject(rung.text))
  return {
    slip: 'verb',
    summary: attributed(facts, claim, claim.telling, stronger.replace(/\b(was|were) (had|has|it)\b/, '$2')),
    mend: `The verb: ${ladder.own}`,
  }
}

/** "they agreed to expand them" as it stands before its object: "agreed to expand". */
const withoutObject = (rung: string): string => rung.replace(/^(?:they|it|he|she) /, '').replace(/ (?:them|it)$/, '')

function wrongDate(facts: Facts, claim: Told): Variant | null {
  const date = marked(claim, 'date')
  const other = facts.claims.map((one) => marked(one, 'date')).find((words) => words && words !== date && /\d/.test(words))
  if (!date || !other || !/\d/.test(date)) return null
  return {
    slip: 'date',
    summary: attributed(facts, claim, claim.telling, exchanged(claim.text, 'date', other)),
    mend: `The date: it was ${date}`,
  }
}

function wrongSpeaker(facts: Facts, claim: Told): Variant | null {
  const voice = facts.voiceOf(claim.telling)
  if (!facts.isPerson(voice) || claim.telling.by.length < 2) return null
  const stranger = facts.dossier.people.find(({ id }) => id !== voice && !facts.related(id, voice))
  if (!stranger || claim.plain.startsWith(spoken(facts, voice))) return null
  const by = [...claim.telling.by.slice(0, -1), stranger.id]
  return {
    slip: 'speaker',
    summary: attributed(facts, claim, { ...claim.telling, by }),
    mend: `The speaker: it was ${spoken(facts, voice)}`,
  }
}

function draftOf(facts: Facts, claim: Told, { slip, summary, mend }: Variant): Draft {
  const key: Choice = {
    id: slip,
    text: slip === 'none' ? 'Nothing: the summary is right' : mend,
    why: '',
  }
  return {
    name: claim.id,
    statement: `A summary: ${sentence(summary)}`,
    stem: oneOf(['What has to be corrected?', 'Where is the slip, if there is one?'], 'slip', claim.id),
    key,
    pool: candidates(facts, claim).filter(({ id }) => id !== slip),
    truth: ({ id }) => (id === slip ? 'true' : 'false'),
    explanation: `${slip === 'none' ? 'It keeps who says so, the verb and the rest' : 'Set right'}: ${attributed(facts, claim)} (${inParagraph(claim.telling)}).`,
    claims: [claim.id],
    account: facts.accountOf(claim.telling)?.id,
  }
}

/** A correction in every place, each of which would make a sound summary false. */
function candidates(facts: Facts, claim: Told): Choice[] {
  const outlet = facts.outletOf(claim.telling)
  const voice = facts.voiceOf(claim.telling)
  const rival = rivalOutlet(facts, claim) ?? facts.dossier.outlets.find(({ id }) => !outlet || !facts.related(id, outlet))?.id
  const stranger = facts.dossier.people.find(({ id }) => id !== voice && !facts.related(id, voice))
  const [verb, thing] = [marked(claim, 'verb'), marked(claim, 'thing')]
  const rung = verb && thing ? ladderOf(verb, thing)?.others.find(({ stronger }) => stronger) : undefined
  const right = (what: string) => `The ${what} is right as it stands.`
  return [
    ...(rival ? [{ id: 'source', text: `The source: it was ${teller(facts, rival)}`, why: right('source'), misconception: 'wrong-outlet' as const }] : []),
    ...(rung ? [{ id: 'verb', text: `The verb: ${rung.text}`, why: right('verb'), misconception: 'stronger-verb' as const }] : []),
    ...(stranger
      ? [{ id: 'speaker', text: `The speaker: it was ${spoken(facts, stranger.id)}`, why: right('speaker'), misconception: 'wrong-person' as const }]
      : []),
    { id: 'date', text: 'The date: it was a day later', why: right('date'), misconception: 'other-time' as const },
    { id: 'none', text: 'Nothing: the summary is right', why: `Read it again. ${sentence(attributed(facts, claim))}`, misconception: 'overreach' as const },
  ]
}
