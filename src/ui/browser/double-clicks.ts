// Milliseconds and pixels within which a second tap belongs to the first; some phones count every tap as a first.
const soon = 500
const near = 30

/**
 * Ignores the second of two quick clicks or taps at one place. The view may have changed since the first, and the pointer
 * may be over the next step, or over an option of the next question. A click that no pointer made is never ignored.
 */
export function ignoreDoubleClicks(root: HTMLElement): void {
  let last: PointerEvent | undefined
  let again: boolean | undefined
  root.addEventListener('pointerdown', (event) => {
    const { clientX, clientY, timeStamp, pointerType } = event
    again =
      last &&
      pointerType !== 'mouse' &&
      timeStamp - last.timeStamp < soon &&
      Math.hypot(clientX - last.clientX, clientY - last.clientY) < near
    last = event
  })
  root.addEventListener(
    'click',
    (event) => {
      // A mouse counts its clicks at one place.
      if (event.detail > 1 || (event.detail === 1 && again)) {
        event.preventDefault()
        event.stopPropagation()
      }
    },
    { capture: true },
  )
}
