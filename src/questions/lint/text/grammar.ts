import { wordsOf } from './words.ts'

/** A point in which the form of options may differ; a slight one may be in the nature of what is asked. */
type Form = { name: string; slight: boolean; of: (text: string) => string }

/** For each option, in how many points of form it alone differs while all the others agree. */
export function oddness(texts: readonly string[]): number[] {
  const odd = [leadingArticle, ...forms].map(({ of }) => oddAt(texts.map(of)))
  return texts.map((_, i) => odd.filter((at) => at === i).length)
}

/** The points of form in which one option alone differs from the others. */
export const oddForms = (texts: readonly string[], at: number): Form[] =>
  forms.filter(({ of }) => oddAt(texts.map(of)) === at)

/** The place of the one that differs where all the others are the same; -1 where there is none. */
function oddAt(values: readonly string[]): number {
  if (values.length < 3) return -1
  return values.findIndex((value, i) => {
    const others = values.filter((_, j) => j !== i)
    return others.every((other) => other === others[0]) && others[0] !== value
  })
}

// A name has no article, so that this tells a blind guesser something, but is no fault.
const leadingArticle: Form = {
  name: 'the article at the start',
  slight: true,
  of: (text) => String(/^\W*(?:an?|the)\b/i.test(text)),
}

const forms: readonly Form[] = [
  { name: 'the form of its first word', slight: false, of: firstWord },
  { name: 'how it ends', slight: false, of: (text) => /[.!?:;,]”?$/.exec(text.trim())?.[0] ?? '' },
  { name: 'a capital letter at the start', slight: false, of: (text) => String(/^\W*[\p{Lu}\p{N}]/u.test(text)) },
  { name: 'a preposition at the start', slight: true, of: (text) => String(isPreposition(text)) },
  { name: 'quotation marks', slight: true, of: (text) => String(/[“”"]/.test(text)) },
  { name: 'figures', slight: true, of: (text) => String(/\d/.test(text)) },
  { name: 'brackets, colons, commas or dashes', slight: true, of: (text) => String(/[()[\]:;,–—]/.test(text)) },
]

/** The class of the first word, where it is of a closed class or shows its form; all other words are one class. */
function firstWord(text: string): string {
  const [word = ''] = wordsOf(text.toLowerCase())
  if (/^(?:he|she|it|they|we|i|you)$/.test(word)) return 'pronoun'
  if (/^(?:(?:on|in|at|to|by|for|from) )?(?:who|whom|whose|what|which|whether|when|where|why|how)\b/i.test(text))
    return 'question'
  if (/^(?:that|to|if|because|not|no|yes|both|neither)$/.test(word)) return word
  return /\p{L}{2,}(?<!th)ing$/u.test(word) ? '-ing' : 'word'
}

const isPreposition = (text: string): boolean =>
  /^\W*(?:in|on|at|by|of|for|from|with|during|before|after|under|over|about|between)\b/i.test(text)
