/** A claim that a reader missed, as the phone keeps it: the item last asked, when it is due, and the scheduler’s card. */
export type Kept = { claim: string; item: string; due: string; card: Record<string, unknown> }

/** The claims to revisit now, those that wait longest first. */
export function dueNow(kept: readonly Kept[], now: Date): Kept[] {
  return kept.filter(({ due }) => new Date(due) <= now).sort((a, b) => a.due.localeCompare(b.due))
}

/** When the next claim is due that is not due yet, or null if there is none. */
export function nextDue(kept: readonly Kept[], now: Date): Date | null {
  const later = kept.map(({ due }) => new Date(due)).filter((due) => due > now)
  return later.sort((a, b) => a.getTime() - b.getTime())[0] ?? null
}
