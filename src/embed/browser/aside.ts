/** Opens the cards that feedback links to in place of the question; where that fails, the link is a link. */
export function openCardsAside(main: HTMLElement, arranged: () => void): void {
  const aside = main.querySelector<HTMLElement>('.aside')
  const heading = aside?.querySelector('h2')
  const words = aside?.querySelector('.words')
  if (!aside || !heading || !words) return
  let from: HTMLAnchorElement | null = null

  const turn = (open: boolean): void => {
    aside.hidden = !open
    main.classList.toggle('reading', open)
    arranged()
    const place = open ? heading : from
    place?.focus({ preventScroll: true })
  }

  main.addEventListener('click', async (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.feedback .on a') : null
    if (!link || link.dataset.failed || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    const card = await cardAt((main.dataset.cards ?? '') + link.href.split('/').pop())
    if (!card) {
      link.dataset.failed = 'yes'
      return link.click()
    }
    from = link
    heading.textContent = card.title
    words.replaceChildren(...card.sentences)
    turn(true)
  })
  aside.querySelector('[data-back]')?.addEventListener('click', () => turn(false))
}

/** The title and sentences of the card at this address, or null where it cannot be had. */
async function cardAt(address: string): Promise<{ title: string; sentences: Element[] } | null> {
  try {
    const answer = await fetch(address)
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const sentences = [...page.querySelectorAll('article .said > p')]
    return sentences.length > 0 ? { title: page.querySelector('h1')?.textContent ?? '', sentences } : null
  } catch {
    return null
  }
}
