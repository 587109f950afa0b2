import { unmarked } from '../../dossier/marks.ts'
import type { Attributed, Voice } from './attribution.ts'
import { textOf } from './clauses.ts'
import { daysIn } from './dates.ts'
import type { Entity } from './entity.ts'
import type { Quotation } from './quotations.ts'
import { silence } from './reporting.ts'
import type { Token } from './sentences.ts'
import { isVerb } from './subjects.ts'

/** What a sentence says in one voice. */
export type DraftedClaim = {
  id: string
  place: string
  paragraph: number
  /** Outermost first. */
  chain: Entity[]
  /** The article’s words, marked. */
  text: string
  quote?: string
  implied: boolean
  /** The one day that it names, where the day of publication tells the year. */
  when?: string
  /** Outlets of which the article says that they did not mention it, each with the sentence that says so. */
  silent: { outlet: Entity; place: string }[]
}

function whenOf(text: string, published: string | undefined): { when?: string } {
  const [first, ...more] = daysIn(unmarked(text), published)
  return first?.day !== undefined && more.length === 0 ? { when: first.day } : {}
}

type Piece = { from: number; to: number; voice: Voice }

/** At least one claim for every sentence: one for each quotation, and one for each voice that says something beside it. */
export function claimsOf(attributed: readonly Attributed[], published?: string): DraftedClaim[] {
  const claims = attributed.flatMap(claimsIn).map((claim) => ({ ...claim, ...whenOf(claim.text, published) }))
  for (const one of attributed) addSilence(claims, one)
  return claims
}

function claimsIn(one: Attributed): DraftedClaim[] {
  const { sentence } = one
  const pieces = piecesOf(one)
  const telling = pieces.filter((piece) => tells(sentence.tokens, piece))
  // What only announces a telling, or a silence, is the article’s own remark.
  const whole: Piece = { from: 0, to: sentence.tokens.length, voice: { chain: [], implied: false } }
  const parts = (telling.length > 0 ? telling : [whole]).flatMap((piece) => byQuotation(sentence.tokens, piece))
  return parts.map(({ from, to, voice, quote, isPart }, i) => ({
    id: `p${sentence.place.replace('.', '-')}${parts.length > 1 ? `-${i + 1}` : ''}`,
    place: sentence.place,
    paragraph: sentence.paragraph,
    chain: voice.chain,
    text: quote !== undefined && isPart ? `“${quote}”` : textOf(one, { from, to }),
    ...(quote !== undefined && { quote }),
    implied: voice.implied,
    silent: [],
  }))
}

/** Stretches of a sentence in one voice; what it says of a silence is left to the claim that it is about. */
function piecesOf({ sentence, voices }: Attributed): Piece[] {
  const found = silence.exec(sentence.text)
  const silent = (token: Token) =>
    found !== null && token.end > found.index && token.start < found.index + found[0].length
  const pieces: Piece[] = []
  sentence.tokens.forEach((token, i) => {
    const voice = voices[i]
    const last = pieces.at(-1)
    if (!voice || silent(token)) return
    if (last && last.to === i && keyOf(last.voice) === keyOf(voice)) last.to += 1
    else pieces.push({ from: i, to: i + 1, voice })
  })
  return pieces.map((piece) => trimmed(sentence.tokens, piece)).filter(({ from, to }) => from < to)
}

/** Without the words that only join it to what stands around it. */
function trimmed(tokens: readonly Token[], { from, to, voice }: Piece): Piece {
  const joins = /^(and|but|as|which|while|although|though|whereas|that|yet)$/
  if (from < to && joins.test(tokens[from]?.word ?? '')) return trimmed(tokens, { from: from + 1, to, voice })
  if (from < to && joins.test(tokens[to - 1]?.word ?? '')) return trimmed(tokens, { from, to: to - 1, voice })
  return { from, to, voice }
}

const keyOf = ({ chain, implied }: Voice): string => `${chain.map(({ id }) => id).join()} ${implied}`

/** Whether a stretch can stand as a clause: it quotes, or something does something in it. */
function tells(tokens: readonly Token[], { from, to, voice }: Piece): boolean {
  const words = tokens.slice(from, to)
  if (words.some(({ quotation }) => quotation)) return true
  const verb = words.findIndex(isVerb)
  const opening = words[0]?.word ?? ''
  const isThing = voice.chain.length > 0 && /^(its|his|her|their|an?|the)$/.test(opening)
  const said = words.length > 2 && (verb > 0 || isThing)
  return said && !/^(who|which|whose|whom|where|as|when|in|asked|speaking)$/.test(opening)
}

// The most words that the check lets a quotation have.
const longest = 30

type Part = Piece & { quote?: string; isPart?: boolean }

function byQuotation(tokens: readonly Token[], { from, to, voice }: Piece): Part[] {
  const at = tokens.flatMap(({ quotation }, i) => (quotation && i >= from && i < to ? [{ i, quotation }] : []))
  if (at.length === 0) return [{ from, to, voice }]
  return at.flatMap(({ i, quotation }, n) => {
    const stretch = { from: n === 0 ? from : (at[n - 1]?.i ?? from) + 1, to: n === at.length - 1 ? to : i + 1, voice }
    return shortened(quotation).map((quote, _, all) => ({ ...stretch, quote, isPart: all.length > 1 }))
  })
}

/** A quotation in parts that are short enough, cut at its commas. */
function shortened({ words }: Quotation): string[] {
  if (count(words) <= longest) return [words]
  const parts: string[] = []
  for (const part of words.split(/(?<=,) /)) {
    const together = `${parts.at(-1)} ${part}`
    if (parts.length > 0 && count(together) <= longest) parts[parts.length - 1] = together
    else parts.push(part)
  }
  return parts.map((part) => part.replace(/,$/, ''))
}

const count = (words: string): number => words.split(/\s+/).length

/** A silence belongs to the claim of another outlet that says the same; where none does, it is a claim of its own. */
function addSilence(claims: DraftedClaim[], one: Attributed): void {
  const { sentence, mentions, voices } = one
  const found = silence.exec(sentence.text)
  if (!found) return
  const chain = voices.flatMap((voice) => voice?.chain ?? [])
  const nearest = mentions.findLast(
    ({ entity, from }) => entity.kind === 'outlet' && (sentence.tokens[from]?.start ?? 0) < found.index,
  )
  const outlet = nearest?.entity ?? chain.find(({ kind }) => kind === 'outlet')
  if (!outlet) return
  const what = stems(found[1] ?? '')
  const others = claims.filter(({ chain }) => chain.length > 0 && !chain.includes(outlet))
  const shared = ({ text }: DraftedClaim) => [...stems(text)].filter((stem) => what.has(stem)).length
  const best = others.toSorted((a, b) => shared(b) - shared(a))[0]
  if (best && shared(best) >= 2) best.silent.push({ outlet, place: sentence.place })
  else if (!claims.some(({ place, chain }) => place === sentence.place && chain.length === 0))
    claims.push(remark(one, found))
}

/** The stated silence as the article’s own remark. */
function remark(one: Attributed, found: RegExpExecArray): DraftedClaim {
  const { place, paragraph, tokens } = one.sentence
  const end = found.index + found[0].length
  const to = tokens.findIndex(({ start }) => start >= end)
  const span = { from: 0, to: to === -1 ? tokens.length : to }
  return {
    id: `p${place.replace('.', '-')}-silence`,
    place,
    paragraph,
    chain: [],
    text: textOf(one, span),
    implied: false,
    silent: [],
  }
}

const stems = (text: string): Set<string> =>
  new Set(
    text
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter((word) => word.length > 4)
      .map((word) => word.slice(0, 6)),
  )
