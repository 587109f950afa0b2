import nlp from 'compromise'
import { isOpen, type Quotation, quotationsIn, typographic } from './quotations.ts'
import { reportingVerb } from './reporting.ts'

/** A word of a sentence, or a whole quotation standing for its words. */
export type Token = {
  text: string
  /** In lower case, without a possessive’s ending. */
  word: string
  start: number
  end: number
  /** Parts of speech and kinds of names, as the language library has them. */
  tags: ReadonlySet<string>
  possessive: boolean
  /** The punctuation between the token before and this one, without quotation marks. */
  before: string
  quotation?: Quotation
}

export type Sentence = {
  /** "paragraph.sentence", counted from 1. */
  place: string
  paragraph: number
  text: string
  quotations: Quotation[]
  /** Every word, those in quotation marks too. */
  words: Token[]
  /** Words outside quotation marks; each quotation is one token. */
  tokens: Token[]
}

/** The sentences of an article whose paragraphs stand on lines of their own; a quotation is never cut in two. */
export function sentencesOf(article: string): Sentence[] {
  const paragraphs = typographic(article)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
  return paragraphs.flatMap((paragraph, i) =>
    split(paragraph.trim()).map((text, j) => sentence(text, i + 1, `${i + 1}.${j + 1}`)),
  )
}

type Term = { text: string; tags: string[]; offset: { start: number; length: number } }
type Parsed = { text: string; offset: { start: number; length: number }; terms: Term[] }

function parsed(text: string): Parsed[] {
  // The library’s own types leave its JSON open; this is the shape that its documentation gives for these options.
  return nlp(text).json({ offset: true, terms: { offset: true, tags: true } }) as Parsed[]
}

function split(paragraph: string): string[] {
  const starts = parsed(paragraph).map(({ offset }) => offset.start)
  const whole: string[] = []
  for (const [i, start] of starts.entries()) {
    const piece = paragraph.slice(i === 0 ? 0 : start, starts[i + 1] ?? paragraph.length)
    const last = whole.at(-1)
    if (last !== undefined && (isOpen(last) || /^\s*\p{Ll}/u.test(piece))) whole[whole.length - 1] = last + piece
    else whole.push(piece)
  }
  return whole.flatMap(splitAtQuotations).map((piece) => piece.trim())
}

/** The library does not end a sentence at a quotation; one ends there unless its speaker follows ("…?” Pell asked). */
function splitAtQuotations(text: string): string[] {
  const ends = [...text.matchAll(/[.?!]”\s+(?=[“\p{Lu}])|\.\s+(?=“)/gu)].filter(
    ({ 0: end, index }) => end.startsWith('.') || !namesSpeaker(text.slice(index + end.length)),
  )
  const cuts = ends.map(({ 0: end, index }) => index + end.length).filter((at) => !isOpen(text.slice(0, at)))
  return [0, ...cuts].map((from, i) => text.slice(from, cuts[i] ?? text.length))
}

const namesSpeaker = (text: string): boolean =>
  (/^[^.,;“]+/.exec(text)?.[0] ?? '')
    .split(/\s+/)
    .slice(0, 5)
    .some((word) => reportingVerb(word.toLowerCase()) !== undefined || word === 'asked')

function sentence(text: string, paragraph: number, place: string): Sentence {
  const quotations = quotationsIn(text)
  const words = wordsOf(text)
  return { place, paragraph, text, quotations, words, tokens: outer(text, words, quotations) }
}

function wordsOf(text: string): Token[] {
  const terms = parsed(text).flatMap((one) => one.terms)
  const found = [...text.matchAll(/[\p{L}\p{N}]+(?:[’'.&-][\p{L}\p{N}]+)*/gu)]
  return found.map((match, i) => {
    const [start, end] = [match.index, match.index + match[0].length]
    const last = found[i - 1]
    const over = terms.filter(({ offset }) => offset.start < end && offset.start + offset.length > start)
    return {
      text: match[0],
      word: match[0]
        .replace(/[’']s?$/, '')
        .replace(/[’']s$/, '')
        .toLowerCase(),
      start,
      end,
      tags: new Set(over.flatMap(({ tags }) => tags)),
      possessive: /[’']s$|s[’']$/.test(text.slice(start, end + 1).trim()),
      before: punctuation(text.slice(last ? last.index + last[0].length + (isHonorific(last[0]) ? 1 : 0) : 0, start)),
    }
  })
}

function outer(text: string, words: readonly Token[], quotations: readonly Quotation[]): Token[] {
  const outside = words.filter(({ start }) => !quotations.some((one) => start > one.start && start < one.end))
  const whole = quotations.map(
    (quotation): Token => ({
      text: text.slice(quotation.start, quotation.end),
      word: '“”',
      start: quotation.start,
      end: quotation.end,
      tags: new Set(['Quotation']),
      possessive: false,
      before: '',
      quotation,
    }),
  )
  return [...outside, ...whole]
    .sort((a, b) => a.start - b.start)
    .map((token, i, all) => {
      const last = all[i - 1]
      const gap = text.slice((last?.end ?? 0) + (isHonorific(last?.text ?? '') ? 1 : 0), token.start)
      const closing = last?.quotation ? (/[,.;:?!]+(?=[”"]?$)/.exec(last.text)?.[0] ?? '') : ''
      return { ...token, before: closing + punctuation(gap) }
    })
}

/** The full stop of "Ms." is no punctuation of the sentence. */
const isHonorific = (word: string): boolean => /^(Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Sen|Rep|Gov|Capt|Rev)$/.test(word)

const punctuation = (gap: string): string => gap.replace(/[\s“”"]/g, '')
