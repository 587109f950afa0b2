import type { Child } from 'hono/jsx'
import type { Side } from '../dossier/voices.ts'
import { AccountBadge } from '../ui/account-badge.tsx'
import { Chain } from '../ui/chain.tsx'
import { ParagraphMark } from '../ui/paragraph-mark.tsx'
import { distinct } from '../ui/source-note.tsx'
import { text } from '../ui/text.ts'
import type { Omission, Point, Shared, TopicView } from './comparison.ts'

/** One topic, side by side: what both accounts say, what each alone says, and apart from them what neither is the source of. */
export const ComparisonTable = ({ topic: { shared, sides, apart } }: { topic: TopicView }) => (
  <div class="compare">
    {shared.map((both) => (
      <Both both={both} />
    ))}
    {sides.some(({ points, omissions }) => points.length + omissions.length > 0) && (
      <div class="sides">
        {sides.map(({ side, points, omissions }) => (
          <Column side={side} level="h3">
            {points.map((point) => (
              <li>
                <Said point={point} />
              </li>
            ))}
            {omissions.map((omission) => (
              <li class="left-out">
                <Left omission={omission} />
              </li>
            ))}
          </Column>
        ))}
      </div>
    )}
    {apart.length > 0 && (
      <div class="apart">
        <p class="label">{text.compare.apart}</p>
        <ul class="bare">
          {apart.map((point) => (
            <li>
              <Said point={point} whole />
            </li>
          ))}
        </ul>
      </div>
    )}
  </div>
)

const Both = ({ both: { says, sides } }: { both: Shared }) => (
  <div class="both">
    <h3>
      <span class="label">{text.compare.both} </span>
      {text.source.point(says)}
    </h3>
    <div class="sides">
      {sides.map(({ side, point }) => (
        <Column side={side} level="h4">
          <li>
            <Said point={point} bare />
          </li>
        </Column>
      ))}
    </div>
  </div>
)

type ColumnProps = { side: Side; level: 'h3' | 'h4'; children: Child }

const Column = ({ side: { account, voice }, level: Level, children }: ColumnProps) => (
  <div class={`side voice-${voice}`}>
    <Level>
      <AccountBadge label={account.label} voice={voice} />
    </Level>
    <ul class="bare">{children}</ul>
  </div>
)

// A heading above has said what a bare point says. The page says once that all of it comes by way of the article, which only a whole chain repeats.
const Said = ({ point, bare, whole }: { point: Point; bare?: boolean; whole?: boolean }) => {
  const { status, says, from, sources } = point
  const implied = sources.every(({ mode }) => mode === 'implies')
  return (
    <>
      {status !== 'said' && <p class="status">{text.compare[status]}</p>}
      {status === 'said' && implied && <p class="status">{text.compare.implied}</p>}
      {!bare && <p class="point">{text.source.point(says)}</p>}
      {from && <p class="status">{text.compare.from(from)}</p>}
      {distinct(sources).map(({ quote, chain, mode, paragraph }) => (
        <>
          {quote && <blockquote>{text.quoted(quote)}</blockquote>}
          <div class="where">
            <Chain names={whole ? chain : chain.slice(1)} mode={mode} /> <ParagraphMark numbers={[paragraph]} />
          </div>
        </>
      ))}
    </>
  )
}

const Left = ({ omission: { report, subjects, source } }: { omission: Omission }) => (
  <>
    <p class="status">{text.compare.leftOut}</p>
    <p class="point">{text.source.point(text.source.unmentioned(report, subjects))}</p>
    <div class="where">
      <Chain names={source.chain} mode={source.mode} /> <ParagraphMark numbers={[source.paragraph]} />
    </div>
  </>
)
