import { contrast, writeColor } from './color.ts'
import { schemeOf, type Theme, themeColors } from './theme.ts'

/** How well one part of a widget can be read on its background, in one scheme; colors are "#rrggbb". */
export type Contrast = {
  scheme: 'light' | 'dark'
  part: 'text' | 'accent'
  shown: string
  background: string
  /** 1 to 21 (WCAG 2.2). */
  ratio: number
  /** What the theme asked for, where that could not be read, and its contrast. */
  asked?: { color: string; ratio: number }
}

/** The contrasts of a theme, in each scheme that a reader may get. */
export function contrastsOf(theme: Theme): Contrast[] {
  const scheme = schemeOf(theme)
  const schemes = scheme === 'auto' ? (['light', 'dark'] as const) : [scheme]
  return schemes.flatMap((scheme) => {
    const { ink, accent, paper } = themeColors(theme, scheme)
    return (['text', 'accent'] as const).map((part) => {
      const color = part === 'text' ? ink : accent
      const asked = theme[part]
      const isChanged = asked && writeColor(asked) !== writeColor(color)
      return {
        scheme,
        part,
        shown: writeColor(color),
        background: writeColor(paper),
        ratio: contrast(color, paper),
        ...(isChanged && { asked: { color: writeColor(asked), ratio: contrast(asked, paper) } }),
      }
    })
  })
}
