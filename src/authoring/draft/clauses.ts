import type { MarkKind } from '../../dossier/model.ts'
import type { Attributed } from './attribution.ts'
import type { Mention } from './mentions.ts'
import type { Token } from './sentences.ts'
import { isVerb, type Span, subjectOf } from './subjects.ts'
import { isDeterminer } from './vocabulary.ts'

type Mark = Span & { kind: MarkKind }

/** The words of a stretch as a clause with its marks; commas stand outside the quotation marks. */
export function textOf({ sentence, mentions }: Attributed, span: Span): string {
  const { tokens, text } = sentence
  const marks = marksIn(tokens, mentions, span).sort((a, b) => a.from - b.from)
  let written = ''
  let at = tokens[span.from]?.start ?? 0
  for (const { from, to, kind } of marks) {
    const [first, last] = [tokens[from], tokens[to - 1]]
    if (!first || !last) continue
    written += `${text.slice(at, first.start)}[${text.slice(first.start, last.end)}](${kind})`
    at = last.end
  }
  written += text.slice(at, tokens[span.to - 1]?.end ?? at)
  const clause = written.replace(/([,.;])(”(?:\]\([a-z]+\))?)/g, '$2$1').replace(/[,.;:]+$/, '')
  const named = mentions.some(({ from, named }) => from === span.from && named)
  return named
    ? clause
    : clause.replace(/^(\[?)(\p{Lu})(?=\p{Ll}|\s)/u, (_, open, letter) => open + letter.toLowerCase())
}

/** Who, the verb and what it is done to come first; then dates, places, bodies and numbers where nothing is marked yet. */
function marksIn(tokens: readonly Token[], mentions: readonly Mention[], span: Span): Mark[] {
  const marks: Mark[] = []
  const add = (mark: Mark | undefined) => {
    if (
      mark &&
      mark.from >= span.from &&
      mark.to <= span.to &&
      !marks.some((one) => one.from < mark.to && mark.from < one.to)
    )
      marks.push(mark)
  }
  const verb = tokens.findIndex(
    (token, i) => i >= span.from && i < span.to && isVerb(token) && !isAuxiliary(tokens[i + 1], token),
  )
  if (verb !== -1) {
    add(whoOf(tokens, mentions, verb))
    const end = verbEnd(tokens, verb, span.to)
    add({ from: verbStart(tokens, verb, span.from), to: end, kind: 'verb' })
    add(thingOf(tokens, end, span.to))
  }
  for (const mark of dated(tokens, span)) add(mark)
  for (const { entity, from, to, named } of mentions) {
    if (named && entity.kind === 'place') add({ from, to, kind: 'place' })
    if (named && entity.kind === 'organisation') add({ from, to, kind: 'body' })
  }
  tokens.forEach(({ tags, word }, i) => {
    if (tags.has('Value') && !tags.has('Date') && /\d/.test(word)) add({ from: i, to: i + 1, kind: 'number' })
  })
  return marks
}

/** "has not condoned": the first verb that is no mere helper. */
const isAuxiliary = (next: Token | undefined, { word, tags }: Token): boolean =>
  next !== undefined &&
  (tags.has('Modal') || /^(has|have|had|is|was|were|are|do|does|did)$/.test(word)) &&
  (isVerb(next) || next.tags.has('Adverb') || next.word === 'not')

/** "has not condoned", "will pay": with its helpers. */
function verbStart(tokens: readonly Token[], verb: number, start: number): number {
  let from = verb
  for (let i = verb - 1; i >= start && tokens[i + 1]?.before === ''; i--) {
    const { word = '', tags } = tokens[i] ?? {}
    if (/^(has|have|had|is|was|were|are|been|do|does|did)$/.test(word) || tags?.has('Modal')) from = i
    else if (!tags?.has('Adverb') && word !== 'not') break
  }
  return from
}

/** "continues to censor", "discussed expanding": with the verb that it leads to. */
function verbEnd(tokens: readonly Token[], verb: number, end: number): number {
  const [next, after] = [tokens[verb + 1], tokens[verb + 2]]
  if (verb + 1 < end && next?.before === '' && next.tags.has('Gerund')) return verb + 2
  return verb + 2 < end && next?.word === 'to' && after?.tags.has('Infinitive') ? verb + 3 : verb + 1
}

function whoOf(tokens: readonly Token[], mentions: readonly Mention[], verb: number): Mark | undefined {
  const subject = subjectOf(tokens, mentions, verb)
  const known =
    subject &&
    mentions.some(({ from, to, named, possessive }) => named && !possessive && from >= subject.from && to <= subject.to)
  if (!subject || !known) return undefined
  const broken = tokens
    .slice(subject.from, subject.to)
    .some(({ before }, i) => before.includes(')') || (i > 0 && before !== ''))
  const last = mentions.findLast(({ from, to }) => from >= subject.from && to <= subject.to)
  const whole = !broken && subject.to - subject.from < 7
  return whole ? { ...subject, kind: 'who' } : last && { from: last.from, to: last.to, kind: 'who' }
}

/** The noun phrase after a verb, or the quotation there. */
function thingOf(tokens: readonly Token[], from: number, end: number): Mark | undefined {
  if (tokens[from]?.quotation) return from < end ? { from, to: from + 1, kind: 'thing' } : undefined
  let to = from
  while (to < end) {
    const token = tokens[to]
    const joins =
      token && (isDeterminer(token.word) || ['Noun', 'Adjective', 'Value'].some((tag) => token.tags.has(tag)))
    if (
      !token ||
      token.quotation ||
      /^(less|more|much|then)$/.test(token.word) ||
      (to > from && token.before !== '') ||
      !joins ||
      isVerb(token) ||
      token.tags.has('Date')
    )
      break
    to += 1
  }
  const last = tokens[to - 1]
  return to > from && last?.tags.has('Noun') && !last.tags.has('Pronoun') ? { from, to, kind: 'thing' } : undefined
}

/** "June 15": days, months and years that stand together. */
function dated(tokens: readonly Token[], span: Span): Mark[] {
  const isDate = (token: Token | undefined) =>
    token !== undefined &&
    !token.quotation &&
    (token.tags.has('Month') ||
      token.tags.has('WeekDay') ||
      token.tags.has('Year') ||
      (token.tags.has('Date') && /^\d+$/.test(token.word)))
  const marks: Mark[] = []
  for (let from = span.from; from < span.to; from++) {
    if (!isDate(tokens[from])) continue
    let to = from + 1
    while (to < span.to && isDate(tokens[to])) to += 1
    marks.push({ from, to, kind: 'date' })
    from = to
  }
  return marks
}
