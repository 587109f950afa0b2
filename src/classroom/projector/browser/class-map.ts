import { fetchDocument } from '../../../ui/browser/fetch-document.ts'

let asked = false

/**
 * Puts the map of the class’s answers below the view. The Worker draws it into this page where it is asked to, once the
 * session has ended; a projector asks once. Without an answer the projector says only that the session is over.
 */
export async function showClassMap(view: HTMLElement): Promise<void> {
  if (asked || document.querySelector('.class-map')) return
  asked = true
  const map = (await fetchDocument('?map'))?.querySelector('.class-map')
  // The host may have deleted the session meanwhile.
  if (map && view.querySelector('.at-ended')) view.after(map)
}
