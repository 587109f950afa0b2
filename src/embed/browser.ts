import { send, sendWaiting } from '../quiz/browser/queue.ts'
import { start } from '../quiz/browser/start.ts'
import { all } from '../quiz/browser/view.ts'
import { tellHeights } from './browser/heights.ts'
import { announce, onHost } from './browser/host.ts'
import { openSourcePanel } from './browser/source-panel.ts'
import { tallestQuestion } from './browser/tallest-question.ts'

const main = document.querySelector<HTMLElement>('main')
const form = main?.querySelector<HTMLFormElement>('form.quiz')

if (main && form) run(main, form)

function run(main: HTMLElement, form: HTMLFormElement): void {
  const questions = all(form, '.question')
  // Only the end needs this, so the first question does not wait for it. A browser may keep a failure under its address.
  const load = (query: string): Promise<typeof import('./browser/finish.ts')> => import(main.dataset.end + query)
  const end = load('').catch(() => null)
  const fields = new FormData(form)
  const edition = Number(fields.get('edition'))
  sendWaiting()
  start(form, (event, settle) => {
    if (event.type === 'answered')
      return announce('answer', {
        question: event.question + 1,
        item: questions[event.question]?.dataset.item,
        correct: event.right,
      })
    const { right, result, saved } = event
    announce('complete', { score: right, outOf: all(form, '.key').length, edition: result.edition })
    send({ address: form.dataset.results ?? '', body: result, saved }, (outcome) => {
      settle(outcome)
      // Without a connection the score is all that is shown, until the result has been sent.
      end
        .then((part) => part ?? load('?'))
        .then(({ showEnd }) => showEnd(main, `${form.dataset.result}${result.picks.join('')}`, outcome === 'sent'))
        .catch(() => {})
    })
  })
  openSourcePanel(main)
  const notes = form.dataset.notes?.split('|') ?? []
  // The question gets the height of the tallest, so that nothing in the host’s page moves from one state to the next.
  tellHeights(main, () => main.style.setProperty('--tallest', `${tallestQuestion(form, notes)}px`))
  leaveNoTrail(main)
  onHost((message) => {
    if ((message as { readout?: unknown } | null)?.readout !== 'restart') return
    forgetProgress()
    location.reload()
  })
  announce('ready', { kind: 'quiz', title: document.title, edition })
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
