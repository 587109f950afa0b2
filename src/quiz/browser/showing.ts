/** Marks a question as answered with this pick and opens its feedback; says whether the pick was right. */
export function showAnswer(question: HTMLElement, pick: number, notes: readonly string[]): boolean {
  const rows = [...question.querySelectorAll<HTMLElement>('.option')]
  const right = rows[pick]?.classList.contains('key') === true
  for (const [i, row] of rows.entries()) {
    const input = row.querySelector('input')
    const picked = i === pick
    row.classList.toggle('picked', picked)
    if (input) {
      input.checked = picked
      input.disabled = !picked
    }
    note(row, picked ? notes[right ? 0 : 1] : row.classList.contains('key') ? notes[2] : '')
  }
  const answer = question.querySelector('.verdict .unseen')
  if (answer) answer.textContent = `${notes[2]}: ${question.querySelector('.key > span')?.textContent}`
  question.classList.add('answered')
  for (const part of question.querySelectorAll<HTMLElement>(
    `.feedback, .verdict.${right ? 'right' : 'wrong'}, .why:nth-of-type(${pick + 3})`,
  ))
    part.hidden = false
  return right
}

/** What the feedback of an answered question says, for those who cannot see it appear. */
export function spoken(question: HTMLElement): string {
  return [...question.querySelectorAll<HTMLElement>('.verdict, .why, .explanation')]
    .filter(({ hidden }) => !hidden)
    .map(({ textContent }) => textContent)
    .join(' ')
}

function note(row: HTMLElement, words = ''): void {
  const place = row.querySelector('.note')
  if (place) place.textContent = words
}
