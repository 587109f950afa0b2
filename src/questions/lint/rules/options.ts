import type { Item } from '../../model.ts'
import type { Context } from '../context.ts'
import { alike, kindOf } from '../kind.ts'
import { fault, optionsOf, type Rule } from '../rule.ts'
import { dice } from '../text/similarity.ts'
import { contentStems } from '../text/stems.ts'
import { holds, normal, unquoted, wordCount } from '../text/words.ts'

/** Three or four options; a fixed set of answers has as many as there are answers. */
const optionCount: Rule = {
  id: 'option-count',
  level: 'error',
  guideline: 'Haladyna–Downing–Rodriguez 2002, no. 18',
  example: { fails: 'Yes · No', mend: 'True · False · Not said' },
  find: ({ options: { length }, fixed }) => {
    const sound = length === 3 || length === 4 || (fixed && length >= 2)
    return fault(!sound, `There are ${length} options; there should be 3 or 4.`)
  },
}

/** No option says what another one says: none is the same as, contained in, or all but the same as another. */
const duplicateOptions: Rule = {
  id: 'duplicate-options',
  level: 'error',
  guideline: 'Haladyna–Downing–Rodriguez 2002, no. 22',
  example: { fails: 'A partnership · A “no limits” partnership', mend: 'A partnership · A trade deal' },
  find: (item) => pairs(optionsOf(item)).flatMap(([a, b]) => sameness(a, b)),
}

const mostAlike = 0.9

function sameness(a: string, b: string) {
  if (normal(a) === normal(b)) return [{ detail: `“${a}” stands there twice.` }]
  const [short, long] = normal(a).length < normal(b).length ? [a, b] : [b, a]
  if (holds(long, short)) return [{ detail: `“${short}” is contained in “${long}”.` }]
  const alike = wordCount(short) > 5 && dice(contentStems(a), contentStems(b)) > mostAlike
  return alike && normal(a).length === normal(b).length ? [{ detail: `“${a}” and “${b}” say the same.` }] : []
}

/** No two options differ only in names that could stand for each other: part of, government of, spokesperson of. */
const interchangeableOptions: Rule = {
  id: 'interchangeable-options',
  level: 'error',
  guideline: 'The test of an item, no. 3; Haladyna–Downing–Rodriguez 2002, no. 22',
  example: { fails: 'CCTV · Chinese state media', mend: 'CCTV · FP' },
  find: (item, context) =>
    pairs(optionsOf(item))
      .filter(([a, b]) => interchangeable(a, b, context))
      .map(([a, b]) => ({ detail: `“${a}” and “${b}” could stand for each other.` })),
}

function interchangeable(a: string, b: string, { naming, facts }: Context): boolean {
  const [one, other] = [naming(a), naming(b)]
  if (one.ids.length !== other.ids.length || one.template !== other.template) return false
  const differing = one.ids.flatMap((id, i) => (id === other.ids[i] ? [] : [[id, other.ids[i] ?? ''] as const]))
  const [only] = differing
  return differing.length === 1 && only !== undefined && facts.related(only[0], only[1])
}

/** No "all of the above", no "none of the above", and no option made of other options. */
const combinedOptions: Rule = {
  id: 'combined-options',
  level: 'error',
  guideline: 'Haladyna–Downing–Rodriguez 2002, no. 9, 25 and 26; Tarrant 2006, all / none of the above, K-type',
  example: { fails: 'CCTV · FP · None of these', mend: 'CCTV · FP · The Epoch Times' },
  find: (item) => (item.fixed ? [] : optionsOf(item).flatMap((text) => combination(text, item))),
}

function combination(text: string, item: Item) {
  if (about.test(unquoted(text)) || letters.test(text)) return [{ detail: `“${text}” is about the other options.` }]
  const listing = / and | or |,/.test(text)
  const parts = listing ? optionsOf(item).filter((other) => other !== text && holds(text, other)) : []
  return fault(parts.length >= 2, `“${text}” is made of other options.`)
}

const about =
  /\b(?:all|none|any|both|neither|either|some|two|more than one)\b(?: of)? (?:the above|the others?|these(?: options| answers)?|them all|the options|the answers)\b|\b(?:all|none) of (?:them|these|the above)\b/i
const letters = /\b[A-D] (?:and|or|but not) [A-D]\b|\b(?:options?|answers?) [A-D1-4]\b/

/** All options are the same sort of thing: people with people, dates with dates, quotations with quotations. */
const optionKinds: Rule = {
  id: 'option-kinds',
  level: 'error',
  guideline: 'Haladyna–Downing–Rodriguez 2002, no. 23',
  example: { fails: 'February 4 · June 15 · Taiwan', mend: 'February 4 · June 15 · May 1' },
  find: (item, context) => {
    const kinds = optionsOf(item).map((text) => kindOf(text, context))
    const mixed = kinds.some((a) => kinds.some((b) => !alike(a, b)))
    return fault(mixed, `The options are of different kinds: ${[...new Set(kinds)].join(', ')}.`)
  },
}

const mostTimesTheShortest = 3

/** Options are about as long as each other. A list of nothing but names or quotations is exempt: they are what they are. */
const lengthSpread: Rule = {
  id: 'length-spread',
  level: 'warning',
  guideline: 'The test of an item, no. 4; Haladyna–Downing–Rodriguez 2002, no. 24',
  example: {
    fails: 'Peace · A joint stand on Taiwan, Xinjiang and Hong Kong',
    mend: 'A peace plan · A joint stand on Taiwan',
  },
  find: (item, context) => {
    const texts = optionsOf(item)
    const given = texts.every((text) => ['name', 'quotation'].includes(kindOf(text, context)))
    if (item.fixed || given) return []
    const lengths = texts.map(wordCount)
    const [shortest, longest] = [Math.min(...lengths), Math.max(...lengths)]
    const spread = longest > mostTimesTheShortest * shortest && longest - shortest > 3
    return fault(spread, `The longest option has ${longest} words, the shortest ${shortest}.`)
  },
}

const pairs = (texts: readonly string[]): [string, string][] =>
  texts.flatMap((a, i) => texts.slice(i + 1).map((b): [string, string] => [a, b]))

export const optionRules: readonly Rule[] = [
  optionCount,
  duplicateOptions,
  interchangeableOptions,
  combinedOptions,
  optionKinds,
  lengthSpread,
]
