import type { Child } from 'hono/jsx'

/** A state of a component under its name. */
export const Specimen = ({ name, children }: { name: string; children: Child }) => (
  <section class="specimen">
    <h3>{name}</h3>
    {children}
  </section>
)
