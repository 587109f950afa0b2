import type { Kept } from '../scheduled.ts'

/** The form that holds a story’s questions to revisit, or null where it cannot be had. */
export async function fetchForm(address: string): Promise<HTMLFormElement | null> {
  try {
    const answer = await fetch(address)
    const page = new DOMParser().parseFromString(answer.ok ? await answer.text() : '', 'text/html')
    return page.querySelector<HTMLFormElement>('form.quiz')
  } catch {
    return null
  }
}

/** Leaves one question for each claim in the form, another than was asked last where there is one, and numbers them. */
export function choose(form: HTMLFormElement, due: readonly Kept[]): HTMLElement[] {
  const all = [...form.querySelectorAll<HTMLElement>('.question')]
  const chosen = due.flatMap(({ claim, item }) => {
    const ofClaim = all.filter(({ dataset }) => dataset.claim === claim)
    return ofClaim.find(({ dataset }) => dataset.item !== item) ?? ofClaim[0] ?? []
  })
  for (const question of all) if (!chosen.includes(question)) question.remove()
  const end = form.querySelector('.actions')
  for (const [i, question] of chosen.entries()) {
    number(question, i + 1, chosen.length, form.dataset.question ?? '')
    end?.before(question)
  }
  const score = form.querySelector('#score')
  if (score) score.textContent = (score.textContent ?? '').replace('{of}', String(chosen.length))
  return chosen
}

function number(question: HTMLElement, place: number, of: number, words: string): void {
  question.id = `q${place}`
  for (const input of question.querySelectorAll('input')) input.name = question.id
  const [label, bar] = [question.querySelector('.label'), question.querySelector('progress')]
  if (label) label.textContent = words.replace('{n}', String(place)).replace('{of}', String(of))
  if (bar) Object.assign(bar, { value: place, max: of })
}
