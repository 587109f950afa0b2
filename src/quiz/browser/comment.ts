import { commentOn } from '../../ui/comments.ts'
import type { Finished } from './start.ts'

/** Says under the score what it is worth, once; a withdrawn question has no key, so it does not count. */
export function comment(root: HTMLElement, { right }: Pick<Finished, 'right'>): void {
  const score = root.querySelector('#score')
  if (!score || root.querySelector('.finish .standfirst')) return
  const line = document.createElement('p')
  line.className = 'standfirst'
  line.textContent = commentOn(right / root.querySelectorAll('.key').length)
  score.after(line)
}
