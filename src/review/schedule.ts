import { type Card, createEmptyCard, fsrs, Rating } from 'ts-fsrs'

/** A missed claim as the phone stores it: the item last asked, when it is due, and the scheduler’s card. */
export type Scheduled = { claim: string; item: string; due: string; card: Record<string, unknown> }

// Whole days: nobody comes back to a news story within minutes.
const scheduler = fsrs({ enable_short_term: false, enable_fuzz: false })

/** A claim that was missed just now, to come back when it is about to be forgotten; a known one comes back sooner. */
export const missed = (known: Scheduled | undefined, claim: string, item: string, now: Date): Scheduled =>
  rated(known, claim, item, Rating.Again, now)

/** A claim that was reviewed with this item, rightly or not. */
export const reviewed = (known: Scheduled, item: string, right: boolean, now: Date): Scheduled =>
  rated(known, known.claim, item, right ? Rating.Good : Rating.Again, now)

/** The claims to review now, those that wait longest first. */
export const dueNow = (claims: readonly Scheduled[], now: Date): Scheduled[] =>
  claims.filter(({ due }) => new Date(due) <= now).sort((a, b) => a.due.localeCompare(b.due))

/** When the next claim is due that is not due yet, or null if there is none. */
export function nextDue(claims: readonly Scheduled[], now: Date): Date | null {
  const later = claims.map(({ due }) => new Date(due)).filter((due) => due > now)
  return later.sort((a, b) => a.getTime() - b.getTime())[0] ?? null
}

type Rated = Rating.Again | Rating.Good

function rated(known: Scheduled | undefined, claim: string, item: string, rating: Rated, now: Date): Scheduled {
  const { card } = scheduler.next(known ? read(known.card) : createEmptyCard(now), now, rating)
  return { claim, item, due: card.due.toISOString(), card: { ...card } }
}

// Storage holds JSON, in which a date is a text; everything else of a card comes back as it was.
function read(card: Scheduled['card']): Card {
  const { due, last_review, ...rest } = card as unknown as Card
  return { ...rest, due: new Date(due), ...(last_review && { last_review: new Date(last_review) }) }
}
