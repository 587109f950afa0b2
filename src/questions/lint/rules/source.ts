import { paragraphOf } from '../../../dossier/facts.ts'
import type { Item, SourceReference } from '../../model.ts'
import type { Context, Stated } from '../context.ts'
import { fault, type Rule, taughtOf, textsOf } from '../rule.ts'
import { contentStems } from '../text/stems.ts'
import { holds, normal, quotationsIn } from '../text/words.ts'

/** Every source named is the dossier’s: claim, paragraph, chain, mode and the quotation to the letter. */
const fidelity: Rule = {
  id: 'fidelity',
  level: 'error',
  guideline: 'The test of an item, no. 5; Haladyna–Downing–Rodriguez 2002, no. 1',
  example: { fails: 'at: 5.2, cctv — cited as paragraph 4', mend: 'at: 5.2, cctv — cited as paragraph 5' },
  find: ({ source, cards }, context) => {
    const known = new Set(context.facts.dossier.cards.map(({ id }) => id))
    return [
      ...source.flatMap((reference) => unlike(reference, context)),
      ...cards.filter((id) => !known.has(id)).map((id) => ({ detail: `The dossier has no card “${id}”.` })),
    ]
  },
}

function unlike(reference: SourceReference, { facts, claims }: Context) {
  const claim = claims.find((one) => one.claim.id === reference.claim)?.claim
  if (!claim) return [{ detail: `The dossier has no claim “${reference.claim}”.` }]
  const silences = Object.values(claim.silent ?? {}).map((at) => ({ at, by: [], implied: false, quote: undefined }))
  const borne = [...claim.tellings, ...silences].some(
    ({ at, by, implied, quote }) =>
      paragraphOf(at) === reference.paragraph &&
      ['article', ...by].map((id) => facts.name(id)).join() === reference.chain.join() &&
      implied === (reference.mode === 'implies') &&
      quote === reference.quote,
  )
  return fault(!borne, `No telling of “${claim.id}” bears out paragraph, chain, mode and quotation.`)
}

/** Quotation marks stand only around words of the article, and they are typographic. */
const quotationMarks: Rule = {
  id: 'quotation-marks',
  level: 'error',
  guideline: 'The test of an item, no. 5; Haladyna–Downing–Rodriguez 2002, no. 12',
  example: { fails: '“agreed on arms”', mend: '“a proper settlement”' },
  find: (item, { verbatim }) => {
    const texts = textsOf(item)
    const foreign = texts.flatMap(quotationsIn).filter((words) => !verbatim.some((given) => quotes(given, words)))
    return [
      ...[...new Set(foreign)].map((words) => ({
        detail: `“${words}” is in no quotation and no own words of the dossier.`,
      })),
      ...fault(
        texts.some((text) => /"|(?<!\p{L})'|'(?!\p{L})/u.test(text)),
        'There are straight quotation marks.',
      ),
    ]
  },
}

/** Whether a text has these words; what a "…" leaves out is not looked for. */
const quotes = (given: string, words: string): boolean => words.split('…').every((part) => holds(given, part))

/** What is taught keeps every layer of who says so: outlet, speaker, and that a thing was only implied. */
const layers: Rule = {
  id: 'layers',
  level: 'error',
  guideline: 'The test of an item, no. 5',
  example: {
    fails: 'Why: Russia faced “security challenges” created by forces from outside.',
    mend: 'Why: The Kremlin’s statement quoted Xi as saying that Russia faced “security challenges” created by forces from outside.',
  },
  find: (item, context) =>
    taughtWith(item).flatMap(({ text, beside }) =>
      context.claims
        .filter(({ clause }) => says(text, clause))
        .flatMap((stated) => lost(stated, `${text} | ${beside}`, context)),
    ),
}

/** Whether a text says this itself: what stands whole in a quotation is left to whoever is quoted. */
const says = (text: string, clause: string): boolean =>
  holds(text, clause) &&
  holds(
    text.replace(/“[^”]*”/gu, (quoted) => (holds(quoted, clause) ? '“”' : quoted)),
    clause,
  )

/** What is taught, each with what a reader sees beside it: feedback stands under its option. */
const taughtWith = ({ explanation, options }: Item): { text: string; beside: string }[] => [
  { text: explanation, beside: '' },
  ...options.filter(({ correct }) => !correct).map(({ text, feedback }) => ({ text: feedback, beside: text })),
]

function lost({ claim, clause }: Stated, text: string, { facts, naming }: Context) {
  const named = new Set(naming(text).ids)
  const subject = naming(clause).ids[0]
  // An outlet of an account is named by its account as well.
  const stands = (id: string): boolean =>
    named.has(id) ||
    id === subject ||
    facts.accounts.some(({ name, outlets }) => outlets.includes(id) && holds(unpossessed(text), name))
  const missing = claim.tellings.map(({ by }) => by.filter((id) => !stands(id)))
  const [fewest] = missing.toSorted((a, b) => a.length - b.length)
  return [
    ...(fewest ?? []).map((id) => ({ detail: `“${claim.plain}” stands without ${facts.name(id)}, who says so.` })),
    ...fault(claim.implied && !/\bimpl(?:y|ied|ies|ication)\b/.test(text), `“${claim.plain}” was only implied.`),
  ]
}

const unpossessed = (text: string): string => text.replace(/’s?(?!\p{L})/gu, '')

/** What is taught keeps the strength of the verb: "discussed" never becomes "agreed". */
const verbStrength: Rule = {
  id: 'verb-strength',
  level: 'error',
  guideline: 'The test of an item, no. 5',
  example: {
    fails: 'Why: The Kremlin’s statement said that the two leaders agreed on trade ties between China and Russia.',
    mend: 'Why: The Kremlin’s statement said that the two leaders discussed expanding trade ties between China and Russia.',
  },
  find: (item, { claims }) =>
    taughtOf(item).flatMap((text) =>
      claims.flatMap(({ verb }) => {
        const found = verb && between(` ${normal(text)} `, verb.before, verb.after)
        const changed =
          found !== undefined &&
          verb !== undefined &&
          !sameVerb(found, verb.words) &&
          !claims.some(({ clause }) => clause.includes(found))
        return fault(changed, `“${found}” stands for “${verb?.words}”.`)
      }),
    ),
}

/** "urged" in "quoted Pell as urging" is the same verb. */
const sameVerb = (found: string, given: string): boolean =>
  found === given || [...contentStems(given)].every((stem) => contentStems(found).has(stem))

const mostBetween = 6

/** What stands between two stretches of a text, where they are near each other. */
function between(text: string, before: string, after: string): string | undefined {
  const end = text.indexOf(after)
  const start = end < 0 ? -1 : text.lastIndexOf(before, end)
  if (start < 0) return undefined
  const words = text.slice(start + before.length, end).trim()
  return words !== '' && words.split(' ').length <= mostBetween ? words : undefined
}

export const sourceRules: readonly Rule[] = [fidelity, quotationMarks, layers, verbStrength]
