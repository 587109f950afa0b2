import type { Phase } from '../protocol/model.ts'
import { endOf } from './countdown.tsx'
import { viewText } from './text.ts'

/** What an announcement depends on: phase and time, the question’s words, and the result where it may be said. */
export type Moment = {
  phase: Phase
  now: number
  /** Null for a poll. */
  place?: number | null | undefined
  stem?: string
  answer?: string
  outcome?: string
}

/** What to announce between two moments to people who cannot see the page. */
export function announcements(before: Moment | null, after: Moment): string[] {
  if (!before) return []
  return isSame(before.phase, after.phase) ? ofTime(after.phase, before.now, after.now) : ofPhase(after)
}

const { say } = viewText

function ofPhase({ phase, now, place = 0, stem = '', answer = '', outcome }: Moment): string[] {
  if ('paused' in phase) return [say.paused]
  switch (phase.kind) {
    case 'open':
      return [say.open(place, phase.round, stem)]
    case 'closed':
      return outcome ? [say.closed(place), outcome] : [say.closed(place)]
    case 'discussion':
      return [say.discussion(Math.max(0, Math.round((phase.until - now) / 1000)))]
    case 'revealed':
      return [say.revealed(answer)]
    case 'own':
      return [phase.released ? say.released : say.own]
    case 'ended':
      return [say.ended]
    case 'lobby':
      return []
  }
}

const tenSeconds = 10_000

function ofTime(phase: Phase, from: number, to: number): string[] {
  const end = endOf(phase)
  if (end === null || 'paused' in phase) return []
  const passed = (time: number): boolean => from < time && time <= to
  const half = phase.kind === 'open' ? (end - phase.opened) / 2 : 0
  return [
    // In less than that, half time and the last ten seconds would be announced together.
    half > tenSeconds && passed(end - half) && say.half(Math.round(half / 1000)),
    passed(end - tenSeconds) && say.ten,
    passed(end) && say.up,
  ].filter((words) => words !== false)
}

function isSame(one: Phase, other: Phase): boolean {
  const place = (phase: Phase) =>
    [
      phase.kind,
      'item' in phase && phase.item,
      'round' in phase && phase.round,
      'released' in phase,
      'paused' in phase,
    ].join()
  return place(one) === place(other)
}
