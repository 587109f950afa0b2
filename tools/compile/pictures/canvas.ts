import { readFileSync } from 'node:fs'
import type { ClaimMap, Mark } from '../../../src/claim-map/model.ts'
import { escaped } from '../../../src/embed/snippets.ts'
import { text } from '../../../src/ui/text.ts'

/** Pixels: what Open Graph previews show large. */
export const pictureSize = { width: 1200, height: 630 }

/** The font family that pictures ask for. */
export const family = 'Source Serif 4'

/** Pixels that stay empty at both sides. */
export const edge = 64

const tokens = readFileSync('static/css/tokens.css', 'utf8')

/** A color of the light scheme, by the name of its token. */
export function color(token: string): string {
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

/** A picture with these parts on the site’s paper, above the site’s name. */
export function canvas(...parts: string[]): string {
  const { width, height } = pictureSize
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${family}" fill="${color('ink')}">
<defs><pattern id="hatched" width="10" height="10" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><rect width="10" height="8" fill="${voices[1].line}"/></pattern></defs>
<rect width="100%" height="100%" fill="${color('paper')}"/>
<rect width="100%" height="10"/>
${parts.join('\n')}
<path d="M${edge} 566H${width - edge}" stroke="${color('ink')}" stroke-width="2"/>
${swatch(0, edge, 584, 24)}${swatch(1, edge + 30, 584, 24)}
${words(text.site.name, edge + 68, 606, 30, 'font-weight="700"')}
${words(text.site.tagline, width - edge, 606, 26, `text-anchor="end" fill="${color('soft')}"`)}
</svg>`
}

/** A square in one account’s pattern. */
const swatch = (voice: 0 | 1, x: number, y: number, side: number): string =>
  square(x, y, side, voices[voice].line, voices[voice].fill)

export const square = (x: number, y: number, side: number, line: string, fill: string, more = ''): string =>
  `<rect x="${x + 1.5}" y="${y + 1.5}" width="${side - 3}" height="${side - 3}" fill="${fill}" stroke="${line}" stroke-width="3" ${more}/>`

export const words = (said: string, x: number, y: number, size: number, more = ''): string =>
  `<text x="${x}" y="${y}" font-size="${size}" ${more}>${escaped(said)}</text>`

/** Words in as few lines of at most so many characters as they need, and these alike; what does not fit ends in an ellipsis. */
export function broken(said: string, longest: number, most: number): string[] {
  const lines = greedy(said, longest)
  if (lines.length > most) return [...lines.slice(0, most - 1), `${lines[most - 1]?.slice(0, longest - 1)}…`]
  const shorter = Array.from({ length: longest }, (_, i) => greedy(said, i + 1))
  return shorter.find(({ length }) => length <= lines.length) ?? lines
}

/** Words in lines that are as full as so many characters allow. */
function greedy(said: string, longest: number): string[] {
  const lines: string[] = []
  for (const word of said.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`
    if (lines.length > 0 && longer.length <= longest) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/** Where a map stands, in pixels. */
type Area = { left: number; right: number; top: number; bottom: number }

const largestCell = 76
const headSize = 28
// Of the font’s bold letters, the mean width in parts of their size, and a little more.
const letter = 0.56

/** The claim map in the middle of its area: a row for each topic under the accounts’ names; what both say is between them. */
export function mapIn({ sides, rows }: ClaimMap, area: Area): string {
  const sideways = Math.max(...rows.flatMap((row) => row.sides.map((side) => side.length)), 1)
  const between = Math.max(...rows.map(({ both }) => both.length), 1)
  const height = area.bottom - area.top
  const cell = Math.min(
    largestCell,
    (area.right - area.left) / (2 * sideways + between),
    height / Math.max(rows.length, 1),
  )
  const middle = (area.left + area.right) / 2
  const half = (between * cell) / 2
  const top = area.top + (height - cell * rows.length) / 2
  const marks = rows.flatMap(({ sides: [left = [], right = []], both }, row) => {
    const y = top + row * cell
    return [
      ...left.map((mark, i) => drawn(mark, 0, middle - half - (i + 1) * cell, y, cell)),
      ...both.map((mark, i) => shared(mark, middle + (i - both.length / 2) * cell, y, cell)),
      ...right.map((mark, i) => drawn(mark, 1, middle + half + i * cell, y, cell)),
    ]
  })
  const [left = '', right = ''] = sides.map(({ account }) => account.label)
  const gap = Math.min(half, 38)
  const size = Math.min(headSize, (area.right - middle - gap) / letter / Math.max(left.length, right.length))
  const bold = 'font-weight="700"'
  return [
    words(left, middle - gap, top - 16, size, `text-anchor="end" ${bold} fill="${voices[0].line}"`),
    words(right, middle + gap, top - 16, size, `${bold} fill="${voices[1].line}"`),
    ...marks,
  ].join('')
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
