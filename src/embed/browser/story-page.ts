import { tellHeights } from './heights.ts'
import { announce } from './host.ts'

// A card needs script for the height of its frame only; in the comparison, a mark of the map opens its claim in place.
const main = document.querySelector<HTMLElement>('main')

if (main) {
  main.addEventListener('click', (event) => openClaim(main, event))
  tellHeights(main)
  announce('ready', { kind: location.pathname.endsWith('/compare') ? 'compare' : 'card', title: document.title })
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
