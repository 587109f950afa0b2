import type { ClaimMap } from '../../../src/claim-map/model.ts'
import { quizText } from '../../../src/quiz/text.ts'
import { broken, canvas, color, edge, mapIn, pictureSize, square, words } from './canvas.ts'

/** What the picture is of: a story by its title and map, and a score. */
type Scored = { title: string; map: ClaimMap; right: number; of: number }

const area = { left: 600, right: pictureSize.width - edge, top: 248, bottom: 544 }
const longestLine = 44
const squaresInRow = 5

/** A score as an SVG: the story’s title, the score in words and squares, the claim map, and the site’s name. */
export function scorePicture({ title, map, right, of }: Scored): string {
  const lines = broken(title, longestLine, 2)
  return canvas(
    ...lines.map((line, i) => words(line, edge, 96 + i * 60, 52, 'font-weight="700"')),
    words(quizText.result.invitation, edge, 92 + lines.length * 56, 34, `fill="${color('soft')}"`),
    words(quizText.result.ofKind(right, of), edge - 4, 356, 116, 'font-weight="700"'),
    squares(right, of),
    mapIn(map, area),
  )
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
