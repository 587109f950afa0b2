import type { Correction } from '../dossier/model.ts'
import type { Entry } from './model.ts'

/**
 * When a story appeared and when it last changed, as the store of versions has it (ISO 8601, UTC), and the day of its last
 * correction.
 */
export type Dates = { published: string; updated: string; corrected?: string }

/** The dates of a story with these corrections, oldest first. */
export function datesOf({ versions }: Pick<Entry, 'versions'>, corrections: readonly Correction[]): Dates {
  const [first, last] = [versions[0], versions.at(-1)]
  const corrected = corrections.at(-1)?.date
  return { published: first?.at ?? '', updated: last?.at ?? '', ...(corrected !== undefined && { corrected }) }
}

const day = 86_400_000

/**
 * The first correction that cannot be: new since the version published before, and dated before the story appeared or after
 * now. A day is allowed for, because an editor’s calendar may be ahead of UTC, or behind.
 */
export function misdated(
  corrections: readonly Correction[],
  before: readonly Correction[],
  { published, now }: { published: string; now: string },
): Correction | null {
  const known = new Set(before.map(({ date, what }) => `${date} ${what}`))
  const fits = ({ date }: Correction): boolean =>
    Date.parse(date) > Date.parse(published) - 2 * day && Date.parse(date) < Date.parse(now) + day
  return corrections.find((one) => !known.has(`${one.date} ${one.what}`) && !fits(one)) ?? null
}
