import { comment } from '../../quiz/browser/comment.ts'
import { type Outcome, send, sendWaiting } from '../../quiz/browser/queue.ts'
import type { Finished } from '../../quiz/browser/start.ts'
import { tellSaved } from '../../quiz/browser/tell-saved.ts'
import type { Unsent } from '../../quiz/browser/unsent.ts'
import { styled } from '../../ui/browser/styled.ts'
import { tourAnswers } from './answers.ts'
import { followStory, showCorrected } from './follow.ts'
import { showOwnMap } from './own-map.ts'
import { openSourcePanel } from './source-panel.ts'
import { takeOver } from './take-over.ts'
import { tellView } from './view.ts'

/** What opens the sources of an answer, in place of its question. */
export type OpenSources = (button: HTMLElement) => void

/** Starts what a widget does beside the quiz: its styles come first, because what they are for is not shown before. */
export async function startDeferred(main: HTMLElement, form: HTMLFormElement): Promise<{ openSources: OpenSources }> {
  tellView(main)
  sendWaiting()
  leaveNoTrail(main)
  tellSaved()
  followInQuiz(main, form)
  await styled(main.dataset.styles ?? '')
  return { openSources: openSourcePanel(main, form) }
}

/** Takes corrections and withdrawals over while the quiz runs, and again whenever the reader has gone on. */
function followInQuiz(main: HTMLElement, form: HTMLFormElement): void {
  const address = new URL(location.href)
  address.searchParams.set('version', String(new FormData(form).get('version')))
  let page: Document | null = null
  const take = (): void => {
    if (page) takeOver(main, form, page)
  }
  followStory(main, address.href, (now) => {
    page = now
    showCorrected(now)
    take()
  })
  for (const type of ['click', 'keyup']) main.addEventListener(type, () => void setTimeout(take))
}

/** Sends a result; shows the answers, a link to the whole result, and once it has been counted the reader’s map. */
export function finish(main: HTMLElement, event: Finished, unsent: Unsent, settle: (outcome: Outcome) => void): void {
  const form = main.querySelector<HTMLFormElement>('form.quiz')
  const address = `${form?.dataset.result}${event.result.picks.join('')}`
  send(unsent, (outcome) => {
    settle(outcome)
    comment(main, event)
    tourAnswers(main, address)
    if (outcome === 'sent') void showOwnMap(main, address)
  })
}

/** Begins this quiz anew, as the host asks. */
export function restart(): void {
  forgetProgress()
  location.reload()
}

/** New questions come into the same frame, and leave the host’s Back button alone. */
function leaveNoTrail(main: HTMLElement): void {
  const link = main.querySelector<HTMLAnchorElement>('.finish a')
  link?.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    location.replace(link.href)
  })
}

/** Forgets how far the reader is in every quiz of this frame; where storage is denied, nothing was stored. */
function forgetProgress(): void {
  try {
    sessionStorage.clear()
  } catch {
    // Denied: a reload starts anew anyway.
  }
}
