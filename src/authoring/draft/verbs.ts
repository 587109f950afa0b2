import { type Content, contentOf } from './content.ts'
import type { Entity } from './entity.ts'
import { type Frame, quotedBefore, standsBeside } from './frame.ts'
import { onlyImplies, reportingVerb } from './reporting.ts'
import type { Token } from './sentences.ts'
import { isVerb, type Span, subjectBehind, subjectOf } from './subjects.ts'
import { publications } from './vocabulary.ts'
import { type Context, who } from './who.ts'

/** "Xi stated that …", "…,” said Pell": the attribution that a verb makes; `last` is the one before it in the sentence. */
export function verbFrame(context: Context, i: number, last: Frame | undefined): Frame | undefined {
  const { tokens, mentions } = context
  const verb = reportingVerb(tokens[i]?.word ?? '')
  if (isPassive(tokens, i)) return undefined
  const before = subjectOf(tokens, mentions, i)
  const behind = !before && verb && isInverted(tokens, i) ? subjectBehind(tokens, i) : undefined
  const subject = before ?? behind
  const named = subject && who(subject, context)
  const again = !named && verb && isSecondVerb(tokens, i) ? firstSubject(context, i, last) : undefined
  const source = named ?? again
  if (!source || !(verb || (before && isTelling(source, before, tokens, i)))) return undefined
  const from = (named && before?.from) ?? i
  const outlet = verb && source.kind !== 'outlet' ? throughWhom(context, { from, to: i }, source) : undefined
  const allBefore = outlet !== undefined || (subject && tokens[from - 1]?.quotation !== undefined)
  const content = contentOf(
    tokens,
    behind?.to ?? i + 1,
    source.kind === 'outlet' ? 'always' : allBefore ? 'all before' : 'clauses',
  )
  if (!content) return undefined
  const follows = content.reach === 'after' && (content.that || again || !quotedBefore(tokens, from))
  return {
    // A body that speaks in its own publication is that publication.
    sources: outlet && isOwn(outlet, source) ? [outlet] : outlet ? [outlet, source] : [source],
    head: headOf(context, { from: again ? joinedFrom(tokens, i) : from, to: i }, content, outlet),
    reach: follows ? 'after' : 'whole',
    beside: standsBeside(tokens, from),
    implied: verb !== undefined && onlyImplies(verb),
  }
}

const isOwn = ({ outletKind }: Entity, { kind, described }: Entity): boolean =>
  outletKind === 'statement' && kind === 'organisation' && !described

/** Whatever a named outlet does is a telling: "Hesper Radio gave the same figure". */
const isTelling = ({ kind }: Entity, { from }: Span, tokens: readonly Token[], i: number): boolean =>
  kind === 'outlet' && tokens[from]?.word !== 'it' && !isLinkingVerb(tokens[i]?.word ?? '')

/** The words that attribute: subject, verb, and "in a statement" where nothing is said behind it. */
function headOf({ mentions }: Context, { from, to }: Span, content: Content, outlet: Entity | undefined): Span {
  if (content.own) return { from, to: from }
  const through =
    content.reach === 'whole' && outlet ? mentions.find((one) => one.from > to && one.entity === outlet) : undefined
  return { from, to: Math.max(content.from, through?.to ?? 0) }
}

/** "Bale was told", "asked about it": somebody else speaks. */
const isPassive = (tokens: readonly Token[], i: number): boolean =>
  /^(is|are|was|were|be|been|being|not)$/.test(tokens[i - 1]?.word ?? '') &&
  !/ing$/.test(tokens[i]?.word ?? '') &&
  /ed$|^told$/.test(tokens[i]?.word ?? '')

const isLinkingVerb = (word: string): boolean =>
  /^(is|are|was|were|be|been|being|has|have|had|do|does|did|remains?|became|becomes)$/.test(word)

/** "…,” said X": nothing but a quotation or a comma stands before the verb. */
const isInverted = (tokens: readonly Token[], i: number): boolean =>
  tokens[i - 1]?.quotation !== undefined || /,/.test(tokens[i]?.before ?? '')

/** "Russia has declared … and has stated that", "he said, adding that". */
const isSecondVerb = (tokens: readonly Token[], i: number): boolean => {
  let j = i - 1
  while (j >= 0 && (/^(has|have|had|also|then)$/.test(tokens[j]?.word ?? '') || tokens[j]?.tags.has('Adverb'))) j -= 1
  return (
    /^(and|but)$/.test(tokens[j]?.word ?? '') ||
    (/ing$/.test(tokens[i]?.word ?? '') && /,/.test(tokens[i]?.before ?? ''))
  )
}

/** Whose verb "and …" joins on to: the subject of the verb before it, or whoever spoke last in the sentence. */
function firstSubject(context: Context, verb: number, last: Frame | undefined): Entity | undefined {
  const { tokens, mentions } = context
  const before = tokens.findLastIndex(
    (token, j) => j < verb - 1 && isVerb(token) && !/^(has|have|had)$/.test(token.word),
  )
  const joined = before >= (last?.head.to ?? 0) && subjectOf(tokens, mentions, before)
  return (joined ? who(joined, context) : undefined) ?? last?.sources.at(-1)
}

/** "said in a bulletin", "told the Post", "speaking on Radio Five, she insisted": the outlet through which the words come. */
function throughWhom(context: Context, { from, to: verb }: Span, source: Entity): Entity | undefined {
  const { tokens, mentions } = context
  const published = publicationOf(context, source)
  if (published) return published
  const start = /^(speaking|talking|writing|appearing|asked|in|on|during)$/.test(tokens[0]?.word ?? '') ? 0 : from
  const isTold = reportingVerb(tokens[verb]?.word ?? '') === 'tell'
  return mentions.find((one) => {
    if (one.entity.kind !== 'outlet' || one.from < start || one.from > verb + 9) return false
    const between = tokens.slice(verb + 1, one.to)
    if (
      between.some(({ quotation, before, word }, i) => quotation || word === 'that' || (i > 0 && /[,.;:]/.test(before)))
    )
      return false
    const isAfter = one.from > verb
    return (isTold && isAfter) || /^(in|on|to|with|by|via|through)$/.test(wordBefore(tokens, one.from))
  })?.entity
}

/** The preposition before a name, over "the" and "newspaper". */
const wordBefore = (tokens: readonly Token[], at: number): string => {
  let before = at - 1
  while (/^(the|public|state|daily|newspaper|broadcaster|station|agency|news)$/.test(tokens[before]?.word ?? ''))
    before -= 1
  return tokens[before]?.word ?? ''
}

/** "in a bulletin": the source’s own, or the only one of the kind. */
function publicationOf({ tokens, discourse: { cast } }: Context, source: Entity): Entity | undefined {
  const kind = tokens.find(
    ({ word }, i) =>
      publications.has(word) && /^(a|an)$/.test(wordBefore(tokens, i)) && /^(in|on)$/.test(tokens[i - 2]?.word ?? ''),
  )?.word
  const called = kind === undefined ? [] : cast.filter(({ head }) => head === kind)
  const whose = source.name.replace(/^the /, '')
  const own = called.find(({ owner }) => owner !== undefined && (whose.startsWith(owner) || owner.startsWith(whose)))
  return own ?? (called.length === 1 ? called[0] : undefined)
}

/** "and has" of "and has stated that". */
const joinedFrom = (tokens: readonly Token[], verb: number): number => {
  const and = tokens.findLastIndex(({ word }, j) => j < verb && j > verb - 4 && /^(and|but)$/.test(word))
  return and === -1 ? verb : and
}
