import type { Card } from '../dossier/model.ts'
import type { Item, Quiz } from '../questions/model.ts'
import { shuffled } from '../questions/random.ts'

/** The question that closes a card: the easiest of the bank on the claim the card asks about, or null if there is none. */
export function closingItem({ bank }: Quiz, card: Card): Item | null {
  const about = bank.filter(({ source, order }) => order === 'free' && source[0]?.claim === card.asks)
  const [easiest] = about.sort((a, b) => a.difficulty - b.difficulty || a.id.localeCompare(b.id))
  if (!easiest) return null
  return { ...easiest, options: shuffled(easiest.options, ({ id }) => id, 'card', card.id) }
}
