import { registerServiceWorker } from '../offline/browser/register.ts'
import { read, write } from '../ui/browser/storage.ts'
import { noteMiss } from './browser/misses.ts'
import { send, sendWaiting } from './browser/queue.ts'
import { openCardsInSheet } from './browser/sheet.ts'
import { type Finished, type Settle, start } from './browser/start.ts'

const root = document.querySelector<HTMLFormElement>('form.quiz')

registerServiceWorker()
sendWaiting()
if (root) run(root)

function run(form: HTMLFormElement): void {
  rememberAsking(form)
  start(form, (event, settle) => {
    if (event.type === 'finished') return finish(form, event, settle)
    const question = form.querySelectorAll<HTMLElement>('.question')[event.question]
    if (question && !event.right) noteMiss(form.dataset.quiz ?? '', question)
  })
  openCardsInSheet(form)
  // Only where there is a keyboard: on a phone, focus would do nothing but move the page.
  if (matchMedia('(hover: hover) and (pointer: fine)').matches && document.activeElement === document.body)
    form.querySelector<HTMLElement>('.question.now')?.focus({ preventScroll: true })
}

/** Sends the result. Counted at once: on to its page. Otherwise the quiz ends where it is, with what it carries. */
function finish({ dataset }: HTMLFormElement, { result, sure, saved }: Finished, settle: Settle): void {
  const asked = sure.some(Boolean) ? `&sure=${sure.join('')}` : ''
  const address = `${dataset.result}${result.picks.join('')}${asked}`
  let stayed = false
  send({ address: dataset.results ?? '', body: result, saved }, (outcome) => {
    if (outcome === 'sent' && !stayed) {
      settle('left')
      return location.replace(address)
    }
    stayed = true
    settle(outcome)
    if (outcome === 'sent') history.replaceState(null, '', address)
  })
}

/** Whether to ask how sure the reader is stays as it was left, on this device. */
function rememberAsking(form: HTMLFormElement): void {
  const ask = form.querySelector<HTMLInputElement>('[data-ask]')
  if (!ask) return
  ask.checked = read('localStorage', 'readout:ask') === true
  ask.addEventListener('change', () => write('localStorage', 'readout:ask', ask.checked || null))
}
