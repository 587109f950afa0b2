import type { Mention } from './mentions.ts'
import { reportingVerb } from './reporting.ts'
import type { Token } from './sentences.ts'
import { isDeterminer, isRole } from './vocabulary.ts'

/** The words of a sentence that name whoever does something: from the first to before the last. */
export type Span = { from: number; to: number }

const clauseWord =
  /^(that|but|while|as|when|because|if|although|though|which|who|where|after|before|since|whereas|and|or|in|of|to|for|by|with|on|at)$/
const linking = /^(that|but|while|as|when|because|if|although|though|which|who|where|after|before|since|whereas)$/

/** The subject before a verb: over adverbs, auxiliaries and what stands between commas. */
export function subjectOf(tokens: readonly Token[], mentions: readonly Mention[], verb: number): Span | undefined {
  let to = verb
  while (to > 0 && isAuxiliary(tokens[to - 1]) && tokens[to - 1]?.quotation === undefined) to -= 1
  const between = tokens[to]?.before.includes(',') || (tokens[verb]?.before.includes(',') ?? false)
  if (between && to > 0) {
    const insert = clauseBefore(tokens, mentions, to, true)
    const first = tokens[insert.from]
    if (first && insert.from > 0 && /[,(]/.test(first.before) && isInsertion(tokens, insert)) to = insert.from
  }
  const span = clauseBefore(tokens, mentions, to, false)
  const relative = relativeBefore(tokens, to)
  if (relative !== undefined) return subjectOf(tokens, mentions, relative)
  const joins = /^(and|or|but|then)$/.test(tokens[span.to - 1]?.word ?? '')
  return span.from < span.to && !joins ? span : undefined
}

/** "a clerk who listened in said": where the relative clause before a verb begins. */
function relativeBefore(tokens: readonly Token[], to: number): number | undefined {
  const start = tokens.findLastIndex(({ before }, i) => i < to && /[,;:(—–]/.test(before))
  const at = tokens.findLastIndex(
    ({ word, before }, i) => i < to && i > start && before === '' && /^(who|which)$/.test(word),
  )
  return at > 0 && tokens.slice(at + 1, to).some(isVerb) ? at : undefined
}

/** Back to where the clause begins; an insertion begins at its comma only. */
function clauseBefore(tokens: readonly Token[], mentions: readonly Mention[], to: number, atComma: boolean): Span {
  let from = to
  while (from > 0) {
    const token = tokens[from - 1]
    if (!token || token.quotation) break
    const inMention = mentions.some((one) => one.from <= from - 1 && one.to > from - 1)
    if (!atComma && !inMention) {
      if (linking.test(token.word) && !(token.word === 'that' && isDeterminer(token.word) && from === to)) break
      if (isVerb(token) && !isParticipleOfNoun(tokens, from - 1)) break
    }
    from -= 1
    if (/[,;:(—–]/.test(token.before)) break
  }
  while (!atComma && from < to && /^(and|or|but|yet|then|also)$/.test(tokens[from]?.word ?? '')) from += 1
  return { from, to }
}

/** Words between commas that say more of the subject: "the valley’s public station", "which first reported it". */
function isInsertion(tokens: readonly Token[], { from, to }: Span): boolean {
  const first = tokens[from]?.word ?? ''
  return (
    /^(which|who|whose|where|however|meanwhile|too|for|in|by|on|at|after|before|unlike|a|an|the|its|his|her|their)$/.test(
      first,
    ) ||
    /^\p{Ll}+ing$/u.test(tokens[from]?.text ?? '') ||
    /^(by|about|for|on)$/.test(tokens[from + 1]?.word ?? '') ||
    tokens.slice(from, to).some(({ word }) => isRole(word)) ||
    reportingVerb(tokens[to - 1]?.word ?? '') !== undefined ||
    tokens.slice(from, to).every(({ tags }) => tags.has('Adverb') || tags.has('Value'))
  )
}

/** The subject behind a verb: "said Ada Quill, who …". */
export function subjectBehind(tokens: readonly Token[], verb: number): Span | undefined {
  let to = verb + 1
  while (to < tokens.length) {
    const token = tokens[to]
    const isNameBehindRole = token?.before === ',' && isRole(tokens[to - 1]?.word ?? '') && /^\p{Lu}/u.test(token.text)
    if (!token || token.quotation || (/[,.;:(—–]/.test(token.before) && !isNameBehindRole)) break
    if (to > verb + 1 && clauseWord.test(token.word) && token.word !== 'of') break
    if (linking.test(token.word)) return undefined
    to += 1
  }
  const first = tokens[verb + 1]
  const named =
    first && (/^\p{Lu}/u.test(first.text) || isDeterminer(first.word) || isRole(first.word) || first.tags.has('Plural'))
  return named && to > verb + 1 ? { from: verb + 1, to } : undefined
}

const isAuxiliary = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.tags.has('Adverb') ||
    token.tags.has('Auxiliary') ||
    /^(has|have|had|is|was|were|are|been|will|would|also|later|then|not|did|does|however|again|first|only|repeatedly|now|never)$/.test(
      token.word,
    ))

export const isVerb = ({ tags }: Token): boolean =>
  ['PastTense', 'PresentTense', 'Copula', 'Modal', 'Infinitive'].some((tag) => tags.has(tag))

/** "the state-owned paper": a participle before a noun belongs to it. */
const isParticipleOfNoun = (tokens: readonly Token[], i: number): boolean =>
  isDeterminer(tokens[i - 1]?.word ?? '') && (tokens[i + 1]?.tags.has('Noun') ?? false)
