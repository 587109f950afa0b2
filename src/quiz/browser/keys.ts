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
