import { commentOn } from '../../ui/comments.ts'
import type { Finished } from './start.ts'

/** Says under the score what it is worth, once. */
export function comment(root: HTMLElement, { right, result }: Pick<Finished, 'right' | 'result'>): void {
  const score = root.querySelector('#score')
  if (!score || root.querySelector('.finish .standfirst')) return
  const line = document.createElement('p')
  line.className = 'standfirst'
  line.textContent = commentOn(right / result.length)
  score.after(line)
}
