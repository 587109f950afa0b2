import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const tokens = readFileSync('static/css/tokens.css', 'utf8')
const color = (name: string, scheme: 'light' | 'dark'): string => {
  const [, light = '', dark = ''] = new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(tokens) ?? []
  return scheme === 'light' ? light : dark
}

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
  test.each(['ink', 'soft', 'accent', 'right', 'wrong', 'a', 'b'])('%s is legible on paper and on a card', (name) => {
    for (const ground of ['paper', 'sheet'])
      expect(contrast(color(name, scheme), color(ground, scheme))).toBeGreaterThanOrEqual(4.5)
  })

  test('the two accounts have the same contrast with whatever they stand on, to within 0.3', () => {
    for (const ground of [color('paper', scheme), color('sheet', scheme), ...(scheme === 'light' ? [printed] : [])])
      expect(Math.abs(contrast(color('a', scheme), ground) - contrast(color('b', scheme), ground))).toBeLessThan(0.3)
  })

  test('a solid and a hatched area have the same contrast as a whole, which a mark needs', () => {
    const paper = luminance(color('paper', scheme))
    const [solid, hatched] = [
      ratio(covered(luminance(color('a', scheme)), paper, solidInk()), paper),
      ratio(covered(luminance(color('b', scheme)), paper, hatchedInk()), paper),
    ]
    expect(Math.abs(solid - hatched)).toBeLessThan(0.3)
    expect(Math.min(solid, hatched)).toBeGreaterThanOrEqual(3)
  })

  test('the edges of controls stand out, and buttons can be read', () => {
    expect(contrast(color('edge', scheme), color('sheet', scheme))).toBeGreaterThanOrEqual(3)
    expect(contrast(color('on-accent', scheme), color('accent', scheme))).toBeGreaterThanOrEqual(4.5)
  })
})

test('a solid area has as much ink as a hatched one', () => {
  expect(solidInk()).toBe(hatchedInk())
})

const printed = '#ffffff'

/** The share of a solid area’s color that is the account’s own, the rest being the page’s, mixed as light adds up. */
function solidInk(): number {
  const [, percent] =
    /--a-fill: linear-gradient\(color-mix\(in srgb-linear, var\(--a\) (\d+)%, var\(--paper\)\) 0 0\)/.exec(tokens) ?? []
  return Number(percent) / 100
}

/** The share of a hatched area that its lines cover. */
function hatchedInk(): number {
  const [, line, again, period] =
    /--b-fill: repeating-linear-gradient\(\w+, var\(--b\) 0 (\d+)px, #0000 (\d+)px (\d+)px\)/.exec(tokens) ?? []
  expect(again).toBe(line)
  return Number(line) / Number(period)
}

const covered = (ink: number, paper: number, share: number): number => ink * share + paper * (1 - share)

function contrast(one: string, other: string): number {
  return ratio(luminance(one), luminance(other))
}

// WCAG 2.2, contrast ratio.
function ratio(one: number, other: number): number {
  const [light, dark] = [one, other].sort((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const digits = hex.length === 4 ? [...hex.slice(1)].map((d) => d + d) : (hex.slice(1).match(/../g) ?? [])
  const [r = 0, g = 0, b = 0] = digits.map((pair) => {
    const value = Number.parseInt(pair, 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
