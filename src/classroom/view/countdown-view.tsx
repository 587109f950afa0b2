import type { Phase } from '../protocol/model.ts'
import { secondsLeft } from './countdown.ts'
import { viewText } from './text.ts'

/** How long is left, where anything presses; hidden from screen readers, which are told at half time and at the end. */
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
