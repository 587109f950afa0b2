/** What the reader can do next; each has its button, and one at most is shown. */
export type Step = 'answer' | 'sure' | 'next' | 'send'

/** The parts of a quiz’s form by what they are for. */
export type View = ReturnType<typeof viewOf>

/** Finds the parts of a quiz in its form and turns it from a form into one question at a time. */
export function viewOf(root: HTMLFormElement) {
  const questions = all(root, '.question')
  const [status] = all(root, '[role=status]')
  const steps = all(root, '[data-step]')
  const [row] = all(root, '.by .marks')
  const marks = questions.map(() => document.createElement('i'))
  for (const [i, mark] of marks.entries()) {
    // A withdrawn question is neither right, wrong nor open.
    mark.hidden = !isAsked(questions[i])
    if (!mark.hidden) mark.className = 'open'
  }
  row?.replaceChildren(...marks)
  tellMarks()
  root.classList.add('live')
  root.noValidate = true
  for (const part of all(root, '[data-live]')) part.hidden = false

  return {
    root,
    questions,
    steps,
    notes: root.dataset.notes?.split('|') ?? [],
    ask: root.querySelector<HTMLInputElement>('[data-ask]'),
    question: (i: number): HTMLElement => questions[i] ?? root,
    right: (i: number, pick: number): boolean =>
      all(root, `#q${i + 1} .option`)[pick]?.classList.contains('key') === true,
    turnTo: (i: number): void => {
      for (const [j, question] of questions.entries()) {
        question.classList.toggle('now', i === j)
        marks[j]?.classList.toggle('now', i === j)
      }
    },
    /** Marks a question as right or wrong in the row of all, and says in words how many are. */
    mark: (i: number, right: boolean): void => {
      if (marks[i]) marks[i].className = right ? 'right' : 'wrong'
      tellMarks()
    },
    offer: (step: Step | null): void => {
      for (const part of steps) part.hidden = part.dataset.step !== step
    },
    /** Announces these words, or the ones that the page carries under this name. */
    say: (words: string): void => {
      if (status) status.textContent = status.dataset[words] ?? words
    },
    /** Says, on the button just pressed too, that the result is on its way. */
    saving: (): void => {
      for (const part of steps) if (!part.hidden) part.textContent = status?.dataset.saving ?? ''
      if (status) status.textContent = status.dataset.saving ?? ''
    },
    focus: (part: HTMLElement): void => {
      part.focus({ preventScroll: true })
      scrollTo(root, 'start')
    },
  }

  function tellMarks(): void {
    const counts = ['right', 'wrong', 'open'].map(
      (state) => marks.filter((mark) => mark.classList.contains(state)).length,
    )
    row?.setAttribute('aria-label', row.dataset.words?.replace(/{}/g, () => `${counts.shift()}`) ?? '')
  }
}

/** Scrolls to a part of this page, but never scrolls a page around this one. */
export function scrollTo(part: Element | null, block: 'start' | 'nearest'): void {
  if (parent === window) part?.scrollIntoView({ block })
}

/** Whether a question has options: a withdrawn one has none. */
export const isAsked = (question?: HTMLElement): boolean => !!question?.querySelector('.option')

/** All parts within that match, in order. */
export const all = (within: ParentNode, selector: string): HTMLElement[] => [
  ...within.querySelectorAll<HTMLElement>(selector),
]
