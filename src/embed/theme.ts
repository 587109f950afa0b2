import { type Color, contrast, corrected, mixed, onto, readColor, writeColor } from './color.ts'
import { readFont } from './font.ts'

/** How a site wants a widget to look; what is not given, or cannot be read, stays as the product has it. */
export type Theme = {
  scheme: 'light' | 'dark' | 'auto'
  accent?: Color
  background?: Color
  text?: Color
  /** Pixels. */
  radius?: number
  /** A stack ready for CSS, every name quoted. */
  font?: string
}

/** The parameters that say so, in an address and as attributes. */
const themeParameters = ['theme', 'accent', 'background', 'text', 'radius', 'font'] as const

/** Both schemes of the colors that a theme can move: those of static/css/tokens.css, as a test makes sure. */
export const ownColors = {
  paper: ['#fbfaf6', '#141618'],
  sheet: ['#fff', '#1c1f22'],
  ink: ['#1b1a17', '#eeebe4'],
  soft: ['#57544c', '#b5b1a7'],
  rule: ['#dcd8cc', '#373a3d'],
  edge: ['#858074', '#85837d'],
  accent: ['#3b3a98', '#b3b5ff'],
  'on-accent': ['#fff', '#15163a'],
  right: ['#1a6a3c', '#82d29f'],
  wrong: ['#a2242d', '#ffa29c'],
  a: ['#07636e', '#6cc7d1'],
  b: ['#86490a', '#e8ae6f'],
} as const
export type Token = keyof typeof ownColors

// WCAG 2.2 AA: text, and the edges of controls.
const legible = 4.5
const visible = 3

/**
 * Reads a theme from an address. It is light unless the address says otherwise: a frame cannot see the page around it,
 * and most articles are light on every device. A value that is not understood is ignored.
 */
export function readTheme(query: Record<string, string | undefined>): Theme {
  const [accent, background, text] = [query.accent, query.background, query.text].map((color) => readColor(color ?? ''))
  const radius = /^\d{1,2}$/.test(query.radius ?? '') ? Math.min(Number(query.radius), 24) : null
  const font = readFont(query.font ?? '')
  return {
    scheme: query.theme === 'dark' || query.theme === 'auto' ? query.theme : 'light',
    ...(accent && { accent }),
    ...(background && { background }),
    ...(text && { text }),
    ...(radius !== null && { radius }),
    ...(font && { font }),
  }
}

/** The query that carries a theme on to another widget; only what was understood, and makes a difference. */
export function themeQuery(query: Record<string, string | undefined>): string {
  const given = themeParameters.flatMap((name) => {
    const value = query[name]
    return value && themeCss(readTheme({ [name]: value })) !== themeCss(readTheme({})) ? [[name, value]] : []
  })
  return new URLSearchParams(given).toString()
}

/** The theme as CSS, after the product's own: custom properties, and nothing that came from outside unchecked. */
export function themeCss(theme: Theme): string {
  const { radius, font } = theme
  const scheme = schemeOf(theme)
  const light = themeColors(theme, 'light')
  const dark = themeColors(theme, 'dark')
  const declarations = [
    ...(scheme === 'auto' ? [] : [`color-scheme:${scheme}`]),
    ...tokens
      .filter((token) => [light, dark].some((colors, i) => writeColor(colors[token]) !== writeColor(own(token, i))))
      .map((token) => `--${token}:light-dark(${writeColor(light[token])},${writeColor(dark[token])})`),
    ...(font ? [`--serif:${font}`, `--sans:${font}`] : []),
    ...(radius === undefined ? [] : [`--radius:${radius}px`]),
  ]
  return declarations.length > 0 ? `:root{${declarations.join(';')}}` : ''
}

/** The colors of a theme in one scheme: as asked for, but always with the contrast that WCAG 2.2 AA asks for. */
export function themeColors(theme: Theme, scheme: 'light' | 'dark'): Record<Token, Color> {
  const shade = scheme === 'light' ? 0 : 1
  const { background } = theme
  const paper = background ?? own('paper', shade)
  const sheet = background ?? own('sheet', shade)
  const grounds = [paper, sheet]
  const on = (color: Color, ratio: number) => grounds.reduce((color, ground) => corrected(color, ground, ratio), color)
  const ink = on(theme.text ?? own('ink', shade), legible)
  const moved = Boolean(background ?? theme.text)
  const between = (token: Token, share: number) => (moved ? mixed(ink, paper, share) : own(token, shade))
  const accent = on(theme.accent ?? own('accent', shade), legible)
  const kept = writeColor(accent) === writeColor(own('accent', shade))
  const [a, b] = evenly(on(own('a', shade), legible), on(own('b', shade), legible), paper)
  return {
    paper,
    sheet,
    ink,
    soft: on(between('soft', 0.25), legible),
    rule: between('rule', 0.8),
    edge: on(between('edge', 0.45), visible),
    accent,
    'on-accent': kept ? own('on-accent', shade) : onto(accent),
    right: on(own('right', shade), legible),
    wrong: on(own('wrong', shade), legible),
    a,
    b,
  }
}

// The keys of the table above, in its order.
const tokens = Object.keys(ownColors) as Token[]

function own(token: Token, shade: number): Color {
  return readColor(ownColors[token][shade] ?? '') ?? [0, 0, 0]
}

/** A site’s background decides the scheme, whatever the reader’s device prefers: light where black text reads better. */
export function schemeOf({ scheme, background }: Theme): Theme['scheme'] {
  if (!background) return scheme
  return onto(background)[0] === 0 ? 'light' : 'dark'
}

/** The colors of the two accounts with the same contrast: the weaker is raised to the stronger. */
function evenly(a: Color, b: Color, ground: Color): [Color, Color] {
  const [one, other] = [contrast(a, ground), contrast(b, ground)]
  // The eye does not see less, and the product's own colors differ by less on its own paper.
  if (Math.abs(one - other) < 0.3) return [a, b]
  return one < other ? [corrected(a, ground, other), b] : [a, corrected(b, ground, one)]
}
