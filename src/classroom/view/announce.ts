import type { Phase } from '../protocol/model.ts'
import { viewText } from './text.ts'

/** All that an announcement depends on: where the session stands, when, and how the vote went where that may be said. */
export type Moment = { phase: Phase; now: number; stem?: string; answer?: string; outcome?: string }

/** What to say aloud on the way from one moment to the next; nothing where nothing happened. */
export function announcements(before: Moment | null, after: Moment): string[] {
  if (!before) return []
  if (!samePhase(before.phase, after.phase)) return arriving(after)
  return passing(after.phase, before.now, after.now)
}

function arriving({ phase, now, stem = '', answer = '', outcome }: Moment): string[] {
  const { say } = viewText
  switch (phase.kind) {
    case 'open':
      return [say.open(phase.item, phase.round, stem)]
    case 'closed':
      return outcome ? [say.closed(phase.item), outcome] : [say.closed(phase.item)]
    case 'discussion':
      return [say.discussion(Math.max(0, Math.round((phase.until - now) / 1000)))]
    case 'revealed':
      return [say.revealed(answer)]
    case 'own':
      return [say.own]
    case 'ended':
      return [say.ended]
    case 'lobby':
      return []
  }
}

const tenSeconds = 10_000

function passing(phase: Phase, from: number, to: number): string[] {
  const { say } = viewText
  const passed = (time: number): boolean => from < time && time <= to
  const end = phase.kind === 'open' ? phase.deadline : phase.kind === 'discussion' ? phase.until : null
  if (end === null) return []
  const said: string[] = []
  if (phase.kind === 'open') {
    const half = (end - phase.opened) / 2
    // Under half a minute, half time and ten seconds would be said in one breath.
    if (half > tenSeconds && passed(phase.opened + half)) said.push(say.half(Math.round(half / 1000)))
  }
  if (passed(end - tenSeconds)) said.push(say.ten)
  if (passed(end)) said.push(say.up)
  return said
}

function samePhase(one: Phase, other: Phase): boolean {
  if (one.kind !== other.kind) return false
  const place = (phase: Phase): (number | undefined)[] => [
    'item' in phase ? phase.item : undefined,
    'round' in phase ? phase.round : undefined,
  ]
  return place(one).every((part, i) => part === place(other)[i])
}
