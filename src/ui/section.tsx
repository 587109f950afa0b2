import type { Child } from 'hono/jsx'

type Props = { id: string; heading: string; class?: string; hidden?: boolean; children: Child } & {
  [data: `data-${string}`]: string | number
}

/** A part of a page under a small heading, which names it. */
export const Section = ({ id, heading, children, ...attributes }: Props) => (
  <section aria-labelledby={id} {...attributes}>
    <h2 class="label" id={id}>
      {heading}
    </h2>
    {children}
  </section>
)
