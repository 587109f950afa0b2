// How small letters may become, against what the wall would allow, before something is left below the edge instead.
const smallest = 0.7
const step = 0.05

/** Makes the letters of what is drawn just so small that all of it stands on the wall: nobody scrolls a projector. */
export function fitTo(root: HTMLElement): void {
  const page = document.documentElement
  for (let fit = 1; fit >= smallest; fit -= step) {
    root.style.setProperty('--fit', `${fit}`)
    if (page.scrollHeight <= innerHeight) return
  }
}
