import type { Frame } from './frame.ts'
import type { Discourse, Mention } from './mentions.ts'
import { quotingFrame } from './quoting.ts'
import { isStance, passesOn, reportingVerb, silence } from './reporting.ts'
import type { Sentence } from './sentences.ts'
import { isVerb, type Span } from './subjects.ts'
import { verbFrame } from './verbs.ts'
import { countryOf } from './vocabulary.ts'
import { type Context, who } from './who.ts'

/** Every attribution in a sentence, in its order. */
export function framesIn(sentence: Sentence, mentions: readonly Mention[], discourse: Discourse): Frame[] {
  const { tokens } = sentence
  const context = { tokens, mentions, discourse }
  const silent = silentSpan(sentence)
  const frames: Frame[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (silent && i >= silent.from && i < silent.to) continue
    const frame = frameAt(context, i, frames.at(-1))
    if (!frame) continue
    frames.push(frame)
    i = Math.max(i, frame.head.to - 1)
  }
  return frames
}

/** Where a sentence says that a report leaves something out. */
function silentSpan({ text, tokens }: Sentence): Span | undefined {
  const found = silence.exec(text)
  if (!found) return undefined
  const [start, end] = [found.index, found.index + found[0].length]
  const from = tokens.findIndex((token) => token.end > start)
  const to = tokens.findIndex((token) => token.start >= end)
  return { from, to: to === -1 ? tokens.length : to }
}

function frameAt(context: Context, i: number, last: Frame | undefined): Frame | undefined {
  const [token, next] = [context.tokens[i], context.tokens[i + 1]]
  if (!token || token.quotation) return undefined
  if (token.word === 'according' && next?.word === 'to') return sourceFrame(context, i, i + 2)
  if (token.word === 'words' && next?.word === 'of') return sourceFrame(context, i - 2, i + 2)
  if (isStance(token.word) && next?.word === 'that' && !token.tags.has('PastTense')) return stanceFrame(context, i)
  // "Ethiopian state television": a part of a name does nothing.
  if (context.mentions.some(({ from, to }) => from <= i && i < to)) return undefined
  const verb = reportingVerb(token.word)
  if (verb && passesOn(verb)) return quotingFrame(context, i, last)
  return verb || isVerb(token) ? verbFrame(context, i, last) : undefined
}

/** "according to X", "in the words of X". */
function sourceFrame(context: Context, from: number, source: number): Frame | undefined {
  const { tokens } = context
  let to = source
  while (to < tokens.length && (to === source || !/[,.;:(—–]/.test(tokens[to]?.before ?? ''))) {
    if (tokens[to]?.quotation) break
    to += 1
  }
  const found = who({ from: source, to }, context)
  return found && { sources: [found], head: { from, to }, reach: 'whole', beside: false, implied: false }
}

/** "the Russian posture that …". */
function stanceFrame({ tokens, mentions, discourse: { cast } }: Context, i: number): Frame | undefined {
  const owner = mentions.findLast(({ to, possessive }) => possessive && to <= i && i - to <= 1)?.entity
  const names = cast.map(({ name }) => name)
  const country = countryOf(tokens[i - 1]?.word ?? '', names)
  const source = owner ?? cast.find(({ name, kind }) => name === country && kind !== 'outlet')
  if (!source) return undefined
  return { sources: [source], head: { from: i + 1, to: i + 2 }, reach: 'after', beside: false, implied: false }
}
