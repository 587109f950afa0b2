import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'

/** A page as a whole document; without its first line, browsers lay it out as they did in the last century. */
export const Doctype = ({ children }: { children: Child }) => (
  <>
    {raw('<!doctype html>')}
    {children}
  </>
)
