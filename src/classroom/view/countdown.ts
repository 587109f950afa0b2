import type { Phase } from '../protocol/model.ts'
import type { ParticipantSnapshot } from '../protocol/participant.ts'

/** Whole seconds until the phase’s end presses, by the server’s clock; null where nothing presses. */
export function secondsLeft(phase: Phase, now: number): number | null {
  const end = phase.kind === 'open' ? phase.deadline : phase.kind === 'discussion' ? phase.until : null
  return end === null ? null : Math.max(0, Math.ceil((end - now) / 1000))
}

/** The phase as it presses one person: nothing presses whoever has answered, and nobody tells them of the close. */
export function phaseFor({ phase, me }: Pick<ParticipantSnapshot, 'phase' | 'me'>): Phase {
  const answered =
    phase.kind === 'open' && me.mine.some(({ item, round }) => item === phase.item && round === phase.round)
  return answered ? { ...phase, deadline: null } : phase
}

/** Whether there is a clock to be seen running. */
export const isRunning = (snapshot: { phase: Phase } | null): boolean =>
  snapshot !== null && secondsLeft(snapshot.phase, 0) !== null
