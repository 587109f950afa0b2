import type { Claim, Dossier, Quote } from '../model.ts'
import type { Fault } from './fault.ts'

/** Quotations that are not word for word, that nothing rests on, or that another channel than the claim’s passes on. */
export function quotationFaults(dossier: Dossier): Fault[] {
  return [
    ...dossier.quotes.flatMap((quote, i) => wordFaults(dossier, quote, i)),
    ...dossier.claims.flatMap((claim, i) => carriedFaults(dossier, claim, i)),
  ]
}

// The most words of a quotation: what is quoted is a phrase, not a passage.
const longest = 30

function wordFaults(dossier: Dossier, quote: Quote, i: number): Fault[] {
  return [
    ...(quote.text.split(/\s+/).length > longest
      ? [
          {
            at: ['quotes', i, 'text'],
            problem: `The quotation has more than ${longest} words.`,
            mend: 'Quote only what a claim rests on; make two quotations of one that bears several claims.',
          },
        ]
      : []),
    ...[quote.text, ...quote.excerpts].flatMap((words, j): Fault[] =>
      /["']/.test(words)
        ? [
            {
              at: j === 0 ? ['quotes', i, 'text'] : ['quotes', i, 'excerpts', j - 1],
              problem: 'Straight quotation marks or apostrophes stand in a quotation.',
              mend: 'Write them as the source prints them: ’ “ ”.',
            },
          ]
        : [],
    ),
    ...quote.excerpts.flatMap((excerpt, j): Fault[] =>
      quote.text.includes(excerpt)
        ? []
        : [
            {
              at: ['quotes', i, 'excerpts', j],
              problem: `“${excerpt}” does not occur in the quotation.`,
              mend: 'Copy the stretch from the text of the quotation, word for word.',
            },
          ],
    ),
    ...(dossier.claims.some((claim) => claim.quote === quote.id)
      ? []
      : [
          {
            at: ['quotes', i, 'id'],
            problem: `No claim rests on the quotation “${quote.id}”.`,
            mend: 'Name it as the quote of the claim that it carries.',
          },
        ]),
  ]
}

function carriedFaults({ quotes }: Dossier, claim: Claim, i: number): Fault[] {
  const quote = quotes.find(({ id }) => id === claim.quote)
  const first: Fault[] =
    claim.chain[0] === 'article'
      ? []
      : [
          {
            at: ['claims', i, 'chain'],
            problem: 'The chain does not start with the article.',
            mend: 'Write who says it outermost first: [article, …].',
          },
        ]
  if (!quote) return first
  return [
    ...first,
    ...(claim.chain.includes(quote.channel)
      ? []
      : [
          {
            at: ['claims', i, 'quote'],
            problem: `The quotation comes through “${quote.channel}”, which is not in the claim’s chain.`,
            mend: 'Correct the chain, or the channel of the quotation.',
          },
        ]),
    ...(claim.at.some((place) => quote.at.includes(place))
      ? []
      : [
          {
            at: ['claims', i, 'at'],
            problem: `The claim and its quotation “${quote.id}” stand in different sentences.`,
            mend: 'Give both the place where the words are printed.',
          },
        ]),
  ]
}
