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

  test('the edges of controls stand out, and buttons can be read', () => {
    expect(contrast(color('edge', scheme), color('sheet', scheme))).toBeGreaterThanOrEqual(3)
    expect(contrast(color('on-accent', scheme), color('accent', scheme))).toBeGreaterThanOrEqual(4.5)
  })
})

test('a solid area has as much ink as a hatched one of its size', () => {
  expect(solidInk()).toBeGreaterThan(0.5)
  expect(solidInk()).toBe(hatchedInk())
})

const printed = '#ffffff'

/** The share of a solid area that its color fills. */
function solidInk(): number {
  const [, share] = /--a-fill: linear-gradient\(var\(--a\) 0 0\) center \/ 100% (\d+)% no-repeat;/.exec(tokens) ?? []
  return Number(share) / 100
}

/** The share of a hatched area that its lines cover. */
function hatchedInk(): number {
  const [, line, again, period] =
    /--b-fill: repeating-linear-gradient\(\w+, var\(--b\) 0 (\d+)px, #0000 (\d+)px (\d+)px\);/.exec(tokens) ?? []
  expect(again).toBe(line)
  return Number(line) / Number(period)
}

// WCAG 2.2, contrast ratio.
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
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
