// Percent: the smallest size of letters, and the step between two attempts.
const smallest = 70
const step = 5

/**
 * Makes the letters just small enough that everything fits on the projector, because nobody scrolls there. If not even
 * the smallest size fits, the letters stay large.
 */
export function fitTo(root: HTMLElement): void {
  const page = document.documentElement
  const fitsAt = (percent: number): boolean => {
    root.style.setProperty('--fit', `${percent / 100}`)
    return page.scrollHeight <= page.clientHeight
  }
  for (let percent = 100; percent >= smallest; percent -= step) if (fitsAt(percent)) return
  fitsAt(100)
}
