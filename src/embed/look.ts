import { readTheme, themeCss, themeParameters } from './theme.ts'

/** The query that carries a theme on to another widget; only what was understood, and makes a difference. */
export function lookOf(query: Record<string, string | undefined>): string {
  const given = themeParameters.flatMap((name) => {
    const value = query[name]
    return value && themeCss(readTheme({ [name]: value })) !== themeCss(readTheme({})) ? [[name, value]] : []
  })
  return new URLSearchParams(given).toString()
}
