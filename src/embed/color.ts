/** A color as its red, green and blue, each from 0 to 255. */
export type Color = readonly [red: number, green: number, blue: number]

export const black: Color = [0, 0, 0]
export const white: Color = [255, 255, 255]

/** Reads "#rgb" or "#rrggbb", with or without its hash; null where it is neither. */
export function readColor(text: string): Color | null {
  const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim())?.[1]
  if (digits === undefined) return null
  const pairs = digits.length === 3 ? [...digits].map((digit) => digit + digit) : (digits.match(/../g) ?? [])
  const [red = 0, green = 0, blue = 0] = pairs.map((pair) => Number.parseInt(pair, 16))
  return [red, green, blue]
}

/** The color as "#rrggbb". */
export const writeColor = (color: Color): string =>
  `#${color.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`

/** The first color with this share (0 to 1) of the second in it. */
export function mixed([r, g, b]: Color, [red, green, blue]: Color, share: number): Color {
  const part = (one: number, other: number) => Math.round(one + (other - one) * share)
  return [part(r, red), part(g, green), part(b, blue)]
}

/** The contrast ratio of two colors, 1 to 21 (WCAG 2.2). */
export function contrast(one: Color, other: Color): number {
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/** Black or white, whichever can be read better on this ground; its contrast is at least 4.58. */
export const onto = (ground: Color): Color => (contrast(black, ground) > contrast(white, ground) ? black : white)

/** The color itself where it has this contrast with the ground, else the nearest on its way to black or white that has. */
export function corrected(color: Color, ground: Color, ratio: number): Color {
  if (contrast(color, ground) >= ratio) return color
  const end = onto(ground)
  const steps = Array.from({ length: 100 }, (_, i) => mixed(color, end, (i + 1) / 100))
  return steps.find((step) => contrast(step, ground) >= ratio) ?? end
}

function luminance(color: Color): number {
  const [r = 0, g = 0, b = 0] = color.map((part) => {
    const value = part / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
