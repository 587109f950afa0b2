import { contextOf } from '../../../../src/questions/lint/context.ts'
import { kindOf } from '../../../../src/questions/lint/kind.ts'
import { contentStems } from '../../../../src/questions/lint/text/stems.ts'
import { wordsOf } from '../../../../src/questions/lint/text/words.ts'
import type { Item } from '../../../../src/questions/model.ts'
import { keyOf, listOf, lower, type Mutator, openList, restem, reword, textsOf, withTexts } from './mutator.ts'

const onKey = (change: (text: string) => string): Mutator => openList((item) => reword(item, 0, change))
const longest = (item: Item): number => Math.max(...textsOf(item).map((text) => wordsOf(text).length))
const marked = (item: Item, correct: (i: number) => boolean): Item => ({
  ...item,
  options: item.options.map((option, i) => ({ ...option, correct: correct(i) })),
})

/** Only where the options are phrases of the question’s own: names and quotations are what they are. */
const ownWords = (change: Mutator): Mutator =>
  openList((item, facts) => {
    const context = contextOf(facts)
    const given = textsOf(item).every((text) => ['name', 'quotation'].includes(kindOf(text, context)))
    return given ? null : change(item, facts)
  })

/** Cues by which the key can be told without the article. */
export const cues: Record<string, Mutator[]> = {
  'key-count': [
    (item) => marked(item, (i) => i < 2),
    (item) => marked(item, () => false),
    (item) => marked(item, (i) => i === 1),
  ],
  'key-length': [
    onKey((text) => text + ' and so on'.repeat(12)),
    openList((item) => reword(item, 0, () => 'This '.repeat(Math.floor(longest(item) * 1.25) + 2).trim())),
    ownWords((item) => (longest(item) > 7 ? reword(item, 0, () => 'Peace') : null)),
  ],
  convergence: [
    listOf(
      'Grain from southern farms',
      'Grain from northern harbors',
      'Coal from southern mines',
      'Timber for distant farms',
    ),
    openList((item) => {
      const [a, b, c] = wordsOf(keyOf(item)).filter((word) => contentStems(word).size === 1)
      if (a === undefined || b === undefined || c === undefined) return null
      if (new Set([a, b, c].flatMap((word) => [...contentStems(word)])).size < 3) return null
      return withTexts(item, [`${a} ${b} ${c}`, `${a} ${b} unknown`, `${b} ${c} elsewhere`, `${a} ${c} tomorrow`])
    }),
  ],
  clang: [
    openList((item) =>
      restem(
        reword(item, 0, (text) => `${text} by bridge`),
        (stem) => `On bridges: ${lower(stem)}`,
      ),
    ),
    listOfStem('What harbor do the two countries share?', 'A harbor in the north', 'A mine', 'A mill', 'A farm'),
  ],
  'grammatical-cue': [
    ownWords((item) => (textsOf(item).every((text) => /^\W*[A-Z]/.test(text)) ? reword(item, 0, lower) : null)),
    ownWords((item) =>
      textsOf(item).every((text) => !/[.!]$/.test(text)) ? reword(item, 0, (text) => `${text}.`) : null,
    ),
    ownWords((item) =>
      textsOf(item).some((text) => /^(?:That|On|Wh\p{L}+|\p{L}+ing) /u.test(text))
        ? null
        : reword(item, 0, (text) => `That ${lower(text)}`),
    ),
    ownWords((item) => (/\d/.test(textsOf(item).join()) ? null : reword(item, 0, (text) => `${text} in 1949`))),
    ownWords((item) => (/“/.test(textsOf(item).join()) ? null : reword(item, 0, (text) => `“${text}” once`))),
    listOf('Selling the grain', 'A mine', 'A mill', 'A farm'),
  ],
  'source-words': [
    ownWords((item, { claims }) => {
      const quote = claims.find((claim) => claim.quote !== undefined && wordsOf(claim.quote).length > 10)?.quote
      const others = textsOf(item).slice(1).join(' ')
      const row = wordsOf(quote ?? '')
        .slice(0, 8)
        .join(' ')
      return quote === undefined || /“/.test(others) ? null : reword(item, 0, () => row)
    }),
  ],
  'option-in-stem': [
    openList((item) => restem(item, (stem) => stem.replace(/\?$/, `, such as ${lower(keyOf(item))}?`))),
    openList((item) => restem(item, (stem) => `Beside ${item.options[1]?.text}, ${lower(stem)}`)),
  ],
}

function listOfStem(stem: string, ...texts: string[]): Mutator {
  return openList((item) => ({ ...withTexts(item, texts), stem }))
}
