import { themeParameters } from './theme.ts'

/** The query that carries a theme on to another widget; only what a theme is made of. */
export function lookOf(query: Record<string, string | undefined>): string {
  const given = themeParameters.flatMap((name) => (query[name] ? [[name, query[name]]] : []))
  return new URLSearchParams(given).toString()
}
