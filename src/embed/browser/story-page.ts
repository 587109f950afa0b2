import { followStory, showCorrected } from './follow.ts'
import { tellHeights } from './heights.ts'
import { announce } from './host.ts'
import { tellView } from './view.ts'

// In the comparison, a mark of the map opens its claim in place; all else is the height of the frame, and corrections.
const main = document.querySelector<HTMLElement>('main')

if (main) {
  main.addEventListener('click', (event) => openClaim(main, event))
  tellHeights(main, undefined, () => fold(main))
  announce('ready', { kind: location.pathname.endsWith('/compare') ? 'compare' : 'card', title: document.title })
  tellView(main)
  followStory(main, location.href, (page) => {
    showCorrected(page)
    replaceUnseen(main, page)
  })
}

/**
 * Gives up the room that is kept for the longest claim, where there are claims and it is not given up yet: for good, so that
 * host and frame cannot chase each other.
 */
function fold(main: HTMLElement): boolean {
  const root = document.documentElement
  if (!main.querySelector('.claims') || root.classList.contains('folded')) return false
  root.classList.add('folded')
  return true
}

/** Shows what the page says now once the widget is out of sight, so that nothing moves under whoever reads it. */
function replaceUnseen(main: HTMLElement, page: Document): void {
  const observer = new IntersectionObserver((entries) => {
    if (entries.at(-1)?.isIntersecting) return
    observer.disconnect()
    main.replaceChildren(...(page.querySelector('main')?.childNodes ?? []))
  })
  observer.observe(main)
}

function openClaim(main: HTMLElement, event: MouseEvent): void {
  const mark = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.map a') : null
  const claim = mark && main.querySelector(mark.hash)?.closest<HTMLElement>('article')
  if (!claim || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  for (const one of main.querySelectorAll('.shown, .current')) one.classList.remove('shown', 'current')
  claim.classList.add('shown')
  mark.classList.add('current')
  claim.focus({ preventScroll: true })
}
