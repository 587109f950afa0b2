import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { claimMap } from '../../src/claim-map/model.ts'
import { scorePicture } from '../../tools/compile/score-picture.ts'
import { realDossier, secondDossier } from '../dossier/real-dossier.ts'

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

test('has a square for each question, filled where it was right, and the score in words', () => {
  const svg = scorePicture({ title: 'A call', map: claimMap(realDossier()), right: 8, of: 10 })
  expect(svg).toContain('>8 of 10<')
  expect(svg.match(/fill="#1a6a3c" stroke="#1a6a3c"/g)?.length).toBe(8)
  expect(svg.match(/fill="none" stroke="#a2242d"/g)?.length).toBe(2)
})

test.each([
  ['the first story', realDossier()],
  ['an invented story', secondDossier()],
])('has every mark of the map of %s once, within the picture', (_, dossier) => {
  const map = claimMap(dossier)
  const svg = scorePicture({ title: dossier.title, map, right: 0, of: 5 })
  const marks = map.rows.flatMap(({ sides, both }) => [...sides.flat(), ...both])
  const both = map.rows.flatMap((row) => row.both).length
  // Beside the marks: a square for each of the five questions, and the two of the site’s own mark.
  const squares = svg.match(/stroke-width="3"/g)?.length ?? 0
  expect(squares).toBe(marks.length + 5 + 2)
  expect(svg.match(/stroke="#1b1a17" stroke-width="3"/g)?.length ?? 0).toBe(both)
  for (const [, x, y] of svg.matchAll(/ (?:x|cx)="([-\d.]+)" (?:y|cy)="([-\d.]+)"/g)) {
    expect(Number(x)).toBeGreaterThan(0)
    expect(Number(x)).toBeLessThanOrEqual(1136)
    expect(Number(y)).toBeLessThan(630)
  }
  for (const { account } of map.sides) expect(svg).toContain(`>${account.label}<`)
})

test('a long title breaks into two lines and ends in an ellipsis; what it has of markup is shown as text', () => {
  const map = claimMap(realDossier())
  const long = scorePicture({ title: `<b>${'A very long title '.repeat(9)}`, map, right: 1, of: 5 })
  expect(long).toContain('&#60;b&#62;A very long title')
  expect(long.match(/font-size="52"/g)?.length).toBe(2)
  expect(long).toContain('…<')
})
