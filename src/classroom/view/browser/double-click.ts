// Milliseconds within which a second tap belongs to the first; some phones count every tap as a first.
const quick = 500

/**
 * Keeps the second of two quick clicks or taps from pressing what has come under the pointer since the first: the next
 * step of the session, or an option of the next question.
 */
export function ignoreDoubleClicks(root: HTMLElement): void {
  let last = Number.NEGATIVE_INFINITY
  root.addEventListener(
    'click',
    (event) => {
      const touched = event instanceof PointerEvent && event.pointerType === 'touch'
      if (event.detail > 1 || (touched && event.timeStamp - last < quick)) {
        event.preventDefault()
        event.stopPropagation()
      }
      last = event.timeStamp
    },
    { capture: true },
  )
}
