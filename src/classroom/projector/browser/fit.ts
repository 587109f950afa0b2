// Hundredths: how small letters may become, against what the wall would allow.
const smallest = 70
const step = 5

/**
 * Makes the letters of what is drawn just so small that all of it stands on the wall, since nobody scrolls a projector.
 * Where not even the smallest fit, they stay as they are: what has to be scrolled should at least be large.
 */
export function fitTo(root: HTMLElement): void {
  const page = document.documentElement
  const tryOut = (percent: number): boolean => {
    root.style.setProperty('--fit', `${percent / 100}`)
    return page.scrollHeight <= page.clientHeight
  }
  for (let percent = 100; percent >= smallest; percent -= step) if (tryOut(percent)) return
  tryOut(100)
}
