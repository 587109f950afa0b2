import { statsText } from './text.ts'

type Column = { label: string; count: number }

/** Columns over their labels, as a picture, and the same as a table for whoever cannot or will not read pictures. */
export const Columns = ({ columns, head, ends }: { columns: Column[]; head: [string, string]; ends?: boolean }) => {
  const most = Math.max(1, ...columns.map(({ count }) => count))
  return (
    <>
      <div class="columns" aria-hidden="true">
        <svg viewBox={`0 0 ${columns.length} 100`} preserveAspectRatio="none" aria-hidden="true">
          {columns.map(({ count }, i) => (
            <rect x={i + 0.08} width={0.84} y={100 - (count / most) * 100} height={(count / most) * 100} />
          ))}
        </svg>
        <p class={ends ? 'ends' : 'labels'}>
          {(ends ? atEnds(columns) : columns).map(({ label }) => (
            <span>{label}</span>
          ))}
        </p>
      </div>
      <details class="figures">
        <summary class="tap">{statsText.asTable}</summary>
        <table>
          <thead>
            <tr>
              {head.map((name) => (
                <th scope="col">{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {columns.map(({ label, count }) => (
              <tr>
                <th scope="row">{label}</th>
                <td>{statsText.whole(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  )
}

/** First and last, or the one there is. */
const atEnds = (columns: readonly Column[]): Column[] => [...columns.slice(0, 1), ...columns.slice(1).slice(-1)]

/** A share as a bar; the number stands beside it. */
export const Bar = ({ share }: { share: number }) => (
  <svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
    <rect width={share * 100} height={1} />
  </svg>
)
