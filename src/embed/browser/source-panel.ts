type Panel = { title: string; parts: Element[] }

/**
 * Opens what lies behind an answer in place of the question: its sources word for word, and from there its cards. The
 * widget stays as tall as it is, and nothing has to leave the frame, which not every host allows.
 */
export function openSourcePanel(main: HTMLElement): void {
  const element = main.querySelector<HTMLElement>('.source-panel')
  const heading = element?.querySelector('h2')
  const words = element?.querySelector('.words')
  if (!element || !heading || !words) return
  let from: HTMLElement | null = null

  const turn = (panel: Panel | null): void => {
    if (panel) {
      heading.textContent = panel.title
      words.replaceChildren(...panel.parts)
    }
    element.hidden = !panel
    main.classList.toggle('reading', panel !== null)
    const place = panel ? heading : from
    place?.focus({ preventScroll: true })
  }

  for (const feedback of main.querySelectorAll<HTMLElement>('.feedback')) {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'tap sources'
    button.textContent = element.dataset.sources ?? ''
    button.addEventListener('click', () => {
      from = button
      turn({ title: element.dataset.sources ?? '', parts: sourcesOf(feedback) })
    })
    feedback.append(button)
  }
  element.addEventListener('click', async (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.on a') : null
    if (!link || link.dataset.failed || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    const card = await cardAt((main.dataset.cards ?? '') + link.href.split('/').pop())
    if (card) return turn(card)
    link.dataset.failed = 'yes'
    link.click()
  })
  element.querySelector('[data-back]')?.addEventListener('click', () => turn(null))
}

/** All sources of a question and the links to its cards, as copies; none folded away. */
function sourcesOf(feedback: HTMLElement): Element[] {
  // Cloning an element gives an element.
  return [...feedback.querySelectorAll('.source, .on')].map((part) => part.cloneNode(true) as Element)
}

/** The card at this address, or null where it cannot be had. */
async function cardAt(address: string): Promise<Panel | null> {
  try {
    const answer = await fetch(address)
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const parts = [...page.querySelectorAll('article .said > p')]
    return parts.length > 0 ? { title: page.querySelector('h1')?.textContent ?? '', parts } : null
  } catch {
    return null
  }
}
