import { fetchDocument } from '../../ui/browser/fetch-document.ts'

type Content = { title: string; parts: Element[] }

/**
 * Shows the sources of an answer, and the cards about it, in place of the question. The widget stays as tall as it is,
 * and no link has to leave the frame, which not every host allows.
 */
export function openSourcePanel(main: HTMLElement): void {
  const panel = main.querySelector<HTMLElement>('.source-panel')
  const heading = panel?.querySelector('h2')
  const words = panel?.querySelector('.words')
  if (!panel || !heading || !words) return
  let from: HTMLElement | null = null

  const turn = (content: Content | null): void => {
    if (content) {
      heading.textContent = content.title
      words.replaceChildren(...content.parts)
    }
    panel.hidden = !content
    main.classList.toggle('reading', content !== null)
    const place = content ? heading : from
    place?.focus({ preventScroll: true })
  }

  for (const feedback of main.querySelectorAll<HTMLElement>('.feedback')) {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'tap sources'
    button.textContent = panel.dataset.sources ?? ''
    button.addEventListener('click', () => {
      from = button
      turn({ title: panel.dataset.sources ?? '', parts: sourcesOf(feedback) })
    })
    feedback.append(button)
  }
  panel.addEventListener('click', async (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.on a') : null
    if (!link || link.dataset.failed || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    const card = await cardAt((main.dataset.cards ?? '') + link.href.split('/').pop())
    if (card) return turn(card)
    link.dataset.failed = 'yes'
    link.click()
  })
  panel.querySelector('[data-back]')?.addEventListener('click', () => turn(null))
}

/** All sources of a question and the links to its cards, as copies; none folded away. */
function sourcesOf(feedback: HTMLElement): Element[] {
  // Cloning an element gives an panel.
  return [...feedback.querySelectorAll('.source, .on')].map((part) => part.cloneNode(true) as Element)
}

/** The card at this address, or null where it cannot be had. */
async function cardAt(address: string): Promise<Content | null> {
  const page = await fetchDocument(address)
  const parts = [...(page?.querySelectorAll('article .said') ?? [])]
  return parts.length > 0 ? { title: page?.querySelector('h1')?.textContent ?? '', parts } : null
}
