import { all, isAsked } from '../../quiz/browser/view.ts'
import { tallestQuestion } from './tallest-question.ts'

/**
 * Takes over into a running quiz what has been corrected or withdrawn, from the same quiz as it is given now. The question
 * that the reader is at stays as it is; called again once they have gone on, this does the rest. What would make the widget
 * taller is hidden, and stands only among the question’s sources.
 */
export function takeOver(main: HTMLElement, form: HTMLFormElement, page: Document): void {
  const notes = form.dataset.notes?.split('|') ?? []
  const room = Number.parseFloat(main.style.getPropertyValue('--tallest')) || 0
  for (const question of all(form, '.question:not(.now)')) {
    const fresh = page.getElementById(question.id)
    if (!fresh || !isAsked(question)) continue
    if (isAsked(fresh)) {
      const lines = all(fresh, '.corrected')
      if (lines.length === 0 || question.querySelector('.corrected')) continue
      question.querySelector('.explanation')?.after(...lines)
      const fits = tallestQuestion(form, notes) <= room
      for (const line of lines) line.hidden = !fits
    } else {
      question.replaceChildren(...fresh.childNodes)
    }
  }
  const [score] = all(form, '#score')
  if (score) score.dataset.words = score.dataset.words?.replace(/\d+/, `${all(form, '.key').length}`) ?? ''
}
