import type { Item } from '../../model.ts'
import type { Context } from '../context.ts'
import type { Rule } from '../rule.ts'
import { shared, without } from '../text/sets.ts'
import { covered } from '../text/similarity.ts'
import { contentStems } from '../text/stems.ts'
import { holds, unquoted } from '../text/words.ts'

/** The explanation is about this question, bears out its key and no distractor, and names no option by its letter. */
export const explanation: Rule = {
  id: 'explanation',
  level: 'error',
  guideline: 'Haladyna–Downing–Rodriguez 2002, no. 11; no. 20, as letters change with every edition',
  find: (item, context) => {
    const texts = [item.explanation, ...item.options.map(({ feedback }) => feedback)]
    const letter = texts.flatMap((text) => unquoted(text).match(letters) ?? [])[0]
    const disagreement = disagreementOf(item, context)
    return [
      ...(letter ? [{ detail: `It names an option by its place: “${letter}”.` }] : []),
      ...(disagreement ? [{ detail: disagreement }] : []),
    ]
  },
}

const letters =
  /\b(?:options?|answers?|choices?) (?:[A-D1-4]\b|one\b|two\b|three\b|four\b)|\b[A-D]\)|\([A-D]\)|\b[A-D] (?:is|was) (?:right|wrong|correct)|\b(?:first|second|third|fourth|last) (?:option|answer|choice)\b/i

function disagreementOf(item: Item, context: Context): string | null {
  if (item.explanation.trim() === '') return 'There is no explanation.'
  if (!isAbout(item, context)) return 'It is about something else than the question.'
  const rival = rivalOf(item, context)
  return rival === undefined ? null : `It bears out “${rival}” rather than the key.`
}

const leastShare = 0.3

/** What it states whole is what the item rests on; if it states no proposition whole, two of its telling words, or three in ten, are the item’s. */
function isAbout(item: Item, { facts, wordings, nameKind, attribution, common }: Context): boolean {
  const states = (text: string): boolean => wordings(text).some((words) => holds(item.explanation, words))
  const own = facts.propositions.filter(({ id }) => item.propositions.includes(id)).map(({ text }) => text)
  if (own.some(states)) return true
  if (facts.propositions.some(({ text }) => states(text))) return false
  const quotes = facts.dossier.quotes.filter(({ text }) => item.source.some(({ quote }) => quote === text))
  const key = item.options[0]?.text ?? ''
  if (!nameKind(key) && holds(item.explanation, key)) return true
  const telling = contentStems([item.stem, key, ...own, ...quotes.map((q) => `${q.text} ${q.about}`)].join(' '))
  // What the article does not address rests on no claim, and may have only a frequent word, such as "call", to tell by.
  const said = without(contentStems(item.explanation), item.source.length === 0 ? attribution : common)
  const met = shared(said, telling).size
  return met >= 2 || met / said.size >= leastShare
}

/** A distractor that it names, while it does not name the key and has more of the distractor’s words than of the key’s. */
function rivalOf(item: Item, { wordings }: Context): string | undefined {
  const said = contentStems(item.explanation)
  const named = (text: string): boolean => wordings(text).some((words) => holds(item.explanation, words))
  const matched = (text: string): number =>
    Math.max(...wordings(text).map((words) => covered(contentStems(words), said)))
  const [key, ...others] = item.options.map(({ text }) => text)
  if (key === undefined || item.fixed || named(key)) return undefined
  return others.find((text) => named(text) && matched(text) > matched(key))
}
