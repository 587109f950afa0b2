import { tellHeights } from './heights.ts'
import { announce } from './host.ts'

// A card or a comparison needs script for the height of its frame only.
const main = document.querySelector<HTMLElement>('main')

if (main) {
  tellHeights(main)
  announce('ready', { kind: location.pathname.endsWith('/compare') ? 'compare' : 'card', title: document.title })
}
