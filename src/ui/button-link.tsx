import type { Child } from 'hono/jsx'

type Props = { href: string; quiet?: boolean; children: Child }

/** A link that is a step to take; a real button carries the same class. */
export const ButtonLink = ({ href, quiet, children }: Props) => (
  <a class={quiet ? 'button quiet' : 'button'} href={href}>
    {children}
  </a>
)
