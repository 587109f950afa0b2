import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

// The projector is sized by the wall it is thrown on, in em of its own.
const sheets = readdirSync('static/css').filter((name) => name !== 'class-projector.css' && name !== 'tokens.css')

const declared = (property: RegExp): { sheet: string; value: string }[] =>
  sheets.flatMap((sheet) =>
    [...readFileSync(`static/css/${sheet}`, 'utf8').matchAll(/^\s*([a-z-]+): ([^;]+);/gm)]
      .filter(([, name = '']) => property.test(name))
      .map(([, , value = '']) => ({ sheet, value })),
  )

test('margins, paddings and gaps in rem are steps of the scale in docs/design.md', () => {
  const steps =
    readFileSync('docs/design.md', 'utf8')
      .match(/^\| space \| (.+?) \|/m)?.[1]
      ?.match(/[\d.]+/g) ?? []
  expect(steps).toHaveLength(7)
  const used = declared(/^(margin|padding|gap|column-gap|row-gap)/).filter(({ value }) => !value.includes('clamp'))
  expect(used.length).toBeGreaterThan(200)
  for (const { sheet, value } of used)
    for (const [, rem = ''] of value.matchAll(/(?<![\w.])([\d.]+)rem/g))
      expect(['0', ...steps], `${sheet}: ${value}`).toContain(rem)
})

test('type has the sizes of tokens.css, and no size of its own', () => {
  // Apart from these: what keeps a field from zooming on iOS, letters in a drawing, and what would not fit a narrow page.
  const known = /max\(16px.*|.*\/ 0.95rem.*|700 16px var\(--sans\)|min\(var\(--xx?[sl]\), \d+vw\).*/
  const own = declared(/^font(-size)?$/).filter(({ value }) => /[\d.]+(rem|px|vw)/.test(value.replace(known, '')))
  expect(own).toEqual([])
})

test('lines are as high as tokens.css says, or as their letters', () => {
  const own = declared(/^line-height$/).filter(({ value }) => !/^(var\(--(tight|snug)\)|1|inherit)$/.test(value))
  expect(own).toEqual([])
})

test('colors are those of tokens.css', () => {
  const own = declared(/./).filter(({ value }) => /#(?!0000\b)[\da-f]{3,8}\b|\b(rgb|hsl|oklch)a?\(/.test(value))
  // On paper and under a QR code it is white, and a printed sheet is black on white; behind an open card the page is dimmed.
  expect(own.map(({ value }) => value).sort()).toEqual(['#000', '#000', '#fff', '#fff', '#fff', 'rgb(0 0 0 / 50%)'])
})
