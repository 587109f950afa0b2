import type { Child } from 'hono/jsx'

type Props = { href: string; second?: boolean; children: Child }

/** A link that is a step to take; a real button carries the same class. */
export const ButtonLink = ({ href, second, children }: Props) => (
  <a class={second ? 'button second' : 'button'} href={href}>
    {children}
  </a>
)
