import type { Dossier, StoryEvent } from '../model.ts'
import type { Fault } from './fault.ts'

/** Dates that the calendar does not have, spans that end before they start, and precisions that their dates belie. */
export function dateFaults(dossier: Dossier): Fault[] {
  return [
    ...notReal(dossier.date, ['date']),
    ...dossier.events.flatMap((event, i) => [
      ...notReal(event.from, ['events', i, 'from']),
      ...notReal(event.to, ['events', i, 'to']),
      ...spanFaults(event).map((fault) => ({ at: ['events', i], ...fault })),
    ]),
  ]
}

function notReal(day: string | undefined, at: Fault['at']): Fault[] {
  if (day === undefined || isReal(day)) return []
  return [{ at, problem: `The calendar has no ${day}.`, mend: 'Correct the day or the month.' }]
}

// An unreal day either does not parse or, as February 30 does, comes back as another one.
function isReal(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
}

function spanFaults({ from, to, precision }: StoryEvent): Omit<Fault, 'at'>[] {
  if (from !== undefined && from > to)
    return [{ problem: `It starts on ${from}, after it ends on ${to}.`, mend: 'Exchange “from” and “to”.' }]
  if (precision === 'day' && from !== to)
    return [
      {
        problem: 'Its precision is a day, but “from” and “to” differ.',
        mend: 'Give both the same day, or say interval.',
      },
    ]
  if (precision === 'interval' && from === undefined)
    return [{ problem: 'Its precision is an interval without a start.', mend: 'Add “from”, or say before.' }]
  return []
}
