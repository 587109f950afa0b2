import { fetchDocument } from '../../ui/browser/fetch-document.ts'

/** Opens the cards that feedback links to in a sheet over the quiz; where that fails, the link is a link. */
export function openCardsInSheet(root: HTMLElement): void {
  const sheet = document.querySelector<HTMLDialogElement>('dialog.sheet')
  const place = sheet?.querySelector('.card')
  if (!sheet || !place) return
  root.addEventListener('click', async (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.feedback .on a') : null
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    const card = await cardAt(link.href)
    if (!card) return location.assign(link.href)
    place.replaceChildren(...card)
    sheet.showModal()
    sheet.scrollTop = 0
  })
  // A tap on what is behind the sheet closes it, as Esc and the button do.
  sheet.addEventListener('click', ({ target }) => {
    if (target === sheet) sheet.close()
  })
}

/** The title and sentences of the card at this address, or null where it cannot be had. */
async function cardAt(address: string): Promise<Element[] | null> {
  const page = await fetchDocument(address)
  // Offline, the hub may stand in for a card that was never opened; it holds them all.
  const card = page?.querySelector(`#card-${address.split('/').pop()}`) ?? page?.querySelector('main article')
  const parts = [...(card?.querySelectorAll('h1, h3, .said') ?? [])]
  if (parts[0]) parts[0].id = 'sheet'
  return parts.length > 0 ? parts : null
}
