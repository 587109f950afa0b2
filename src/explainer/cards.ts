import { type Facts, factsOf } from '../dossier/facts.ts'
import { plain } from '../dossier/links.ts'
import type { Card } from '../dossier/model.ts'
import type { Item, Quiz } from '../questions/model.ts'
import { shuffled } from '../questions/random.ts'
import { type Run, runs } from './links.ts'
import { type Sourced, sourced } from './sources.ts'

type Neighbor = { id: string; title: string }

/** A card ready to show: sentences with their sources, its question, and its neighbors. */
export type CardView = {
  id: string
  title: string
  number: number
  count: number
  sentences: (Sourced & { runs: Run[] })[]
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
  const words = cards.flatMap(({ sentences }) => sentences.flatMap(({ text }) => plain(text).split(/\s+/))).length
  return Math.max(1, Math.round(words / 200))
}

function view(quiz: Quiz, facts: Facts, place: number): CardView | null {
  const { cards } = quiz.dossier
  const card = cards[place]
  if (!card) return null
  return {
    id: card.id,
    title: card.title,
    number: place + 1,
    count: cards.length,
    sentences: card.sentences.map((s) => ({ runs: runs(quiz.dossier, s.text), ...sourced(facts, s) })),
    item: closingItem(quiz, card),
    previous: neighbor(cards[place - 1]),
    next: neighbor(cards[place + 1]),
  }
}

const neighbor = (card: Card | undefined): Neighbor | null => (card ? { id: card.id, title: card.title } : null)

/** The question that closes a card: the easiest of the bank on the claim the card asks about, or null if there is none. */
function closingItem({ bank }: Quiz, card: Card): Item | null {
  const about = bank.filter(({ source, order }) => order === 'free' && source[0]?.claim === card.asks)
  const [easiest] = about.sort((a, b) => a.difficulty - b.difficulty || a.id.localeCompare(b.id))
  if (!easiest) return null
  return { ...easiest, options: shuffled(easiest.options, ({ id }) => id, 'card', card.id) }
}
