import type { Child } from 'hono/jsx'

type Props = {
  /** What the table is of, for those who do not see it. */
  label: string
  head: Record<string, string>
  class?: string
  /** Its rows. */
  children: Child
}

/** A table of the desk; where it is wider than the page, it scrolls, by keyboard too. */
export const Table = ({ label, head, class: name, children }: Props) => (
  <section class="wide" aria-label={label} tabindex={0}>
    <table class={name}>
      <thead>
        <tr>
          {Object.values(head).map((column) => (
            <th scope="col">{column}</th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  </section>
)
