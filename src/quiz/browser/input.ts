import { all } from './view.ts'

type Chosen = {
  /** An option was pointed at: that answers. */
  answer: (pick: number) => void
  /** An option was reached by keys or by a screen reader’s virtual cursor: that only selects. */
  select: (pick: number) => void
}

/**
 * Tells choosing by pointer from choosing by keys. Arrow keys and assistive technology make click events too, but with
 * a `detail` of 0, where a pointer’s click counts its presses from 1.
 */
export function onChoice(root: HTMLElement, { answer, select }: Chosen): void {
  root.addEventListener('click', (event) => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('.option') : null
    const input = row?.querySelector('input')
    if (!row || !input) return
    // A label passes its click on to its input, as a second click that looks like a key’s.
    if (event.target !== input) event.preventDefault()
    if (input.disabled || row.closest('.answered')) return
    input.checked = true
    const pick = all(row.parentElement ?? row, '.option').indexOf(row)
    if (event.detail > 0) answer(pick)
    else select(pick)
  })
}

type Keys = {
  /** Number keys, counted from 0. */
  digit: (place: number) => void
  enter: () => void
}

/**
 * Listens to number keys and Enter, only while the focus is inside, so that they take no key away from a reader’s own
 * tools (WCAG 2.2, 2.1.4). Links, buttons and switches keep their Enter.
 */
export function onKeys(root: HTMLElement, { digit, enter }: Keys): void {
  root.addEventListener('keydown', (event) => {
    const { key, target } = event
    if (event.altKey || event.ctrlKey || event.metaKey || root.classList.contains('finished')) return
    // A key held down a moment too long must not skip the feedback.
    if (event.repeat && key === 'Enter') return event.preventDefault()
    if (/^[1-9]$/.test(key)) digit(Number(key) - 1)
    if (key !== 'Enter' || (target instanceof Element && target.closest('a, button, summary, .ask'))) return
    event.preventDefault()
    enter()
  })
}
