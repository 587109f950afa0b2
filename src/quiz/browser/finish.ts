import type { Outcome } from './queue.ts'
import { all, type View } from './view.ts'

/** Ends the quiz within its page: the score, what became of the result, and every question again. */
export function showFinish(view: View, right: number, outcome: Outcome): void {
  const [finish] = all(view.root, '.finish')
  if (!finish) return
  const share = right / view.questions.length
  const earned = all(finish, '[data-from]').filter(({ dataset }) => share >= Number(dataset.from))
  const shown = [earned.at(-1), ...all(finish, `[data-state=${outcome}]`)]
  for (const part of all(finish, '[data-from], [data-state]')) part.hidden = !shown.includes(part)
  if (finish.hidden) open(view, finish, right)
  view.say(shown.at(-1)?.textContent ?? '')
}

function open(view: View, finish: HTMLElement, right: number): void {
  const [score] = all(finish, '#score')
  if (score) score.textContent = (score.textContent ?? '').replace('{}', String(right))
  finish.hidden = false
  view.root.classList.add('finished')
  view.offer(null)
  view.focus(finish)
}
