import type { Item } from '../../model.ts'
import type { Context } from '../context.ts'
import { kindOf } from '../kind.ts'
import { askedOf, fault, optionsOf, type Rule } from '../rule.ts'
import { oddForms } from '../text/grammar.ts'
import { remember } from '../text/remember.ts'
import { shared, without } from '../text/sets.ts'
import { dice, runs } from '../text/similarity.ts'
import { contentStems } from '../text/stems.ts'
import { holds, mean, wordCount } from '../text/words.ts'

/** One key, and it is the first option. */
const keyCount: Rule = {
  id: 'key-count',
  level: 'error',
  guideline: 'Haladyna–Downing–Rodriguez 2002, no. 19; Tarrant 2006, more than one or no correct answer',
  example: { fails: '*CCTV · *FP', mend: '*CCTV · FP' },
  find: ({ options }) => {
    const keys = options.filter(({ correct }) => correct).length
    if (keys !== 1) return [{ detail: `${keys} options are marked as right; there must be exactly one.` }]
    return fault(!options[0]?.correct, 'The key is not the first option.')
  },
}

const mostTimesTheMean = 1.5
const mostOverTheNext = 1.25
const leastOfTheMean = 0.5

/** The key is neither the long one nor the short one. Names and quotations are what they are. */
const keyLength: Rule = {
  id: 'key-length',
  level: 'error',
  guideline:
    'The test of an item, no. 4; Haladyna–Downing–Rodriguez 2002, no. 24; Tarrant 2006, longest option correct',
  example: {
    fails: '*It gives Russia a financial link to Chinese markets that it needs · It divides the West',
    mend: '*It gives Russia a financial link · It divides the West on Russia',
  },
  find: (item, context) => {
    const [key = 0, ...others] = optionsOf(item).map(wordCount)
    if (item.fixed || others.length === 0 || givenWords(item, context)) return []
    const average = mean(others)
    if (key > mostTimesTheMean * average && key - average > 1)
      return [{ detail: `The key has ${key} words, the wrong answers ${average.toFixed(1)} on average.` }]
    const longest = Math.max(...others)
    const second = key > mostOverTheNext * longest && key - longest > 1
    return [
      ...fault(second, `The key has ${key} words, the next longest ${longest}.`, 'warning'),
      ...fault(
        key < leastOfTheMean * average && average - key > 1,
        'The key is less than half as long as the others.',
        'warning',
      ),
    ]
  },
}

const givenWords = (item: Item, context: Context): boolean =>
  optionsOf(item).every((text) => ['name', 'quotation'].includes(kindOf(text, context)))

const widestMargin = 0.2

/** The key is not the option in which the others meet. */
const convergence: Rule = {
  id: 'convergence',
  level: 'warning',
  guideline: 'Haladyna–Downing–Rodriguez 2002, no. 28e; Tarrant 2006, convergence',
  example: {
    fails: '*Xi, through CCTV · Xi, through FP · Wei, through CCTV',
    mend: '*Xi, through CCTV · Xi, through FP · Wei, through FP',
  },
  find: (item) => {
    const stems = optionsOf(item).map(contentStems)
    const [key = 0, ...others] = stems.map((own, i) =>
      mean(stems.filter((_, j) => j !== i).map((other) => dice(own, other))),
    )
    const margin = key - Math.max(...others)
    const meets = !item.fixed && others.length > 0 && margin > widestMargin
    return fault(meets, `The key is more like the other options than any of them, by ${margin.toFixed(2)}.`)
  },
}

/** No telling word of the stem sounds on in the key and in no other option. Names and words of attribution tell nothing. */
const clang: Rule = {
  id: 'clang',
  level: 'error',
  guideline: 'Haladyna–Downing–Rodriguez 2002, no. 28b; Tarrant 2006, word repeats in stem and correct answer',
  example: {
    fails: 'What link does China give Russia? *A link to its markets · Arms · Officials',
    mend: 'What does China give Russia? *A link to its markets · Arms · Officials',
  },
  find: (item, { attribution }) => {
    const [key = new Set<string>(), ...others] = optionsOf(item).map(contentStems)
    const own = without(others.reduce(without, key), attribution)
    const alone = item.fixed ? new Set<string>() : shared(own, contentStems(item.stem))
    return fault(alone.size > 0, `The stem and the key alone share: ${[...alone].join(', ')}.`)
  },
}

/** The key alone does not differ in form: its first word, its ending, its marks, its figures. */
const grammaticalCue: Rule = {
  id: 'grammatical-cue',
  level: 'error',
  guideline:
    'The test of an item, no. 4; Haladyna–Downing–Rodriguez 2002, no. 28c and 28d; Tarrant 2006, grammatical cues',
  example: { fails: '*That they are inappropriate · Illegal · Late', mend: '*Inappropriate · Illegal · Late' },
  find: (item, context) => {
    if (item.fixed || givenWords(item, context)) return []
    return oddForms(optionsOf(item), 0).map(({ name, slight }) => ({
      detail: `Only the key differs in ${name}.`,
      ...(slight && { level: 'warning' as const }),
    }))
  },
}

const wordsInARow = 6

/** Six words of a quotation in a row do not stand in the key alone, where remembering them would do. */
const sourceWords: Rule = {
  id: 'source-words',
  level: 'warning',
  guideline: 'Haladyna–Downing–Rodriguez 2002, no. 3',
  example: {
    fails: '*A proper settlement to the Ukraine crisis · Closer trade ties',
    mend: '*Settling the crisis · Closer trade ties',
  },
  find: (item, { verbatim }) => {
    const source = verbatim.map(rows)
    const [key, ...others] = optionsOf(item).map((text) => source.some((quote) => shared(quote, rows(text)).size > 0))
    return fault(key === true && !others.includes(true), 'Only the key has six words in a row from a quotation.')
  },
}

const rows = remember((text) => runs(text, wordsInARow))

/** No option already stands in the question, unless all answers come from it. */
const optionInStem: Rule = {
  id: 'option-in-stem',
  level: 'error',
  guideline: 'Haladyna–Downing–Rodriguez 2002, no. 28b',
  example: { fails: 'Was it Xi or Putin who said so? Xi · Putin · Wei', mend: 'Who said so? Xi · Putin · Wei' },
  find: (item) => {
    const asked = askedOf(item).join(' | ')
    return optionsOf(item).flatMap((text) =>
      fault(!item.fixed && holds(asked, text), `“${text}” stands in the question.`),
    )
  },
}

export const keyRules: readonly Rule[] = [
  keyCount,
  keyLength,
  convergence,
  clang,
  grammaticalCue,
  sourceWords,
  optionInStem,
]
