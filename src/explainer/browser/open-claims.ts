import { fetchDocument } from '../../ui/browser/fetch-document.ts'
import { styled } from '../../ui/browser/styled.ts'

/**
 * Opens what a mark of the map leads to over this page: the claim, who says so, the quotation and the card, as the
 * comparison has them. On the comparison itself, and where that cannot be had, the link is a link. A page that does not
 * dress a comparison names the stylesheet that does; the first tap asks for it.
 */
export function openClaims(styles?: string): void {
  let dressed = styles === undefined
  addEventListener('click', async (event) => {
    const mark = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('.map a')
    if (!mark || mark.pathname === location.pathname || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    const page = await fetchDocument(mark.href)
    const sheet = page?.querySelector<HTMLDialogElement>('dialog')
    const place = page?.querySelector(mark.hash)
    const topic = place?.closest('section')
    if (!sheet || !place || !topic) return location.assign(mark.href)
    if (!dressed) await styled(styles ?? '')
    dressed = true
    if (!mark.hash.startsWith('#topic')) keepOnly(topic, place)
    sheet.prepend(topic)
    // Its title is the topic’s, which has an id.
    sheet.setAttribute('aria-labelledby', topic.getAttribute('aria-labelledby') ?? '')
    document.body.append(sheet)
    sheet.showModal()
    sheet.addEventListener('close', () => {
      sheet.remove()
      mark.focus()
    })
  })
}

/** Takes out of a topic what is not about the claim at this place. */
function keepOnly(topic: Element, place: Element): void {
  const kept = [place, ...topic.querySelectorAll(`[data-claims~="${place.id}"]`)]
  for (const part of topic.querySelectorAll('.both, .side, .apart, .compare li'))
    if (!kept.some((one) => one.contains(part) || part.contains(one))) part.remove()
}
