// Percent: the smallest and the largest size of letters, and the step between two sizes that are tried.
const smallest = 50
const largest = 180
const step = 5

/**
 * Makes the letters as large as they can be without anything having to be scrolled, because nobody scrolls a projector. If
 * not even the smallest size fits, the letters have the size of a page without script.
 */
export function fitToScreen(): void {
  const page = document.documentElement
  const fitsAt = (percent: number): boolean => {
    page.style.setProperty('--fit', `${percent / 100}`)
    return page.scrollHeight <= page.clientHeight && page.scrollWidth <= page.clientWidth
  }
  // Every size needs a new layout, so the sizes are halved and not tried one by one.
  let [fits, over] = [smallest - step, largest + step]
  while (over - fits > step) {
    const middle = fits + Math.ceil((over - fits) / step / 2) * step
    if (fitsAt(middle)) fits = middle
    else over = middle
  }
  fitsAt(fits < smallest ? 100 : fits)
}
