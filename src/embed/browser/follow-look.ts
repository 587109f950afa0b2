import { fetchDocument } from '../../ui/browser/fetch-document.ts'

// Milliseconds after the last key, so that a color is typed to its end.
const pause = 400

/** Lets widgets, code and contrast follow what is typed into the form of the look: the page that it asks for has them all. */
export function followLook(form: HTMLFormElement): void {
  let waiting: ReturnType<typeof setTimeout> | undefined
  form.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(show, pause)
  })

  async function show(): Promise<void> {
    if (!form.checkValidity()) return
    // Every field of the form is text.
    const query = new URLSearchParams(new FormData(form) as unknown as Record<string, string>)
    const address = `${location.pathname}?${query}`
    const page = await fetchDocument(address)
    if (!page) return
    history.replaceState(null, '', address)
    pairs(page, 'code, [data-contrast]', (shown, next) => shown.replaceChildren(...next.childNodes))
    pairs(page, 'readout-quiz, readout-card, readout-compare', (shown, next) => {
      const names = [...shown.getAttributeNames(), ...next.getAttributeNames()]
      for (const name of names.filter((name) => name !== 'style')) {
        const value = next.getAttribute(name)
        if (value === null) shown.removeAttribute(name)
        else if (value !== shown.getAttribute(name)) shown.setAttribute(name, value)
      }
    })
  }
}

/** Calls something with each part of this page that a selector names and the same part of another. */
function pairs(page: Document, selector: string, call: (shown: Element, next: Element) => void): void {
  const next = [...page.querySelectorAll(selector)]
  for (const [i, shown] of document.querySelectorAll(selector).entries()) if (next[i]) call(shown, next[i])
}
