import { reportingVerb } from './reporting.ts'
import type { Token } from './sentences.ts'
import { isVerb } from './subjects.ts'
import { isDeterminer } from './vocabulary.ts'

/** Where it begins, how far it reaches, whether "that" stands before it, and whether the verb belongs to it. */
export type Content = { from: number; reach: 'whole' | 'after'; that: boolean; own?: boolean }

/**
 * What is said, where it follows; the rest of the sentence where nothing follows. An outlet always says what follows its
 * verb; a person only clauses and quotations, unless it is clear that all before was said.
 */
export function contentOf(
  tokens: readonly Token[],
  from: number,
  speaks: 'always' | 'all before' | 'clauses',
): Content | undefined {
  const next = tokens[from]
  if (!next || (/[.,;]/.test(next.before) && !next.quotation)) return { from, reach: 'whole', that: false }
  let end = tokens.findIndex(({ before }, j) => j > from && /[,;:]/.test(before))
  if (end === -1) end = tokens.length
  const that = tokens.findIndex(({ word, quotation }, j) => j >= from && (word === 'that' || quotation !== undefined))
  const isObject = !tokens.slice(from, that).some(({ word }) => word === 'and' || reportingVerb(word))
  if (that !== -1 && tokens[that]?.word === 'that' && that <= Math.max(end, from) && isObject)
    return { from: that + 1, reach: 'after', that: true }
  if (that !== -1 && tokens[that]?.quotation && !isAttribute(tokens, that))
    return { from: isReal(tokens, from, that) ? from : that, reach: 'after', that: false }
  if (speaks === 'always') return { from, reach: 'after', that: false }
  if (speaks === 'all before') return { from, reach: 'whole', that: false }
  // "declared its support": the declaring is what is told.
  if (/^(its|his|her|their)$/.test(next.word)) return { from, reach: 'after', that: false, own: true }
  if (tokens.slice(from, end).some(isVerb)) return { from, reach: 'after', that: false }
  return undefined
}

/** A clause of its own before the quotation belongs to what is said: "it would be “a path to death”". */
const isReal = (tokens: readonly Token[], from: number, quotation: number): boolean =>
  quotation > from && !/^(of|as)$/.test(tokens[from]?.word ?? '')

/** "a “no limits” partnership": the quoted words only describe what is named. */
const isAttribute = (tokens: readonly Token[], i: number): boolean =>
  isDeterminer(tokens[i - 1]?.word ?? '') && tokens[i + 1]?.before === '' && (tokens[i + 1]?.tags.has('Noun') ?? false)
