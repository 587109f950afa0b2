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
    number(question, i + 1, chosen.length, form.dataset.question ?? '')
    end?.before(question)
  }
  const score = form.querySelector<HTMLElement>('#score')
  if (score) score.dataset.words = score.dataset.words?.replace('{of}', String(chosen.length))
  return chosen
}

function number(question: HTMLElement, place: number, of: number, words: string): void {
  question.id = `q${place}`
  for (const input of question.querySelectorAll('input')) input.name = question.id
  const [label, bar] = [question.querySelector('.label'), question.querySelector('progress')]
  if (label) label.textContent = words.replace('{n}', String(place)).replace('{of}', String(of))
  if (bar) Object.assign(bar, { value: place, max: of })
}
