import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Color, contrast, readColor, writeColor } from '../../src/embed/color.ts'
import { readFont } from '../../src/embed/font.ts'
import { ownColors, readTheme, themeColors, themeCss } from '../../src/embed/theme.ts'

const channel = fc.integer({ min: 0, max: 255 })
const color = fc.tuple(channel, channel, channel)
const hex = color.map((parts) => writeColor(parts))
const themes = fc.record({
  scheme: fc.constantFrom('light' as const, 'dark' as const, 'auto' as const),
  accent: color,
  background: color,
  text: color,
})
// An article is light unless its site says otherwise.
const unasked = ':root{color-scheme:light}'
const schemes = ['light', 'dark'] as const

describe('colors', () => {
  test('are those of the product’s tokens where a theme says nothing', () => {
    const tokens = readFileSync('static/css/tokens.css', 'utf8')
    for (const [name, [light, dark]] of Object.entries(ownColors))
      expect(tokens).toContain(`--${name}: light-dark(${light}, ${dark});`)
    expect(themeCss(readTheme({ theme: 'auto' }))).toBe('')
    expect(themeCss(readTheme({}))).toBe(unasked)
  })

  test('that a site asks for can be read, whatever it asks for', () => {
    fc.assert(
      fc.property(themes, fc.constantFrom(...schemes), (theme, scheme) => {
        const colors = themeColors(theme, scheme)
        for (const token of ['ink', 'soft', 'accent', 'right', 'wrong', 'a', 'b'] as const)
          for (const ground of [colors.paper, colors.sheet])
            expect(contrast(colors[token], ground)).toBeGreaterThanOrEqual(4.5)
        expect(contrast(colors['on-accent'], colors.accent)).toBeGreaterThanOrEqual(4.5)
        expect(contrast(colors.edge, colors.paper)).toBeGreaterThanOrEqual(3)
      }),
    )
  })

  test('of the two voices weigh the same on any background, within a tenth', () => {
    fc.assert(
      fc.property(color, fc.constantFrom(...schemes), (background, scheme) => {
        const { a, b, paper } = themeColors({ scheme, background }, scheme)
        expect(Math.abs(contrast(a, paper) / contrast(b, paper) - 1)).toBeLessThan(0.1)
      }),
    )
  })

  test('with enough contrast are left as they are, on a background of their own too', () => {
    const theme = readTheme({ accent: '#a00000', background: '#ffffff', text: '222' })
    const { accent, paper, ink } = themeColors(theme, 'light')
    expect([accent, paper, ink].map(writeColor)).toEqual(['#a00000', '#ffffff', '#222222'])
  })

  test('are corrected in each scheme by itself, where the device chooses', () => {
    const css = themeCss(readTheme({ accent: '#ffcc00', theme: 'auto' }))
    const [, light = '', dark = ''] = /--accent:light-dark\((#\w+),(#\w+)\)/.exec(css) ?? []
    expect(contrast(readColor(light) as Color, readColor('#fff') as Color)).toBeGreaterThanOrEqual(4.5)
    expect(dark).toBe('#ffcc00')
  })

  test.each([
    [{ background: '#101010' }, 'color-scheme:dark'],
    [{ background: '#101010', theme: 'light' }, 'color-scheme:dark'],
    [{ background: '#fafafa' }, 'color-scheme:light'],
    [{ theme: 'dark' }, 'color-scheme:dark'],
    [{ theme: 'light' }, 'color-scheme:light'],
  ])('%o is the scheme %s', (query, declaration) => {
    expect(themeCss(readTheme(query))).toContain(declaration)
  })
})

describe('what is not understood', () => {
  test.each([
    { accent: 'red;}body{display:none' },
    { accent: 'url(//evil.example)' },
    { accent: '#12345' },
    { background: 'rgb(0,0,0)' },
    { text: '</style><script>' },
    { radius: '-1' },
    { radius: '100' },
    { radius: '4px' },
    { font: 'Georgia;}*{color:red' },
    { font: 'url("x")' },
    { font: '"' },
    { font: 'constructor()' },
    { font: Array.from({ length: 9 }, () => 'Georgia').join() },
    { theme: 'neon' },
  ])('%o is as if not said', (query) => {
    expect(themeCss(readTheme(query))).toBe(unasked)
  })

  test('never comes through: the CSS of any parameters is custom properties and a scheme alone', () => {
    const anything = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), hex)
    const query = fc.record({
      accent: anything,
      background: anything,
      text: anything,
      radius: anything,
      font: anything,
    })
    const safe = /^(:root\{((color-scheme:(light|dark)|--[a-z-]+:[\p{L}\p{N} "#(),-]+);?)+\})?$/u
    fc.assert(fc.property(query, (parameters) => safe.test(themeCss(readTheme(parameters)))))
  })
})

test('a radius is whole pixels, at most 24', () => {
  expect(themeCss(readTheme({ radius: '8', theme: 'auto' }))).toBe(':root{--radius:8px}')
  expect(themeCss(readTheme({ radius: '99' }))).toContain('--radius:24px')
})

test.each([
  ['slab', 'Rockwell,"Rockwell Nova","Roboto Slab","DejaVu Serif",serif'],
  ['Georgia, "Times New Roman", serif', '"Georgia","Times New Roman",serif'],
  ['PT Sans', '"PT Sans",sans-serif'],
  ["'Ubuntu', system-ui", '"Ubuntu",system-ui'],
  ['', null],
  ['constructor', '"constructor",sans-serif'],
])('the font %s is the stack %s', (text, stack) => {
  expect(readFont(text)).toBe(stack)
})
