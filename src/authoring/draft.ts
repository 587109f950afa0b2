import { citedArticle } from './cited-article.ts'
import { accountsOf } from './draft/accounts.ts'
import { attribute } from './draft/attribution.ts'
import { claimsOf } from './draft/claims.ts'
import { daysIn } from './draft/dates.ts'
import { castOf } from './draft/names.ts'
import { sentencesOf } from './draft/sentences.ts'
import { written } from './draft/write.ts'
import { headed } from './headline.ts'

type Options = {
  /** The story’s id. */
  id: string
  /** The day on which the article appeared, as YYYY-MM-DD: it gives "June 15" its year. */
  published?: string
}

/** A dossier to start from, as YAML: every sentence of the article as claims, and every guess tagged as one. */
export function draft(text: string, { id, published }: Options): string {
  const { body: whole, references, cites } = citedArticle(text)
  const { title, body } = headed(whole)
  const sentences = sentencesOf(body)
  const cast = castOf(sentences)
  const attributed = attribute(sentences, cast)
  const claims = claimsOf(attributed, published)
  const [first] = daysIn(body, published)
  return written({
    id,
    title,
    day: first?.day ?? '',
    daySaid: first?.words ?? '',
    happening: happeningOf(body),
    paragraphs: countsOf(sentences.map(({ paragraph }) => paragraph)),
    cited: references.length > 0 ? { references, cites } : {},
    cast: cast.filter((one) => !one.described || claims.some(({ chain }) => chain.includes(one))),
    accounts: accountsOf(cast, claims, attributed),
    claims,
    published,
  })
}

/** What the article is about, where it has a plain word for it. */
function happeningOf(text: string): string {
  const words = ['call', 'meeting', 'summit', 'talks', 'visit', 'conversation']
  const counted = words.map((word) => ({ word, times: text.match(new RegExp(`\\b${word}\\b`, 'g'))?.length ?? 0 }))
  const [most] = counted.toSorted((a, b) => b.times - a.times)
  return most && most.times > 0 ? `the ${most.word}` : ''
}

const countsOf = (paragraphs: readonly number[]): number[] =>
  [...new Set(paragraphs)].map((paragraph) => paragraphs.filter((one) => one === paragraph).length)
