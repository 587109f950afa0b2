import { showAnswer } from '../../quiz/browser/showing.ts'

/**
 * The height of the tallest question of a quiz, asked or answered with the most to say about it, in pixels. Copies are
 * measured in one layout and are gone before anything is painted.
 */
export function tallestQuestion(form: HTMLFormElement, notes: readonly string[]): number {
  const measured = document.createElement('div')
  measured.className = 'quiz live measured'
  for (const question of form.querySelectorAll<HTMLElement>('.question'))
    measured.append(asked(question), answered(question, notes))
  form.after(measured)
  const heights = [...measured.children].map((copy) => copy.getBoundingClientRect().height)
  measured.remove()
  return Math.ceil(Math.max(0, ...heights))
}

function asked(question: HTMLElement): HTMLElement {
  const copy = fresh(question)
  copy.classList.remove('answered')
  for (const part of copy.querySelectorAll<HTMLElement>('.feedback')) part.hidden = true
  return copy
}

function answered(question: HTMLElement, notes: readonly string[]): HTMLElement {
  const copy = fresh(question)
  const rows = [...copy.querySelectorAll('.option')]
  const whys = [...copy.querySelectorAll('.why')].map(({ textContent }) => textContent?.length ?? 0)
  const wrong = rows.map((row, i) =>
    row.classList.contains('key') ? -1 : (whys[i] ?? 0) + (row.textContent?.length ?? 0),
  )
  showAnswer(copy, wrong.indexOf(Math.max(...wrong)), notes)
  return copy
}

/** A copy that is in no form and in no group of radio buttons, so that it changes nothing that a reader chose. */
function fresh(question: HTMLElement): HTMLElement {
  // Cloning an element gives an element of the same kind.
  const copy = question.cloneNode(true) as HTMLElement
  copy.removeAttribute('id')
  copy.classList.add('now')
  for (const input of copy.querySelectorAll('input')) input.removeAttribute('name')
  for (const part of copy.querySelectorAll<HTMLElement>('.verdict, .why')) part.hidden = true
  return copy
}
