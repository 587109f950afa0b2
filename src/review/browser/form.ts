import { number } from '../../quiz/browser/number.ts'
import type { Scheduled } from '../schedule.ts'

/** Leaves one question for each claim in the form, another than was asked last where there is one, and numbers them. */
export function choose(form: HTMLFormElement, due: readonly Scheduled[]): HTMLElement[] {
  const all = [...form.querySelectorAll<HTMLElement>('.question')]
  const chosen = due.flatMap(({ claim, item }) => {
    const ofClaim = all.filter(({ dataset }) => dataset.claim === claim)
    return ofClaim.find(({ dataset }) => dataset.item !== item) ?? ofClaim[0] ?? []
  })
  for (const question of all) if (!chosen.includes(question)) question.remove()
  const end = form.querySelector(':scope > .actions')
  for (const [i, question] of chosen.entries()) {
    question.id = `q${i + 1}`
    number(question, form.dataset.question?.replace('{of}', `${chosen.length}`))
    Object.assign(question.querySelector('progress') ?? {}, { value: i + 1, max: chosen.length })
    end?.before(question)
  }
  const score = form.querySelector<HTMLElement>('#score')
  if (score) score.dataset.words = score.dataset.words?.replace('{of}', String(chosen.length))
  return chosen
}
