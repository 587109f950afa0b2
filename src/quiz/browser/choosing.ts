type Chosen = {
  /** An option was pointed at: that answers. */
  answer: (pick: number) => void
  /** An option was reached by keys or by a reader’s virtual arrows: that only selects. */
  select: (pick: number) => void
}

/**
 * Tells choosing by pointer from choosing by keys. Arrow keys and assistive technology make click events too, but with
 * a `detail` of 0, where a pointer’s click counts its presses from 1.
 */
export function onChoice(root: HTMLElement, { answer, select }: Chosen): void {
  root.addEventListener('click', (event) => {
    const row = event.target instanceof Element ? event.target.closest('.option') : null
    const input = row?.querySelector('input')
    if (!row || !input) return
    // A label passes its click on to its input, as a second click that looks like a key’s.
    if (event.target !== input) event.preventDefault()
    if (input.disabled || row.closest('.answered')) return
    input.checked = true
    if (event.detail > 0) answer(Number(input.value))
    else select(Number(input.value))
  })
}
