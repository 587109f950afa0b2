import nlp from 'compromise'
import type { Sentence, Token } from './sentences.ts'
import { isBodyWord, isDeterminer, isKnownAdjective, isRole } from './vocabulary.ts'

/** Words in capitals that stand together: "Chinese Defense Minister Wei Fenghe", and what stands around them. */
export type Run = { words: readonly Token[]; sentence: Sentence; from: number; to: number }

/** Every run of capitalised words that is a name or holds one; the first word of a sentence only where that is certain. */
export function runsOf(sentences: readonly Sentence[]): Run[] {
  const certain = new Set(
    sentences.flatMap((sentence) =>
      sentence.words.filter((token, i) => capital(token) && !isFirst(sentence, i)).map(({ word }) => word),
    ),
  )
  return sentences.flatMap((sentence) => runsIn(sentence, certain))
}

function runsIn(sentence: Sentence, certain: ReadonlySet<string>): Run[] {
  const { words } = sentence
  const runs: Run[] = []
  for (let from = 0; from < words.length; from++) {
    const [first, second] = [words[from], words[from + 1]]
    if (!first || !startsName(first)) continue
    const isSure = certain.has(first.word) || isKnownName(first) || leads(first, second) || isExplained(second)
    if (isFirst(sentence, from) && !isSure) continue
    const to = endOf(words, from)
    runs.push({ words: words.slice(from, to), sentence, from, to })
    from = to - 1
  }
  return runs
}

/** A run ends at punctuation and at a possessive; "of" joins what a body or a state is called. */
function endOf(words: readonly Token[], from: number): number {
  let to = from + 1
  for (;;) {
    const [last, next, after] = [words[to - 1], words[to], words[to + 1]]
    if (!last || !next || next.before !== '') return to
    if (last.possessive && last.word !== 'people') return to
    if (capital(next) && !isCalendar(next)) to += 1
    else if (next.word === 'of' && after && after.before === '' && capital(after) && takesOf(last.word)) to += 2
    else return to
  }
}

const takesOf = (word: string): boolean => /^(republic|kingdom|states|emirate)$/.test(word) || isBodyWord(word)

const capital = ({ text }: Token): boolean => /^\p{Lu}/u.test(text)

const startsName = (token: Token): boolean =>
  capital(token) && token.word !== 'the' && token.text !== 'I' && !/^I[’']/.test(token.text) && !isCalendar(token)

const isCalendar = ({ tags }: Token): boolean => tags.has('Month') || tags.has('WeekDay') || tags.has('Holiday')

/** Whether a capital says nothing: at the start of the sentence, of a quotation, or after a colon. */
const isFirst = ({ text, words }: Sentence, i: number): boolean =>
  i === 0 || /[“".?!:]\s*$/.test(text.slice(0, words[i]?.start))

const isKnownName = (token: Token): boolean =>
  isCountry(token.word) || isDemonym(token.word) || /^\p{Lu}{2,}$/u.test(token.text)

const grammatical = ['Determiner', 'Preposition', 'Conjunction', 'Pronoun', 'QuestionWord', 'Adverb', 'Verb', 'Value']

/** The first word of a sentence belongs to the name that follows, unless it is a word of grammar. */
const leads = (first: Token, second: Token | undefined): boolean =>
  second !== undefined &&
  second.before === '' &&
  capital(second) &&
  (isRole(first.word) || !grammatical.some((tag) => first.tags.has(tag)))

/** "Clarín, a newspaper": what is explained is a name. */
const isExplained = (second: Token | undefined): boolean =>
  second !== undefined && second.before === ',' && isDeterminer(second.word)

export const isCountry = (word: string): boolean => has(word, '#Country')

export const isDemonym = (word: string): boolean => isKnownAdjective(word) || has(word, '#Demonym')

const known = new Map<string, boolean>()

function has(word: string, tag: string): boolean {
  const key = `${word} ${tag}`
  const before = known.get(key)
  if (before !== undefined) return before
  const found = nlp(word).has(tag)
  known.set(key, found)
  return found
}
