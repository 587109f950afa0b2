import { wordsOf } from './words.ts'

/** For each option, in how many points of form it alone differs while all the others agree. */
export function oddness(texts: readonly string[]): number[] {
  const counts = texts.map(() => 0)
  for (const { form } of forms) {
    const odd = oddAt(texts.map(form))
    if (odd >= 0) counts[odd] = (counts[odd] ?? 0) + 1
  }
  return counts
}

/** The points of form, by name, in which one option alone differs from the others. */
export const oddForms = (texts: readonly string[], at: number): string[] =>
  forms.filter(({ form }) => oddAt(texts.map(form)) === at).map(({ name }) => name)

/** The place of the one that differs where all the others are the same; -1 where there is none. */
function oddAt(values: readonly string[]): number {
  if (values.length < 3) return -1
  return values.findIndex((value, i) => {
    const others = values.filter((_, j) => j !== i)
    return others.every((other) => other === others[0]) && others[0] !== value
  })
}

const forms: readonly { name: string; form: (text: string) => string }[] = [
  { name: 'the form of its first word', form: firstWord },
  { name: 'how it ends', form: (text) => /[.!?:;,]”?$/.exec(text.trim())?.[0] ?? '' },
  { name: 'quotation marks', form: (text) => String(/[“”"]/.test(text)) },
  { name: 'brackets, colons, commas or dashes', form: (text) => String(/[()[\]:;,–—]/.test(text)) },
  { name: 'a capital letter at the start', form: (text) => String(/^\W*[\p{Lu}\p{N}]/u.test(text)) },
]

/** The class of the first word, where it is of a closed class or shows its form; all other words are one class. */
function firstWord(text: string): string {
  const [word = ''] = wordsOf(text.toLowerCase())
  if (/^(?:an?|the)$/.test(word)) return 'article'
  if (/^(?:he|she|it|they|we|i|you)$/.test(word)) return 'pronoun'
  if (/^(?:his|her|its|their|this|that|these|those)$/.test(word)) return word
  if (/^(?:in|on|at|by|of|for|from|with|during|before|after|under|over|about|between)$/.test(word)) return 'preposition'
  if (/^(?:to|whether|when|who|what|how|why|where|which|if|because|not|no|yes|both|neither)$/.test(word)) return word
  if (/\p{L}{2,}ing$/u.test(word)) return '-ing'
  return /’s?$/.test(word) ? 'possessive' : 'word'
}
