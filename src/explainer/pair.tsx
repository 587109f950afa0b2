import { AccountBadge } from '../ui/account-badge.tsx'
import type { TopicView } from './comparison.ts'

/** Two voices side by side: how each account puts one topic, in the project’s words. */
export const Pair = ({ framing }: Pick<TopicView, 'framing'>) => (
  <dl class="pair">
    {framing.map(({ side, phrase }) => (
      <div class={`voice-${side.voice}`}>
        <dt>
          <AccountBadge label={side.account.label} voice={side.voice} />
        </dt>
        <dd>{phrase}</dd>
      </div>
    ))}
  </dl>
)
