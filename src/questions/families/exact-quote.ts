import type { Facts } from '../../dossier/facts.ts'
import type { Quote } from '../../dossier/model.ts'
import type { Choice, Draft, Family } from '../family.ts'
import { pick } from '../random.ts'
import { capital, quoted } from '../wording.ts'

type Words = { quote: Quote; text: string; name: string }

const wordsStems = [
  (source: string) => `Which of these phrases does the article quote from ${source}?`,
  (source: string) => `Which words, according to the article, come from ${source}?`,
] as const
const sourceStems = [
  (words: string) => `From which source does the article quote the words ${words}?`,
  (words: string) => `From where, according to the article, do the words ${words} come?`,
] as const

/** Whose words are these, and which words are theirs? Word for word, in quotation marks. */
export const exactQuote: Family = {
  id: 'exact-quote',
  skill: 'attribution',
  prior: 0.4,
  drafts: (facts) => {
    const fromOutlets = short(facts).filter(({ quote }) => quote.channel !== 'article')
    return [...fromOutlets.map(whichWords(facts)), ...fromOutlets.map(whichSource(facts))]
  },
}

const whichWords =
  (facts: Facts) =>
  ({ quote, text, name }: Words): Draft => ({
    name: `words-${name}`,
    stem: pick(wordsStems, 'exact-quote', name)(facts.name(quote.channel)),
    key: { id: name, text: quoted(text), why: credit(facts, quote) },
    pool: short(facts)
      .filter((other) => !facts.overlapping(other.quote.channel, quote.channel))
      .map((other) => ({
        id: other.name,
        text: quoted(other.text),
        why: credit(facts, other.quote),
        misconception: 'wrong-outlet' as const,
      })),
    truth: ({ id }) => comesFrom(facts, short(facts).find((w) => w.name === id)?.quote, quote.channel),
    explanation: credit(facts, quote),
    claims: claimsOf(facts, quote),
    account: accountOf(facts, quote),
  })

const whichSource =
  (facts: Facts) =>
  ({ quote, text, name }: Words): Draft => ({
    name: `source-${name}`,
    stem: pick(sourceStems, 'exact-quote', name)(quoted(text)),
    key: { id: quote.channel, text: capital(facts.name(quote.channel)), why: credit(facts, quote) },
    pool: facts.dossier.outlets.map(
      (o): Choice => ({
        id: o.id,
        text: capital(o.name),
        why: `The article does not quote these words from ${o.name}. ${credit(facts, quote)}`,
        misconception: facts.accounts.some(({ channels }) => channels.includes(o.id))
          ? 'other-account'
          : 'wrong-outlet',
      }),
    ),
    truth: ({ id }) => comesFrom(facts, quote, id),
    explanation: credit(facts, quote),
    claims: claimsOf(facts, quote),
    account: accountOf(facts, quote),
  })

/** Wordings short enough for an option: excerpts where there are any, else the whole quotation. */
function short(facts: Facts): Words[] {
  return facts.dossier.quotes.flatMap((quote) => {
    const texts = quote.excerpts.length > 0 ? quote.excerpts : [quote.text]
    return texts.map((text, i) => ({ quote, text, name: i === 0 ? quote.id : `${quote.id}-${i + 1}` }))
  })
}

/** CCTV is one of the Chinese state media: words of the one may be taken for words of the other, so that is unknown. */
function comesFrom(facts: Facts, quote: Quote | undefined, channel: string) {
  if (!quote) return 'unknown'
  if (quote.channel === channel) return 'true'
  return facts.overlapping(quote.channel, channel) ? 'unknown' : 'false'
}

function credit(facts: Facts, quote: Quote): string {
  const speakers = quote.speakers.map((id) => facts.name(id)).join(' and ')
  if (quote.channel === 'article')
    return `The article quotes these words itself, as ${speakers}’s, about ${quote.about}.`
  if (quote.speakers.includes(quote.channel))
    return `The article quotes these words from ${facts.name(quote.channel)}, about ${quote.about}.`
  return `The article takes these words from ${facts.name(quote.channel)}, given there as ${speakers}’s, about ${quote.about}.`
}

const claimsOf = (facts: Facts, quote: Quote): string[] =>
  facts.claims.filter((c) => c.quote === quote.id && facts.outletOf(c) === quote.channel).map(({ id }) => id)

const accountOf = (facts: Facts, quote: Quote): string | undefined =>
  facts.accounts.find(({ channels }) => channels.includes(quote.channel))?.id
