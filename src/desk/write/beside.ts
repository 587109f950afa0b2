import { citedArticle } from '../../authoring/cited-article.ts'
import { headed } from '../../authoring/headline.ts'
import { sentencesOf } from '../../authoring/sentences.ts'
import type { WrittenClaim } from './document.ts'

/** `drafted`: by claims that nobody has confirmed yet. `silence`: it states that somebody did not mention a claim. */
export type Covered = 'confirmed' | 'drafted' | 'silence' | 'not'

/** A sentence of the article with the claims that stand in it. */
export type BesideSentence = { place: string; text: string; covered: Covered; claims: WrittenClaim[] }

export type Beside = {
  paragraphs: { number: number; sentences: BesideSentence[] }[]
  /** Claims whose place the article does not have. */
  elsewhere: WrittenClaim[]
}

/** The article with its claims; the counts of sentences that the text has decide where an abbreviation leaves them open. */
export function beside(article: string, claims: readonly WrittenClaim[], counts: readonly number[]): Beside {
  const texts = sentencesOf(citedArticle(headed(article).body).body, counts)
  const paragraphs = texts.map((sentences, i) => ({
    number: i + 1,
    sentences: sentences.map((text, j) => sentenceOf(`${i + 1}.${j + 1}`, text, claims)),
  }))
  const places = new Set(paragraphs.flatMap(({ sentences }) => sentences.map(({ place }) => place)))
  return { paragraphs, elsewhere: claims.filter(({ place }) => !places.has(place)) }
}

function sentenceOf(place: string, text: string, all: readonly WrittenClaim[]): BesideSentence {
  const claims = all.filter((claim) => claim.place === place)
  const told = all.filter(({ also }) => also.some((telling) => telling.split(/\s*,\s*/)[0] === place))
  const covering = [...claims, ...told]
  const silent = all.some(({ silent }) => Object.values(silent).includes(place))
  const covered = covering.some(({ state }) => state === 'confirmed')
    ? 'confirmed'
    : covering.length > 0
      ? 'drafted'
      : silent
        ? 'silence'
        : 'not'
  return { place, text, covered, claims }
}
