import type { Phase } from '../protocol/model.ts'
import { viewText } from './text.ts'

/** The time left, if any. Hidden from screen readers, which are told at half time and near the end. */
export const Countdown = ({ phase, now }: { phase: Phase; now: number }) => {
  const left = secondsLeft(phase, now)
  if (left === null) return null
  if (left === 0) return <p class="countdown">{viewText.say.up}</p>
  return (
    <p class={left <= 10 ? 'countdown pressing' : 'countdown'}>
      <span class="label">{viewText.timeLeft}</span> <b role="timer">{viewText.seconds(left)}</b>
    </p>
  )
}

/** When the phase ends by the clock, or null if it does not. */
export const endOf = (phase: Phase): number | null =>
  phase.kind === 'open' ? phase.deadline : phase.kind === 'discussion' ? phase.until : null

/** Whole seconds until the phase ends, by the server’s clock, or null if it does not end by the clock. */
export function secondsLeft(phase: Phase, now: number): number | null {
  const end = endOf(phase)
  const at = 'paused' in phase ? phase.paused : now
  return end === null ? null : Math.max(0, Math.ceil((end - at) / 1000))
}

/** Whether the view shows a running clock. */
export const isRunning = (snapshot: { phase: Phase } | null): boolean =>
  snapshot !== null && endOf(snapshot.phase) !== null && !('paused' in snapshot.phase)
