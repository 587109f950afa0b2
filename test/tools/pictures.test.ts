import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type ClaimMap, claimMap } from '../../src/claim-map/model.ts'
import type { Dossier } from '../../src/dossier/model.ts'
import { broken } from '../../tools/compile/pictures/canvas.ts'
import { scorePicture } from '../../tools/compile/pictures/score-picture.ts'
import { storyPicture } from '../../tools/compile/pictures/story-picture.ts'
import { realDossier, secondDossier } from '../dossier/real-dossier.ts'
import { allQuizzes } from '../support/quizzes.ts'

const stories = [realDossier(), secondDossier(), ...allQuizzes().map(({ dossier }) => dossier)]
const kinds = [
  ['a score', 5, (dossier: Dossier, map: ClaimMap) => scorePicture({ ...dossier, map, right: 0, of: 5 })],
  ['a story', 0, (dossier: Dossier, map: ClaimMap) => storyPicture({ ...dossier, map })],
] as const

test('the build has drawn one PNG of 1200 by 630 pixels for each score of a story, and no two are alike', () => {
  const [folder = ''] = readdirSync('static/scores')
  const files = readdirSync(`static/scores/${folder}`)
  expect(files.length).toBe(6 + 11 + 16)
  const pictures = files.map((file) => readFileSync(`static/scores/${folder}/${file}`))
  for (const png of pictures) {
    expect([...png.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47])
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630])
    expect(png.byteLength).toBeLessThan(100_000)
  }
  expect(new Set(pictures.map((png) => png.toString('base64'))).size).toBe(files.length)
})

test('it has drawn each story at 1,200, 480 and 240 pixels, and the publisher is told of them, widest first', () => {
  const told: Record<string, { path: string; width: number; height: number }[]> = JSON.parse(
    readFileSync('.build/pictures.json', 'utf8'),
  )
  expect(Object.keys(told).sort()).toEqual(
    allQuizzes()
      .map(({ dossier }) => dossier.id)
      .sort(),
  )
  for (const pictures of Object.values(told)) {
    expect(pictures.map(({ width, height }) => [width, height])).toEqual([
      [1200, 630],
      [480, 252],
      [240, 126],
    ])
    for (const { path, width, height } of pictures) {
      const png = readFileSync(`static${path}`)
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width, height])
      expect(png.byteLength).toBeLessThan(100_000)
    }
  }
})

test.each(stories.map((dossier) => [dossier.title, dossier] as const))(
  '“%s”: the picture of the story has title and tagline whole, beside the map',
  (_, { title, tagline, ...dossier }) => {
    const map = claimMap({ title, tagline, ...dossier })
    const svg = storyPicture({ title, tagline, map })
    const said = [...svg.matchAll(/<text x="6[24]"[^>]*>([^<]+)</g)].map(([, words]) => words)
    expect(said.join(' ')).toBe(`${title} ${tagline}`)
  },
)

test('words are broken into lines that are alike, and what does not fit ends in an ellipsis', () => {
  expect(broken('One summit, two reasons for its end', 34, 3)).toEqual(['One summit, two', 'reasons for its end'])
  expect(broken('One call', 34, 3)).toEqual(['One call'])
  expect(broken('Antidisestablishmentarianism again', 12, 3)).toEqual(['Antidisestablishmentarianism', 'again'])
  expect(broken('One summit, two reasons for its end', 12, 2)).toEqual(['One summit,', 'two reasons…'])
})

test('has a square for each question, filled where it was right, and the score in words', () => {
  const svg = scorePicture({ title: 'A call', map: claimMap(realDossier()), right: 8, of: 10 })
  expect(svg).toContain('>8 of 10<')
  expect(svg.match(/fill="#1a6a3c" stroke="#1a6a3c"/g)?.length).toBe(8)
  expect(svg.match(/fill="none" stroke="#a2242d"/g)?.length).toBe(2)
})

test.each(stories.flatMap((dossier) => kinds.map((kind) => [dossier.title, ...kind, dossier] as const)))(
  '“%s”: the picture of %s has every mark of the map once, within it',
  (_, __, others, draw, dossier) => {
    const map = claimMap(dossier)
    const svg = draw(dossier, map)
    const marks = map.rows.flatMap(({ sides, both }) => [...sides.flat(), ...both])
    const both = map.rows.flatMap((row) => row.both).length
    // Beside the marks: a square for each question, and the two of the site’s own mark.
    const squares = svg.match(/stroke-width="3"/g)?.length ?? 0
    expect(squares).toBe(marks.length + others + 2)
    expect(svg.match(/stroke="#1b1a17" stroke-width="3"/g)?.length ?? 0).toBe(both)
    for (const [, x, y] of svg.matchAll(/ (?:x|cx)="([-\d.]+)" (?:y|cy)="([-\d.]+)"/g)) {
      expect(Number(x)).toBeGreaterThan(0)
      expect(Number(x)).toBeLessThanOrEqual(1136)
      expect(Number(y)).toBeLessThan(630)
    }
    for (const { account } of map.sides) expect(svg).toContain(`>${account.label}<`)
  },
)

test('a long title breaks into two lines and ends in an ellipsis; what it has of markup is shown as text', () => {
  const map = claimMap(realDossier())
  const long = scorePicture({ title: `<b>${'A very long title '.repeat(9)}`, map, right: 1, of: 5 })
  expect(long).toContain('&#60;b&#62;A very long title')
  expect(long.match(/font-size="52"/g)?.length).toBe(2)
  expect(long).toContain('…<')
})
