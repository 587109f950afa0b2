import { contentStems } from '../../../../src/questions/lint/text/stems.ts'
import { wordsOf } from '../../../../src/questions/lint/text/words.ts'
import type { Item } from '../../../../src/questions/model.ts'
import { keyOf, lower, type Mutator, restem, reword, textsOf, withTexts } from './mutator.ts'

const openList =
  (change: Mutator): Mutator =>
  (item, facts, others) =>
    item.fixed ? null : change(item, facts, others)

const onKey = (change: (text: string) => string): Mutator => openList((item) => reword(item, 0, change))
const longest = (item: Item): number => Math.max(...textsOf(item).map((text) => wordsOf(text).length))

/** Cues by which the key can be told without the article. */
export const cues: Record<string, Mutator[]> = {
  'key-length': [
    openList((item) => reword(item, 0, (text) => text + ' and so on'.repeat(longest(item)))),
    openList((item) => reword(item, 0, () => 'This '.repeat(Math.floor(longest(item) * 1.25) + 1).trim())),
  ],
  convergence: [
    openList((item) =>
      withTexts(item, [
        'Grain from southern farms',
        'Grain from northern harbors',
        'Coal from southern mines',
        'Timber for distant farms',
      ]),
    ),
    openList((item) => {
      const [a, b, c] = wordsOf(keyOf(item)).filter((word) => contentStems(word).size === 1 && !/will/.test(word))
      if (a === undefined || b === undefined || c === undefined) return null
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
    openList((item) => {
      const others = new Set(
        textsOf(item)
          .slice(1)
          .flatMap((text) => [...contentStems(text)]),
      )
      const word = wordsOf(keyOf(item)).find((w) => [...contentStems(w)].some((stem) => !others.has(stem)))
      return word === undefined ? null : restem(item, (stem) => `As to ${word}, ${lower(stem)}`)
    }),
  ],
  'grammatical-cue': [
    openList((item) =>
      /^[A-Z]/.test(keyOf(item)) && textsOf(item).every((text) => /^\W*[A-Z]/.test(text))
        ? reword(item, 0, lower)
        : null,
    ),
    onKey((text) => `${text}.`),
    openList((item) => (/^That /.test(keyOf(item)) ? null : reword(item, 0, (text) => `That ${lower(text)}`))),
    openList((item) => ({
      ...withTexts(item, ['Apple', 'Pear', 'Plum', 'Fig']),
      stem: item.stem.replace(/\?$/, ' an?'),
    })),
  ],
  'source-words': [
    (item, { dossier }) => {
      const [quote] = dossier.quotes
      const spoken = /^“/.test(keyOf(item))
      return quote && !spoken ? reword(item, 0, () => wordsOf(quote.text).slice(2, 10).join(' ')) : null
    },
  ],
  'option-in-stem': [
    (item) => restem(item, (stem) => stem.replace(/\?$/, `, such as ${lower(keyOf(item))}?`)),
    (item) => restem(item, (stem) => `Beside ${item.options[1]?.text}, ${lower(stem)}`),
  ],
  'conspicuous-key': [
    openList((item) => (/\d/.test(textsOf(item).join()) ? null : reword(item, 0, (text) => `${text} in 1949`))),
    openList((item) => (/[()]/.test(textsOf(item).join()) ? null : reword(item, 0, (text) => `${text} (in the main)`))),
    openList((item) => (/“/.test(textsOf(item).join()) ? null : reword(item, 0, (text) => `“${text}”`))),
    openList((item) => (wordsOf(textsOf(item).slice(1).join(' ')).length > 12 ? reword(item, 0, () => 'Peace') : null)),
  ],
}
