import { AccountBadge } from '../ui/account-badge.tsx'
import { Chain } from '../ui/chain.tsx'
import { ParagraphMark } from '../ui/paragraph-mark.tsx'
import { text } from '../ui/text.ts'
import type { Cell, Row, Side, TopicView } from './comparison.ts'

/** One topic as a table: a column for each account, and for each point a heading and a cell under each account. */
export const ComparisonTable = ({ sides, topic }: { sides: Side[]; topic: TopicView }) => (
  <table class="compare" aria-labelledby={`topic-${topic.id}`}>
    <thead>
      <tr>
        {sides.map(({ account, voice }) => (
          <th scope="col">
            <AccountBadge label={account.label} voice={voice} />
          </th>
        ))}
      </tr>
    </thead>
    {topic.framing.length > 0 && <Framing framing={topic.framing} />}
    {topic.rows.map((row) => (
      <Point row={row} />
    ))}
  </table>
)

const Framing = ({ framing }: Pick<TopicView, 'framing'>) => (
  <tbody class="framing">
    <tr>
      <th scope="rowgroup" colspan={2} class="folded">
        <span class="unseen">{text.compare.inOurWords}</span>
      </th>
    </tr>
    <tr>
      {framing.map(({ side, phrase }) => (
        <td class={`voice-${side.voice}`}>
          <AccountBadge label={side.account.label} voice={side.voice} />
          <p>{phrase}</p>
        </td>
      ))}
    </tr>
  </tbody>
)

// The account is named before its words, so that no clause reads as the page’s own. Where only one account says it, the
// point is in that account’s cell, and the heading is for screen readers.
const Point = ({ row }: { row: Row }) => (
  <tbody>
    <tr>
      <th scope="rowgroup" colspan={2} class={row.saidBy === 1 ? 'folded' : 'headed'}>
        {row.saidBy === 2 && <span class="label">{text.compare.both} </span>}
        <span class={row.saidBy === 1 ? 'unseen' : undefined}>{text.source.point(row.point)}</span>
      </th>
    </tr>
    <tr>
      {row.cells.map(({ side, cell }) => (
        <td class={`${cell.status} voice-${side.voice}`}>
          <AccountBadge label={side.account.label} voice={side.voice} />
          <CellBody cell={cell} {...(row.saidBy === 1 && { point: row.point })} />
        </td>
      ))}
    </tr>
  </tbody>
)

const CellBody = ({ cell, point }: { cell: Cell; point?: string }) => {
  if (cell.status === 'not-reported') return <p class="status">{text.compare.notReported}</p>
  const { source } = cell
  return (
    <>
      <p class="status">
        <strong>{statusOf(cell)}</strong> <ParagraphMark numbers={[source.paragraph]} />
      </p>
      {cell.status !== 'left-out' && point && <p class="point">{text.source.point(point)}</p>}
      {cell.status !== 'left-out' && <Chain names={withinAccount(source.chain)} mode={source.mode} />}
    </>
  )
}

function statusOf(cell: Exclude<Cell, { status: 'not-reported' }>): string {
  if (cell.status === 'left-out') return text.compare.leftOut(cell.report)
  return text.compare[cell.source.mode === 'implies' ? 'implied' : cell.status]
}

// The page says once that all of it comes by way of the article.
const withinAccount = (chain: readonly string[]): readonly string[] => (chain.length > 1 ? chain.slice(1) : chain)
