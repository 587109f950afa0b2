import { fetchDocument } from '../../ui/browser/fetch-document.ts'
import { fullFeedback } from './full-feedback.ts'

type Content = { title: string; parts: Element[] }

/**
 * Returns what shows the sources of an answer, and the cards about it, in place of the question. The widget stays as tall as
 * it is, and no link has to leave the frame, which not every host allows.
 */
export function openSourcePanel(main: HTMLElement, form: HTMLFormElement): (button: HTMLElement) => void {
  const panel = main.querySelector<HTMLElement>('.source-panel')
  const heading = panel?.querySelector('h2')
  const words = panel?.querySelector('.words')
  if (!panel || !heading || !words) return () => {}
  const fill = fullFeedback(main, form)
  const title = heading.textContent ?? ''
  let from: HTMLElement | null = null
  void fill()

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

  panel.addEventListener('click', async (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.on a') : null
    if (!link || link.dataset.failed || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    const card = await cardAt((main.dataset.cards ?? '').replace('{card}', link.href.split('/').pop() ?? ''))
    if (card) return turn(card)
    link.dataset.failed = 'yes'
    link.click()
  })
  panel.querySelector('[data-back]')?.addEventListener('click', () => turn(null))

  return async (button) => {
    const complete = await fill()
    from = button
    turn({
      title,
      parts: [...sourcesOf(button.closest('.feedback')), ...(complete ? [] : [failed(panel.dataset.failed)])],
    })
  }
}

/** What has been corrected of a question, all its sources and the links to its cards, as copies; none folded away. */
function sourcesOf(feedback: Element | null): Element[] {
  return [...(feedback?.querySelectorAll('.corrected, .source, .on') ?? [])].map(shown)
}

function shown(part: Element): Element {
  // Cloning an element gives an element.
  const copy = part.cloneNode(true) as Element
  copy.removeAttribute('hidden')
  return copy
}

function failed(words = ''): Element {
  const line = document.createElement('p')
  line.textContent = words
  return line
}

/** The card at this address, or null where it cannot be had. */
async function cardAt(address: string): Promise<Content | null> {
  const page = await fetchDocument(address)
  const parts = [...(page?.querySelectorAll('article .said') ?? [])]
  return parts.length > 0 ? { title: page?.querySelector('h1')?.textContent ?? '', parts } : null
}
