import { number } from '../quiz/browser/number.ts'
import { start } from '../quiz/browser/start.ts'
import { keep } from '../quiz/browser/unsent.ts'
import { all } from '../quiz/browser/view.ts'
import { loadModule } from '../ui/browser/load-module.ts'
import type { OpenSources } from './browser/deferred.ts'
import { tellHeights } from './browser/heights.ts'
import { announce, onHost } from './browser/host.ts'
import { tallestQuestion } from './browser/tallest-question.ts'

// Milliseconds after which a reader is told that the result waits.
const patience = 3000

const main = document.querySelector<HTMLElement>('main')
const form = main?.querySelector<HTMLFormElement>('form.quiz')

if (main && form) run(main, form)

function run(main: HTMLElement, form: HTMLFormElement): void {
  for (const question of all(form, '.question')) number(question, form.dataset.question)
  const items = form.dataset.items?.split(' ')
  const fields = new FormData(form)
  const edition = Number(fields.get('edition'))
  // The first question does not wait for what only deferred ones and the end need.
  const deferred = new Promise((next) => setTimeout(next)).then(() =>
    loadModule<typeof import('./browser/deferred.ts')>(main.dataset.module),
  )
  const started = deferred.then(({ startDeferred }) => startDeferred(main, form))
  start(form, (event, settle) => {
    if (event.type === 'answered') {
      // Picks that a reload has brought back were started before it.
      if (event.progress.picks.length === 1) announce('start', { edition })
      return announce('answer', {
        question: event.question + 1,
        item: items?.[event.question],
        correct: event.right,
        pick: event.progress.picks.at(-1),
      })
    }
    const { right, result, saved } = event
    announce('complete', { score: right, outOf: all(form, '.key').length, edition: result.edition })
    const unsent = { address: form.dataset.results ?? '', body: result, saved }
    // Where what sends it cannot be had yet, the result waits as it does without a connection.
    keep(unsent)
    const waiting = setTimeout(settle, patience, 'waiting')
    void deferred.then(({ finish }) => {
      clearTimeout(waiting)
      finish(main, event, unsent, settle)
    })
  })
  offerSources(main, (button) => void started.then(({ openSources }) => openSources(button)))
  const notes = form.dataset.notes?.split('|') ?? []
  // The question gets the height of the tallest, so that nothing in the host’s page moves from one state to the next.
  tellHeights(main, () => main.style.setProperty('--tallest', `${tallestQuestion(form, notes)}px`))
  onHost((message) => {
    if ((message as { readout?: unknown } | null)?.readout === 'restart') void deferred.then(({ restart }) => restart())
  })
  announce('ready', { kind: 'quiz', title: document.title, edition })
}

/** Ends the feedback of every question with a button that opens its sources; its room is needed from the start. */
function offerSources(main: HTMLElement, open: OpenSources): void {
  for (const feedback of main.querySelectorAll<HTMLElement>('.feedback')) {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'tap sources'
    button.textContent = main.querySelector('.source-panel h2')?.textContent ?? ''
    button.addEventListener('click', () => open(button))
    feedback.append(button)
  }
}
