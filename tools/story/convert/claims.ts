import type { Old } from './old.ts'

type OldClaim = Old['claims'][number]
type Proposition = Old['propositions'][number]
type Question = {
  kind: string
  stems: string[]
  key: string
  foils: { text: string; why: string }[]
  why?: string | undefined
}

/** Parts of a claim in the new format, in its order; what is undefined is left out of the file. */
export type NewClaim = Record<string, unknown> & { id: string; at: string; text: string }

/** What the old file’s claims have become: the new ones by topic, and where the old ids lead. */
export type Converted = {
  byTopic: Map<string, NewClaim[]>
  /** Old claim → how a text in braces cites it now: “claim”, or “-claim” for a stated silence. */
  cites: Map<string, string[]>
  /** Proposition → the claim that it has become. */
  ids: ReadonlyMap<string, string>
}

/** Makes one claim of each proposition and its claims; what has no place in it is told to `lost`. */
export function convertClaims(old: Old, lost: (line: string) => void): Converted {
  const silences = silencesIn(old)
  const kept = old.propositions.filter((p) => !isSilence(old, p, silences))
  const tellings = new Map(kept.map((p) => [p.id, tellingsOf(old, p, lost)]))
  const ids = new Map(kept.flatMap((p) => (tellings.get(p.id)?.[0] ? [[p.id, newId(old, p)] as const] : [])))
  const told = old.claims.filter((c) => ids.has(c.proposition))
  const cites = new Map(told.map((c) => [c.id, [citedAs(old, c, ids)]]))
  for (const [claim, of] of silences)
    cites.set(
      claim,
      of.map((p) => `-${ids.get(p) ?? p}`),
    )
  const byTopic = new Map(old.topics.map(({ id }) => [id, [] as NewClaim[]]))
  for (const p of kept) {
    const [first, ...others] = tellings.get(p.id) ?? []
    if (!first) lost(`proposition “${p.id}”: no claim and nothing that entails it, so nobody says “${p.text}”`)
    else byTopic.get(p.topic)?.push(...claimsFrom(old, p, [first, others], ids, lost))
  }
  return { byTopic, cites, ids }
}

/** Claims by which the article says that an account did not mention something, each with those propositions. */
function silencesIn(old: Old): Map<string, string[]> {
  const silences = new Map<string, string[]>()
  for (const p of old.propositions)
    for (const { claim } of Object.values(p.silence)) silences.set(claim, [...(silences.get(claim) ?? []), p.id])
  return silences
}

const isSilence = (old: Old, p: Proposition, silences: ReadonlyMap<string, string[]>): boolean => {
  const own = old.claims.filter((c) => c.proposition === p.id)
  return own.length > 0 && own.every((c) => silences.has(c.id))
}

/** Who tells a proposition; one without claims of its own is told by whoever tells what entails it. */
function tellingsOf(old: Old, p: Proposition, lost: (line: string) => void): OldClaim[] {
  const of = (id: string) => old.claims.filter((c) => c.proposition === id)
  const own = of(p.id).sort((a, b) => rank(b) - rank(a))
  if (own.length > 0) return own
  const entailing = old.propositions.filter(({ entails }) => entails.includes(p.id)).flatMap(({ id }) => of(id))
  if (entailing.length > 0)
    lost(
      `proposition “${p.id}”: told by whoever tells what entails it (${entailing.map(({ id }) => id).join(', ')}); confirm “at”`,
    )
  return entailing.map((c) => ({ ...c, quote: undefined, mode: 'states' }))
}

/** The telling with the quotation or the implication comes first, because those belong to the first in “at”. */
const rank = ({ quote, mode }: OldClaim): number => Number(quote !== undefined) * 2 + Number(mode === 'implies')

const newId = (old: Old, p: Proposition): string => {
  const own = old.claims.filter((c) => c.proposition === p.id).sort((a, b) => rank(b) - rank(a))
  return own[0]?.id ?? (old.claims.some(({ id }) => id === p.id) ? `${p.id}-point` : p.id)
}

function claimsFrom(
  old: Old,
  p: Proposition,
  [first, others]: [OldClaim, OldClaim[]],
  ids: ReadonlyMap<string, string>,
  lost: (line: string) => void,
): NewClaim[] {
  const id = ids.get(p.id) ?? p.id
  const apart = others.filter((c) => isApart(c, first))
  const all = old.claims.filter((c) => c.proposition === p.id)
  const asks = questionsOf(old, all)
  const free = [...ids.values()].filter((one) => one !== id)
  for (const text of p.paraphrases) lost(`paraphrase of “${id}”: ${text}`)
  const claim: NewClaim = {
    ...tellingParts(
      old,
      id,
      first,
      others.filter((c) => !apart.includes(c)),
      lost,
    ),
    text: marked(p.text, asks),
    silent: silentOf(old, p),
    name: p.subject,
    ...eventOf(old, all, lost),
    ...relations(p, id, apart, ids),
    arguable: p.arguable === true ? true : listed([...new Set(all.flatMap((c) => c.arguably))]),
    ask: listed(asks.map((ask) => asked(free, id, p, ask, lost))),
  }
  return [
    claim,
    ...apart.map((c) => ({ ...tellingParts(old, c.id, c, [], lost), text: p.text, entails: [id], near: [id] })),
  ]
}

/** Where and through whom the claim is told, in which words. */
function tellingParts(old: Old, id: string, first: OldClaim, others: OldClaim[], lost: (line: string) => void) {
  const at = telling(first.at[0] ?? '', first)
  const also = [first, ...others].flatMap((c) => c.at.map((place) => telling(place, c)))
  return {
    id,
    at,
    text: '',
    ...quoteOf(old, first, lost),
    implied: first.mode === 'implies' || undefined,
    also: listed([...new Set(also)].filter((one) => one !== at)),
  }
}

function relations(p: Proposition, id: string, apart: OldClaim[], ids: ReadonlyMap<string, string>) {
  const known = (list: string[]) => list.flatMap((one) => ids.get(one) ?? [])
  return {
    entails: listed(known(p.entails)),
    contradicts: listed(known(p.contradicts)),
    near: listed([...known(p.near), ...apart.map((c) => c.id)].filter((one) => one !== id)),
  }
}

/** A second quotation or implication of the same point needs a claim of its own: a claim has one of each. */
const isApart = (c: OldClaim, first: OldClaim): boolean =>
  c.mode !== first.mode || (c.quote !== undefined && c.quote !== first.quote)

function citedAs(old: Old, claim: OldClaim, ids: ReadonlyMap<string, string>): string {
  const [first] = old.claims.filter((c) => c.proposition === claim.proposition).sort((a, b) => rank(b) - rank(a))
  return first && isApart(claim, first) ? claim.id : (ids.get(claim.proposition) ?? claim.id)
}

const telling = (at: string, { chain }: OldClaim): string =>
  [at, ...chain.filter((link) => link !== 'article')].join(', ')
const listed = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined)

function quoteOf(
  old: Old,
  { id, quote: of, chain }: OldClaim,
  lost: (line: string) => void,
): { quote?: string; phrases?: string[] | undefined } {
  const quote = old.quotes.find((one) => one.id === of)
  if (!quote) return {}
  lost(`quotation “${quote.id}”: what it is about (“${quote.about}”)`)
  const last = chain.at(-1) ?? 'article'
  if (!quote.speakers.includes(last))
    lost(`quotation “${quote.id}”: its speaker ${quote.speakers.join(', ')}; “${id}” has ${last}`)
  return { quote: quote.text, phrases: listed(quote.excerpts) }
}

function silentOf(old: Old, p: Proposition): Record<string, string> | undefined {
  const entries = Object.values(p.silence).map(({ outlet, claim }) => [
    outlet,
    old.claims.find(({ id }) => id === claim)?.at[0] ?? '0.0',
  ])
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}

function eventOf(old: Old, claims: OldClaim[], lost: (line: string) => void): Record<string, unknown> {
  const [event, ...others] = old.events.filter(({ claim }) => claims.some(({ id }) => id === claim))
  for (const { id, name, shown } of others)
    lost(`event “${id}”: ${name}, ${shown} (the claim has another event already)`)
  if (!event) return {}
  lost(`event “${event.id}”: its clause “${event.happened}”`)
  if (event.background) lost(`event “${event.id}”: that a bound comes from the background fact “${event.background}”`)
  const isDay = event.precision === 'day'
  const when = isDay ? event.to : { from: event.precision === 'before' ? undefined : event.from, to: event.to }
  return { when, shown: isDay ? undefined : event.shown, event: event.name }
}

/** The questions of values and terms about these claims. */
function questionsOf(old: Old, claims: OldClaim[]): Question[] {
  const about = (id: string) => claims.some((c) => c.id === id)
  return [
    ...old.values.filter(({ claim }) => about(claim)),
    ...old.terms.flatMap(({ question }) => (question && about(question.claim) ? [{ ...question, kind: 'term' }] : [])),
  ]
}

const markKinds: Readonly<Record<string, string>> = {
  date: 'date',
  number: 'number',
  interval: 'date',
  organisation: 'body',
  place: 'place',
  party: 'who',
  matter: 'thing',
}

/** The sentence with the answers that stand in it marked as what they are. */
const marked = (text: string, asks: readonly Question[]): string =>
  asks.reduce((all, { kind, key }) => {
    const mark = markKinds[kind]
    return mark !== undefined && all.includes(` ${key}`) && !all.includes(`[${key}]`)
      ? all.replace(` ${key}`, ` [${key}](${mark})`)
      : all
  }, text)

function asked(
  free: string[],
  id: string,
  p: Proposition,
  ask: Question,
  lost: (line: string) => void,
): Record<string, unknown> {
  const [stem = '', ...stems] = ask.stems
  for (const other of stems) lost(`another wording of a question of “${id}”: ${other}`)
  const kind = markKinds[ask.kind] ?? 'thing'
  const isMarked = marked(p.text, [ask]).includes(`[${ask.key}](${kind})`)
  const wrong = ask.foils.map((foil, i) => [free[(hash(id) + i) % free.length] ?? id, foil] as const)
  lost(
    `wrong answers of “${id}” (“${stem}”): they stand under claims chosen at random; put each where its words belong`,
  )
  return {
    kind: ask.kind === 'term' ? 'term' : undefined,
    stem: spoken(stem),
    of: isMarked && kind !== 'thing' ? kind : undefined,
    key: isMarked ? undefined : ask.key,
    wrong: Object.fromEntries(wrong),
    why: ask.why,
  }
}

const hash = (text: string): number => [...text].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0)

/** The question without “according to the article”, which stands once above the quiz. */
function spoken(stem: string): string {
  const text = stem
    .replace(/^According to the article, /i, '')
    .replace(/,? according to the article,?(?= |\?)/i, '')
    .replace(/ \?/, '?')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
