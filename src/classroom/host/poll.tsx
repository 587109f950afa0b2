import type { HostSnapshot } from '../protocol/host.ts'
import { Choices } from '../view/choices.tsx'
import { NextSteps } from './actions.tsx'
import { hostText } from './text.ts'

type Props = { snapshot: HostSnapshot; poll: NonNullable<HostSnapshot['poll']> }

/** The present poll, with its votes as they come. */
export const PollView = ({ snapshot, poll }: Props) => {
  const { phase, totals } = snapshot
  return (
    <>
      <NextSteps snapshot={snapshot}>
        {phase.kind === 'open' && (
          <p class="share">
            <b class="big">{hostText.of(totals.answered, totals.expected)}</b> {hostText.answered}
          </p>
        )}
      </NextSteps>
      <h1 class="stem" tabindex={-1}>
        {poll.stem}
      </h1>
      <Choices question={poll} rounds={[poll.votes]} />
      <p class="fine">{hostText.poll.seen}</p>
    </>
  )
}
