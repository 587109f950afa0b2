import { type ClaimAt, type Context, claimName, judgedBy, type Statement, sentenceName } from './context.ts'
import type { Finding } from './fault.ts'

/** The most words of a quotation: what is quoted is a phrase, not a passage. */
const longest = 30

/** Quotations that are too long, and words in quotation marks that are not in the quotation which they come from. */
export function quotationFaults(context: Context): Finding[] {
  return [...context.claims.flatMap(claimFaults), ...context.statements.flatMap((one) => statementFaults(context, one))]
}

/** The stretches of a text that stand in typographic quotation marks. */
export const quotedIn = (text: string): string[] => [...text.matchAll(/“([^”]*)”/g)].map(([, words = '']) => words)

/** Whether words stand in a text, whatever the case of their first letter and the punctuation at their end. */
export function occurs(words: string, text: string): boolean {
  const sought = words.replace(/[.,;:!?…]+$/, '')
  return text.includes(sought) || text.includes(recased(sought))
}

/** The same words with their first letter in the other case. */
const recased = ([first = '', ...rest]: string): string =>
  (first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase()) + rest.join('')

/** The first fault of a claim’s quotation; where it is mistyped, its phrases fail with it. */
function claimFaults({ id, path, quote, phrases, plain }: ClaimAt): Finding[] {
  const typed = [['quote'], ['text'], ...phrases.map((_, i) => ['phrases', i])].map(
    (part) => `typed:${[...path, ...part].join('/')}`,
  )
  const about = { touches: [claimName(id), ...typed], breaks: [`quote:${id}`] }
  const words = quote?.split(/\s+/).length ?? 0
  if (words > longest)
    return [
      {
        ...about,
        at: [...path, 'quote'],
        problem: `The quotation has ${words} words; ${longest} is the most.`,
        mend: 'Quote only what the claim rests on, or make two claims of it.',
      },
    ]
  if (quote !== undefined && /^[“"]|[”"]$/.test(quote))
    return [
      {
        ...about,
        at: [...path, 'quote'],
        problem: 'The quotation stands in quotation marks.',
        mend: 'Write the words alone; the marks are added where they are shown.',
      },
    ]
  const phrase = phrases.findIndex((one) => !quote?.includes(one))
  if (phrase !== -1)
    return [
      {
        ...about,
        at: [...path, 'phrases', phrase],
        problem: `“${phrases[phrase]}” does not occur in the claim’s “quote”${quote === undefined ? ', because it has none' : ''}.`,
        mend:
          quote === undefined
            ? 'Add the quotation from which the words are.'
            : 'Copy the stretch from the quotation, word for word, or correct the quotation.',
      },
    ]
  const stray = quotedIn(plain).find((one) => quote === undefined || !occurs(one, quote))
  if (stray === undefined) return []
  return [
    {
      ...about,
      at: [...path, 'text'],
      problem: `“${stray}” stands in quotation marks, but not in the claim’s “quote”.`,
      mend:
        quote === undefined
          ? 'Add the words as its “quote”, or take the marks off.'
          : 'Copy the words from “quote”, or take the marks off.',
    },
  ]
}

/** Words in quotation marks that none of the quotations has which the statement rests on; a glossary quotes freely. */
function statementFaults(context: Context, statement: Statement): Finding[] {
  const cited = [...statement.claims, ...statement.silences]
  const claims = context.claims.filter(({ id }) => cited.includes(id))
  if (statement.part === 'means' || statement.note || !claims.some(({ quote }) => quote !== undefined)) return []
  const known = claims.flatMap(({ quote = '', plain }) => [quote, plain])
  const stray = quotedIn(statement.text).find((words) => !known.some((one) => occurs(words, one)))
  if (stray === undefined) return []
  return [
    {
      at: statement.path,
      words: statement.written,
      problem: `“${stray}” stands in quotation marks, but in no quotation that the sentence rests on.`,
      mend: 'Copy the words from the “quote” of a claim and name that claim, or take the marks off.',
      touches: [
        ...judgedBy(context, statement),
        ...claims.flatMap(({ id, path }) => [`quote:${id}`, `typed:${path.join('/')}/quote`]),
      ],
      breaks: [sentenceName(statement)],
    },
  ]
}
