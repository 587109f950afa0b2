import { AccountBadge } from '../ui/account-badge.tsx'
import { Chain } from '../ui/chain.tsx'
import { ParagraphMark } from '../ui/paragraph-mark.tsx'
import { text } from '../ui/text.ts'
import type { Gap } from './comparison.ts'

/** Two voices side by side: a few words that the article quotes of each, and through whom it has them. */
export const Pair = ({ gap }: { gap: Gap }) => (
  <dl class="pair">
    {gap.sides.map(({ side, point: { phrase, says, sources } }) => (
      <div class={`voice-${side.voice}`}>
        <dt>
          <AccountBadge label={side.account.label} voice={side.voice} />
        </dt>
        <dd>{phrase ? text.quoted(phrase) : text.source.point(says)}</dd>
        {sources.slice(0, 1).map(({ chain, mode, paragraph }) => (
          <dd class="where">
            <Chain names={chain.slice(1)} mode={mode} /> <ParagraphMark numbers={[paragraph]} />
          </dd>
        ))}
      </div>
    ))}
  </dl>
)
