import type { Entity } from './entity.ts'
import type { Frame } from './frame.ts'
import { framesIn } from './frames.ts'
import { type Discourse, type Mention, mentionsIn } from './mentions.ts'
import type { Sentence, Token } from './sentences.ts'

/** Who says a word of a sentence, outermost first; nobody for the article’s own voice. */
export type Voice = { chain: Entity[]; implied: boolean }

/** A sentence with whom it mentions and who says each of its tokens; undefined for the words that attribute. */
export type Attributed = { sentence: Sentence; mentions: Mention[]; voices: (Voice | undefined)[] }

type Said = { chain: Entity[]; paragraph: number }

/** Every sentence with its attributions; pronouns and descriptions are resolved in the order of the article. */
export function attribute(sentences: readonly Sentence[], cast: Entity[]): Attributed[] {
  const discourse: Discourse = { cast, recent: [] }
  let last: Said = { chain: [], paragraph: 0 }
  return sentences.map((sentence) => {
    const mentions = mentionsIn(sentence.tokens, discourse)
    const frames = framesIn(sentence, mentions, discourse).map((frame) => passedOn(frame, last, sentence))
    const goesOn = frames.length === 0 && isOnlyQuoted(sentence)
    const voices = goesOn
      ? sentence.tokens.map(() => ({ chain: speakerBefore(last, discourse), implied: false }))
      : voicesOf(sentence.tokens, frames)
    discourse.recent.push(...mentions.map(({ entity }) => entity), ...frames.flatMap(({ sources }) => sources))
    const said = voices.findLast((voice) => voice && voice.chain.length > 0)
    last = { chain: said?.chain ?? [], paragraph: sentence.paragraph }
    return { sentence, mentions, voices }
  })
}

/** Somebody who speaks on is passed on by the same outlet as in the sentence before. */
function passedOn(frame: Frame, { chain, paragraph }: Said, sentence: Sentence): Frame {
  const [outlet, speaker] = [chain[0], chain.at(-1)]
  const goesOn = frame.sources.length === 1 && frame.sources[0] === speaker && paragraph === sentence.paragraph
  return goesOn && outlet?.kind === 'outlet' && outlet !== speaker
    ? { ...frame, sources: [outlet, ...frame.sources] }
    : frame
}

const isOnlyQuoted = ({ tokens }: Sentence): boolean =>
  tokens.length > 0 &&
  tokens.filter(({ quotation }) => !quotation).length <= 1 &&
  tokens.some(({ quotation }) => quotation)

const speakerBefore = ({ chain }: Said, { recent }: Discourse): Entity[] => {
  const person = recent.findLast(({ kind }) => kind === 'person')
  return chain.length > 0 ? chain : person ? [person] : []
}

function voicesOf(tokens: readonly Token[], frames: readonly Frame[]): (Voice | undefined)[] {
  const parts = partsOf(tokens)
  const own = tokens.findIndex(({ word, before }) => /^(thus|thereby)$/.test(word) && before.includes(','))
  return tokens.map((_, i) => {
    if (frames.some(({ head }) => i >= head.from && i < head.to)) return undefined
    if (own !== -1 && i >= own) return { chain: [], implied: false }
    const part = parts.findLastIndex((start) => start <= i)
    return voiceAt(i, framesFor(part, parts, frames, tokens.length))
  })
}

/** Where a sentence turns to something else: "; …", ", but …", ", while …". */
const partsOf = (tokens: readonly Token[]): number[] => [
  0,
  ...tokens.flatMap(({ word, before }, i) =>
    i > 0 && (before.includes(';') || (before.includes(',') && /^(but|while|whereas|yet|although|though)$/.test(word)))
      ? [i]
      : [],
  ),
]

/** The frames of a part of the sentence; a part without any goes on in the voice of the one before. */
function framesFor(part: number, parts: readonly number[], frames: readonly Frame[], length: number): Frame[] {
  for (let i = part; i >= 0; i--) {
    const [from, to] = [parts[i] ?? 0, parts[i + 1] ?? length]
    const own = frames.filter(({ head }) => head.to > from && head.from < to && head.from >= from)
    if (own.length > 0) return own
  }
  return []
}

function voiceAt(i: number, frames: readonly Frame[]): Voice {
  const whole = frames.filter(({ reach }) => reach === 'whole')
  const after = frames.filter(({ reach, head }) => reach === 'after' && head.to <= i)
  let reaching = [...whole].sort((a, b) => outletFirst(a) - outletFirst(b))
  for (const frame of after) {
    const outlet = frame.sources[0]?.kind === 'outlet'
    const replaced = frame.beside && after.indexOf(frame) > 0
    if (replaced) reaching = outlet ? whole : reaching.filter(({ sources }) => sources.at(-1)?.kind === 'outlet')
    reaching = [...reaching, frame]
  }
  return {
    chain: [...new Set(reaching.flatMap(({ sources }) => sources))],
    implied: reaching.at(-1)?.implied ?? false,
  }
}

const outletFirst = ({ sources }: Frame): number => (sources[0]?.kind === 'outlet' ? 0 : 1)
