import { registerServiceWorker } from '../../offline/browser/register.ts'
import { openCardsInSheet } from './sheet.ts'
import { tellSaved } from './tell-saved.ts'

export { comment } from './comment.ts'
export { noteMiss } from './misses.ts'

/** Starts what a quiz page does beside the quiz; without it, answers, feedback and the finish work. */
export function startDeferred(root: HTMLElement): void {
  registerServiceWorker()
  openCardsInSheet(root)
  tellSaved()
}
