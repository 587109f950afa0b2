import { describe, type Entity } from './entity.ts'
import type { Discourse, Mention } from './mentions.ts'
import type { Token } from './sentences.ts'
import { isVerb, type Span } from './subjects.ts'
import { isDeterminer, isRole } from './vocabulary.ts'

/** A sentence as attributions are looked for in it. */
export type Context = { tokens: readonly Token[]; mentions: readonly Mention[]; discourse: Discourse }

const behindNoun = /^(of|in|for|from|at|who|which|whose|on|with|near|about|familiar|close|working)$/

/** Whom a stretch of words means: somebody mentioned, or a group that is only described. */
export function who({ from, to }: Span, { tokens, mentions, discourse }: Context): Entity | undefined {
  const more = tokens.findIndex(({ word }, i) => i >= from && i < to && behindNoun.test(word))
  const end = more === -1 ? to : more
  const within = mentions.filter((one) => one.from >= from && one.to <= to && one.from < end && !one.possessive)
  const person = within.find(({ entity }) => entity.kind === 'person')
  if (person) return person.entity
  // "One of them", "her office".
  const owner = mentions.find((one) => one.from >= from && one.to === to - 1 && one.possessive)
  if (owner && /^(office|team|campaign|camp|lawyers?|aides?)$/.test(tokens[to - 1]?.word ?? '')) return owner.entity
  const them = mentions.find((one) => one.from >= from && one.to === to && tokens[one.from]?.word === 'them')
  if (them) return them.entity
  const [first] = within
  // "a Commission official" is not the Commission.
  const isPartOfDescription = first && first.to < end && isRole(tokens[end - 1]?.word ?? '')
  if (first && first.entity.kind !== 'place' && !isPartOfDescription) return first.entity
  return described(tokens.slice(from, end), discourse.cast)
}

/** "a clerk", "two officials familiar with the talks": somebody without a name. */
function described(phrase: readonly Token[], cast: Entity[]): Entity | undefined {
  const head = phrase.findLastIndex(isSomebody)
  const words = phrase.slice(0, head + 1).filter(({ word, tags }) => !isDeterminer(word) && !tags.has('Value'))
  if (head === -1 || words.length > 4 || words.some(isVerb)) return undefined
  const name = words.map(({ text }) => text).join(' ')
  return describe(name, cast)
}

const isSomebody = ({ word, tags }: Token): boolean =>
  tags.has('Noun') &&
  !tags.has('Pronoun') &&
  (isRole(word) || tags.has('Actor') || tags.has('Plural') || /(man|woman|ist|ian|aide|source)s?$/.test(word))
