import { type Frame, quotedBefore, standsBeside } from './frame.ts'
import { reportingVerb } from './reporting.ts'
import type { Token } from './sentences.ts'
import { subjectOf } from './subjects.ts'
import { type Context, who } from './who.ts'

/** "X quoted Y as …", "citing Y", "Y was quoted by X as saying". */
export function quotingFrame(context: Context, i: number, last: Frame | undefined): Frame | undefined {
  const { tokens, mentions } = context
  const isParticiple = /ing$/.test(tokens[i]?.word ?? '')
  // "X reported, quoting Y as …": the quoting is X’s.
  const quoter = isParticiple ? last?.sources[0] : undefined
  const subject = quoter ? { from: i, to: i } : subjectOf(tokens, mentions, i)
  if (!subject) return undefined
  const as = tokens.findIndex(({ word }, j) => j > i && j < i + 14 && word === 'as')
  const end = as === -1 ? endOfObject(tokens, i + 1) : as
  const object = tokens[i + 1]?.word === 'by' ? i + 2 : i + 1
  const isPassive = /^(is|are|was|were|been)$/.test(tokens[i - 1]?.word ?? '') || tokens[i + 1]?.word === 'by'
  const [first, second] = [
    quoter ?? who(subject, context),
    end > object ? who({ from: object, to: end }, context) : undefined,
  ]
  const sources = (isPassive ? [second, first] : [first, second]).flatMap((one) => one ?? [])
  if (sources.length === 0) return undefined
  return {
    sources,
    head: { from: subject.from, to: as === -1 ? end : saidBehind(tokens, as) },
    reach: isPassive && quotedBefore(tokens, subject.from) ? 'whole' : 'after',
    beside: standsBeside(tokens, subject.from),
    implied: false,
  }
}

/** Where what is said begins: behind "as saying", behind "as telling X that", else behind "as". */
function saidBehind(tokens: readonly Token[], as: number): number {
  const verb = tokens[as + 1]?.word ?? ''
  if (!/^(say|tell|writ|warn|claim|argu|stat|add)\w*ing$/.test(verb)) return as + 1
  const that = tokens.findIndex(({ word, quotation }, j) => j > as && j < as + 14 && (word === 'that' || quotation))
  return verb !== 'telling' || that === -1 ? as + 2 : tokens[that]?.quotation ? that : that + 1
}

const endOfObject = (tokens: readonly Token[], from: number): number => {
  const end = tokens.findIndex(
    ({ before, quotation, word }, j) =>
      j >= from && (quotation !== undefined || reportingVerb(word) || (j > from && /[,.;:]/.test(before))),
  )
  return end === -1 ? tokens.length : end
}
