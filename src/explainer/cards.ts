import { type Cited, readCited, readSentences } from '../dossier/citations.ts'
import { type Facts, factsOf } from '../dossier/facts.ts'
import { pieces, plain } from '../dossier/links.ts'
import type { Card, Dossier } from '../dossier/model.ts'
import { addresses } from '../http/addresses.ts'
import { closingItems } from '../questions/closing.ts'
import type { Item, Quiz } from '../questions/model.ts'
import { shuffled } from '../questions/random.ts'
import { type Sourced, sourced } from './sources.ts'

/** A stretch of a sentence: plain, or linked to where its words are explained. */
export type Run = { text: string; href?: string }

type Neighbor = { id: string; title: string }

/** A sentence with its links and with what it rests on. */
export type SentenceView = Sourced & { runs: Run[] }

/** A card ready to show: why it matters, sentences with their sources, its question, and its neighbors. */
export type CardView = {
  id: string
  title: string
  number: number
  count: number
  stake: SentenceView
  sentences: SentenceView[]
  /** The claims that its sentences rest on or are silent about. */
  claims: string[]
  item: Item | null
  previous: Neighbor | null
  next: Neighbor | null
}

/** All cards of a story in their order. */
export function cardViews(quiz: Quiz): CardView[] {
  const facts = factsOf(quiz.dossier)
  return quiz.dossier.cards.map((_, place) => view(quiz, facts, place)).filter((card) => card !== null)
}

/** Minutes that reading all cards takes an adult at 200 words a minute, at least one. */
export function readingMinutes(cards: readonly Card[]): number {
  const words = cards
    .flatMap(({ stake, says }) => [readCited(stake), ...readSentences(says)])
    .flatMap(({ text }) => plain(text).split(/\s+/)).length
  return Math.max(1, Math.round(words / 200))
}

function view(quiz: Quiz, facts: Facts, place: number): CardView | null {
  const { cards } = quiz.dossier
  const card = cards[place]
  if (!card) return null
  const [stake, says] = [readCited(card.stake), readSentences(card.says)]
  return {
    id: card.id,
    title: card.title,
    number: place + 1,
    count: cards.length,
    stake: sentence(facts, stake),
    sentences: says.map((cited) => sentence(facts, cited)),
    claims: [...new Set([stake, ...says].flatMap(({ claims, silences }) => [...claims, ...silences]))],
    item: closingItem(quiz, card),
    previous: neighbor(cards[place - 1]),
    next: neighbor(cards[place + 1]),
  }
}

const sentence = (facts: Facts, cited: Cited): SentenceView => ({
  runs: runs(facts.dossier, cited.text),
  ...sourced(facts, cited),
})

const neighbor = (card: Card | undefined): Neighbor | null => (card ? { id: card.id, title: card.title } : null)

/** The question that closes a card: the easiest of the bank on the claim the card asks about, or null if there is none. */
function closingItem({ bank }: Quiz, card: Card): Item | null {
  const [easiest] = closingItems(bank, card.asks).sort(
    (a, b) => a.difficulty - b.difficulty || a.id.localeCompare(b.id),
  )
  if (!easiest) return null
  return { ...easiest, options: shuffled(easiest.options, ({ id }) => id, 'card', card.id) }
}

/** Splits a card’s sentence at its links: terms lead to the glossary, all else to who’s who. */
export function runs(dossier: Dossier, sentence: string): Run[] {
  const terms = new Set(dossier.terms.map(({ id }) => id))
  const page = (id: string) => (terms.has(id) ? addresses.glossary : addresses.people)
  return pieces(sentence).map(({ text, id }) => (id ? { text, href: page(id)(dossier.id, id) } : { text }))
}
