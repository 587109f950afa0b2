import { readFileSync } from 'node:fs'
import type { ClaimMap, Mark } from '../../src/claim-map/model.ts'
import { quizText } from '../../src/quiz/text.ts'
import { text } from '../../src/ui/text.ts'

/** Pixels: what Open Graph previews show large. */
export const pictureSize = { width: 1200, height: 630 }

/** The font family that the picture asks for. */
export const family = 'Source Serif 4'

/** What the picture is of: a story by its title and map, and a score. */
export type Scored = { title: string; map: ClaimMap; right: number; of: number }

const tokens = readFileSync('static/css/tokens.css', 'utf8')

/** A color of the light scheme, by the name of its token. */
function color(token: string): string {
  const [, light] = new RegExp(`--${token}: light-dark\\((#\\w{6}),`).exec(tokens) ?? []
  if (light === undefined) throw new Error(`static/css/tokens.css has no light color “${token}”.`)
  return light
}

// A hatched area has ink on four parts in five, so the solid one lets a fifth of the page through: both accounts have the
// same amount of ink.
const voices = [
  { line: color('a'), fill: `${color('a')}cc` },
  { line: color('b'), fill: 'url(#hatched)' },
] as const

const edge = 64
/** Where the map stands. */
const area = { left: 600, right: pictureSize.width - edge, top: 248, bottom: 544 }
const middle = (area.left + area.right) / 2
const largestCell = 76
const longestLine = 44
const squaresInRow = 5

/** A score as an SVG: the story’s title, the score in words and squares, the claim map, and the site’s name. */
export function scorePicture({ title, map, right, of }: Scored): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${pictureSize.width}" height="${pictureSize.height}" font-family="${family}" fill="${color('ink')}">
<defs><pattern id="hatched" width="10" height="10" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><rect width="10" height="8" fill="${voices[1].line}"/></pattern></defs>
<rect width="100%" height="100%" fill="${color('paper')}"/>
<rect width="100%" height="10"/>
${lines(title)
  .map((line, i) => words(line, edge, 96 + i * 60, 52, 'font-weight="700"'))
  .join('')}
${words(quizText.result.invitation, edge, 92 + lines(title).length * 56, 34, `fill="${color('soft')}"`)}
${words(quizText.result.ofKind(right, of), edge - 4, 356, 116, 'font-weight="700"')}
${squares(right, of)}
${heads(map)}
${marks(map)}
<path d="M${edge} 566H${area.right}" stroke="${color('ink')}" stroke-width="2"/>
${swatch(0, edge, 584, 24)}${swatch(1, edge + 30, 584, 24)}
${words(text.site.name, edge + 68, 606, 30, 'font-weight="700"')}
${words(text.site.tagline, area.right, 606, 26, `text-anchor="end" fill="${color('soft')}"`)}
</svg>`
}

/** A filled square for each question that was right, and one with a stroke through it for each that was wrong. */
function squares(right: number, of: number): string {
  const [side, step] = [36, 46]
  return Array.from({ length: of }, (_, i) => {
    const [x, y] = [edge + (i % squaresInRow) * step, 392 + Math.floor(i / squaresInRow) * step]
    const line = i < right ? color('right') : color('wrong')
    const box = square(x, y, side, line, i < right ? line : 'none')
    return i < right ? box : `${box}<path d="M${x} ${y + side}l${side} ${-side}" stroke="${line}" stroke-width="4"/>`
  }).join('')
}

/** The accounts’ names, each above its side. */
function heads({ sides }: ClaimMap): string {
  const [left, right] = sides.map(({ account }) => account.label)
  const y = area.top - 16
  return (
    words(left ?? '', middle - 38, y, 28, `text-anchor="end" font-weight="700" fill="${voices[0].line}"`) +
    words(right ?? '', middle + 38, y, 28, `font-weight="700" fill="${voices[1].line}"`)
  )
}

/** The claims, a row for each topic: one account’s to the left, the other’s to the right, both accounts’ between them. */
function marks({ rows }: ClaimMap): string {
  const sideways = Math.max(...rows.flatMap((row) => row.sides.map((side) => side.length)), 1)
  const between = Math.max(...rows.map(({ both }) => both.length), 1)
  const cell = Math.min(
    largestCell,
    (area.right - area.left) / (2 * sideways + between),
    (area.bottom - area.top) / Math.max(rows.length, 1),
  )
  const half = (between * cell) / 2
  return rows
    .map(({ sides, both }, row) => {
      const y = area.top + row * cell
      const [left = [], right = []] = sides
      return [
        ...left.map((mark, i) => drawn(mark, 0, middle - half - (i + 1) * cell, y, cell)),
        ...both.map((mark, i) => shared(mark, middle + (i - both.length / 2) * cell, y, cell)),
        ...right.map((mark, i) => drawn(mark, 1, middle + half + i * cell, y, cell)),
      ].join('')
    })
    .join('')
}

function drawn({ kind }: Mark, voice: 0 | 1, x: number, y: number, cell: number): string {
  const { line, fill } = voices[voice]
  const [at, side] = [cell * 0.09, cell * 0.82]
  if (kind === 'unmentioned')
    return `<circle cx="${x + cell / 2}" cy="${y + cell / 2}" r="${side / 2 - 1.5}" fill="none" stroke="${line}" stroke-width="3"/>`
  return kind === 'implied'
    ? square(x + at, y + at, side, line, 'none', dashed(side))
    : square(x + at, y + at, side, line, fill)
}

/** A claim of both accounts: one half in each one’s pattern, or an empty one where either only implied it. */
function shared({ kind }: Mark, x: number, y: number, cell: number): string {
  const [at, side] = [cell * 0.09, cell * 0.82]
  if (kind === 'implied') return square(x + at, y + at, side, color('ink'), 'none', dashed(side))
  const half = (voice: 0 | 1): string =>
    `<rect x="${x + at + (voice * side) / 2}" y="${y + at}" width="${side / 2}" height="${side}" fill="${voices[voice].fill}"/>`
  return half(0) + half(1) + square(x + at, y + at, side, color('ink'), 'none')
}

const dashed = (side: number): string => `stroke-dasharray="${side / 6} ${side / 9}"`

const swatch = (voice: 0 | 1, x: number, y: number, side: number): string =>
  square(x, y, side, voices[voice].line, voices[voice].fill)

const square = (x: number, y: number, side: number, line: string, fill: string, more = ''): string =>
  `<rect x="${x + 1.5}" y="${y + 1.5}" width="${side - 3}" height="${side - 3}" fill="${fill}" stroke="${line}" stroke-width="3" ${more}/>`

const words = (said: string, x: number, y: number, size: number, more: string): string =>
  `<text x="${x}" y="${y}" font-size="${size}" ${more}>${escaped(said)}</text>`

/** A title in two lines at most; what does not fit ends in an ellipsis. */
function lines(title: string): string[] {
  if (title.length <= longestLine) return [title]
  const cut = title.lastIndexOf(' ', longestLine)
  const second = title.slice(cut + 1)
  return [title.slice(0, cut), second.length > longestLine ? `${second.slice(0, longestLine)}…` : second]
}

const escaped = (said: string): string => said.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
