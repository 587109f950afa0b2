/** After the finish: shows the answered questions one at a time, from the score and back to it, and links to the result. */
export function tourAnswers(main: HTMLElement, result: string): void {
  const questions = [...main.querySelectorAll<HTMLElement>('.question')]
  const finish = main.querySelector<HTMLElement>('.finish')
  const bar = main.querySelector<HTMLElement>('.turns')
  if (!bar?.hidden) return
  const buttons = [...main.querySelectorAll<HTMLButtonElement>('[data-turn]')]
  const words = buttons.map(({ textContent }) => textContent ?? '')
  // The place of the question shown; before the first and after the last stands the score.
  let at = -1

  const show = (place: number): void => {
    at = place >= questions.length ? -1 : place
    for (const [i, question] of questions.entries()) question.classList.toggle('now', i === at)
    main.classList.toggle('reviewing', at >= 0)
    for (const [i, button] of buttons.entries()) button.textContent = label(button, words[i] ?? '')
    for (const button of buttons) if (button.dataset.turn === '-1') button.hidden = at < 0
    const shown = questions[at] ?? finish
    shown?.focus({ preventScroll: true })
  }

  const label = ({ dataset: { turn, first, score } }: HTMLElement, word: string): string => {
    if (turn === '1' && at < 0) return first ?? word
    const leaves = turn === '1' ? at === questions.length - 1 : at === 0
    return leaves ? (score ?? word) : word
  }

  for (const button of buttons) button.addEventListener('click', () => show(at + Number(button.dataset.turn)))
  bar.hidden = false
  const link = document.createElement('a')
  link.className = 'tap'
  link.href = result
  link.textContent = bar.dataset.result ?? ''
  main.querySelector('.finish .actions')?.append(link)
  show(-1)
}
