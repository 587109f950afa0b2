import type { ClaimMap } from '../../../src/claim-map/model.ts'
import { broken, canvas, color, edge, mapIn, pictureSize, words } from './canvas.ts'

/** What the picture is of. */
type Pictured = { title: string; tagline: string; map: ClaimMap }

const area = { left: 632, right: pictureSize.width - edge, top: 116, bottom: 540 }
// The largest that the title fits in, beside the map: its size in pixels, characters in a line, lines.
const sizes = [
  { size: 76, longest: 13, most: 3 },
  { size: 62, longest: 16, most: 4 },
  { size: 48, longest: 21, most: 5 },
]
const smallest = { size: 38, longest: 26, most: 6 }
const tag = { size: 32, longest: 34, most: 3 }
/** From one line to the next, in parts of the size of its letters. */
const leading = 1.1

/** A story as an SVG, large enough to be read in a chat: title, tagline, the claim map, and the site’s name. */
export function storyPicture({ title, tagline, map }: Pictured): string {
  const fits = ({ longest, most }: typeof smallest): boolean => {
    const lines = broken(title, longest, title.length)
    return lines.length <= most && lines.every((line) => line.length <= longest)
  }
  const { size, longest, most } = sizes.find(fits) ?? smallest
  const [head, below] = [broken(title, longest, most), broken(tagline, tag.longest, tag.most)]
  const height = (head.length * size + below.length * tag.size) * leading
  const top = (10 + 566 - height) / 2
  const after = top + head.length * size * leading + tag.size * 0.4
  return canvas(
    ...head.map((line, i) => words(line, edge - 2, top + (i + 0.8) * size * leading, size, 'font-weight="700"')),
    ...below.map((line, i) =>
      words(line, edge, after + (i + 0.8) * tag.size * leading, tag.size, `fill="${color('soft')}"`),
    ),
    mapIn(map, area),
  )
}
