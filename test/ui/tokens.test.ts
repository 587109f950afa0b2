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

  test('the two voices weigh the same: their contrast with the paper differs by less than a tenth', () => {
    const [a, b] = ['a', 'b'].map((voice) => contrast(color(voice, scheme), color('paper', scheme))) as [number, number]
    expect(Math.abs(a / b - 1)).toBeLessThan(0.1)
  })

  test('the edges of controls stand out, and buttons can be read', () => {
    expect(contrast(color('edge', scheme), color('sheet', scheme))).toBeGreaterThanOrEqual(3)
    expect(contrast(color('on-accent', scheme), color('accent', scheme))).toBeGreaterThanOrEqual(4.5)
  })
})

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
