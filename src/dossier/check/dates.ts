import type { Dossier } from '../model.ts'
import { type ClaimAt, type Context, claimName } from './context.ts'
import type { Finding } from './fault.ts'

/**
 * Dates that the calendar does not have, spans that end before they start, events without date or name, and corrections out
 * of order.
 */
export function dateFaults({ dossier, claims }: Context): Finding[] {
  return [...notReal(dossier.date, ['date']), ...claims.flatMap(claimFaults), ...correctionFaults(dossier)]
}

/** When the story was published, the file does not say: the publisher holds new corrections to that. */
function correctionFaults({ date: begun, corrections = [] }: Dossier): Finding[] {
  return corrections.flatMap(({ date }, i): Finding[] => {
    const at = ['corrections', i, 'date']
    const unreal = notReal(date, at)
    if (unreal.length > 0) return unreal
    const before = corrections[i - 1]?.date
    if (before !== undefined && date < before)
      return [{ at, problem: `It is dated before the one above it, ${before}.`, mend: 'Write the oldest first.' }]
    if (date >= begun) return []
    return [
      { at, problem: `It is dated before the story’s own day, ${begun}.`, mend: 'Write the day it was corrected.' },
    ]
  })
}

function claimFaults({ id, path, when, event, shown }: ClaimAt): Finding[] {
  const { from, to } = typeof when === 'object' ? when : { from: when, to: when }
  const unreal =
    typeof when === 'object'
      ? [...notReal(from, [...path, 'when', 'from']), ...notReal(to, [...path, 'when', 'to'])]
      : notReal(when, [...path, 'when'])
  if (unreal.length > 0) return unreal
  const fault = spanFault(from, to) ?? partFault(when !== undefined, from === to, event, shown)
  return fault ? [{ ...fault, at: [...path, ...fault.at], touches: [claimName(id)] }] : []
}

function notReal(day: string | undefined, at: Finding['at']): Finding[] {
  if (!day || isReal(day)) return []
  return [{ at, problem: `The calendar has no ${day}.`, mend: 'Correct the day or the month.' }]
}

// An unreal day either does not parse or, as February 30 does, comes back as another one.
function isReal(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
}

function spanFault(from: string | undefined, to: string | undefined): Finding | null {
  if (from === undefined || to === undefined || from <= to) return null
  return { at: ['when'], problem: `It starts on ${from}, after it ends on ${to}.`, mend: 'Exchange “from” and “to”.' }
}

function partFault(
  dated: boolean,
  isDay: boolean,
  event: string | undefined,
  shown: string | undefined,
): Finding | null {
  if (!dated && (event ?? shown) !== undefined)
    return {
      at: [event === undefined ? 'shown' : 'event'],
      problem: `It has “${event === undefined ? 'shown' : 'event'}”, but no “when”.`,
      mend: 'Add the day, or the earliest and the latest day.',
    }
  if (dated && event === undefined)
    return {
      at: ['when'],
      problem: 'It has “when”, but no “event”.',
      mend: 'Add the noun phrase by which the timeline calls it.',
    }
  if (dated && !isDay && shown === undefined)
    return {
      at: ['when'],
      problem: 'It has no single day, and no words for its date.',
      mend: 'Add “shown”: “less than a week before the call”.',
    }
  return null
}
