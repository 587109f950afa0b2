import { type Card, createEmptyCard, fsrs, Rating } from 'ts-fsrs'
import type { Kept } from './scheduled.ts'

// Whole days: nobody comes back to a news story within minutes.
const scheduler = fsrs({ enable_short_term: false, enable_fuzz: false })

/** A claim that was missed just now, to come back when it is about to be forgotten; a known one comes back sooner. */
export function missed(known: Kept | undefined, claim: string, item: string, now: Date): Kept {
  return rated(known, claim, item, Rating.Again, now)
}

/** A claim that was revisited with this item, rightly or not. */
export function revisited(known: Kept, item: string, right: boolean, now: Date): Kept {
  return rated(known, known.claim, item, right ? Rating.Good : Rating.Again, now)
}

function rated(
  known: Kept | undefined,
  claim: string,
  item: string,
  rating: Rating.Again | Rating.Good,
  now: Date,
): Kept {
  const { card } = scheduler.next(known ? read(known.card) : createEmptyCard(now), now, rating)
  return { claim, item, due: card.due.toISOString(), card: { ...card } }
}

// Storage holds JSON, in which a date is a text; everything else of a card comes back as it was.
function read(card: Kept['card']): Card {
  const { due, last_review, ...rest } = card as unknown as Card
  return { ...rest, due: new Date(due), ...(last_review && { last_review: new Date(last_review) }) }
}
