import { all } from './view.ts'

/** Writes the number in a question's id into its label, by these words, and makes its radio buttons one group. */
export function number(question: HTMLElement, words = ''): void {
  for (const label of all(question, '.label')) label.textContent = words.replace('{n}', question.id.slice(1))
  for (const input of question.querySelectorAll('input')) input.name = question.id
}
