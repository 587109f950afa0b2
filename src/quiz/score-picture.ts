import { encodePng } from './png.ts'

/** Pixels: what link previews show large, and small enough to draw in a moment. */
export const pictureSize = { width: 600, height: 315 }

/** Colors of the light scheme in static/css/tokens.css, in the order that pixels name them. */
const palette = ['#fbfaf6', '#1a6a3c', '#a2242d', '#07636e', '#86490a', '#1b1a17'] as const
const [paper, right, wrong, solid, hatched, ink] = [0, 1, 2, 3, 4, 5] as const

const inRow = 5
const side = 88
const gap = 16

/**
 * A score as a picture, in PNG: a filled square for each question that was right, a crossed one for each that was wrong,
 * in the order asked, above the pair that is this site’s mark.
 */
export function scorePicture(marks: readonly boolean[]): Promise<Uint8Array<ArrayBuffer>> {
  const pixels = new Uint8Array(pictureSize.width * pictureSize.height).fill(paper)
  const rows = Math.ceil(marks.length / inRow)
  const left = (pictureSize.width - inRow * side - (inRow - 1) * gap) / 2
  const size = rows > 2 ? side - 16 : side
  const top = (pictureSize.height - 44 - rows * size - (rows - 1) * gap) / 2
  for (const [i, mark] of marks.entries()) {
    const x = left + (i % inRow) * (side + gap) + (side - size) / 2
    const y = top + Math.floor(i / inRow) * (size + gap)
    if (mark) fill(pixels, x, y, size, size, () => right)
    else fill(pixels, x, y, size, size, (h, v) => crossed(h, v, size))
  }
  const foot = pictureSize.height - 44
  fill(pixels, left, foot, pictureSize.width - 2 * left, 2, () => ink)
  fill(pixels, left, foot + 12, 12, 20, () => solid)
  fill(pixels, left + 16, foot + 12, 12, 20, (h, v) => ((h + v) % 6 < 3 ? hatched : paper))
  return encodePng(pixels, pictureSize, palette)
}

/** A frame with a stroke from corner to corner, so that wrong is told from right without color. */
function crossed(h: number, v: number, size: number): number {
  const frame = Math.min(h, v, size - 1 - h, size - 1 - v) < 5
  return frame || Math.abs(h + v - (size - 1)) < 4 ? wrong : paper
}

function fill(
  pixels: Uint8Array,
  x: number,
  y: number,
  width: number,
  height: number,
  color: (h: number, v: number) => number,
): void {
  for (let v = 0; v < height; v++)
    for (let h = 0; h < width; h++) pixels[Math.round(y + v) * pictureSize.width + Math.round(x + h)] = color(h, v)
}
