import { loadModule } from '../ui/browser/load-module.ts'
import { read, write } from '../ui/browser/storage.ts'
import { send, sendWaiting } from './browser/queue.ts'
import { type Finished, type Settle, start } from './browser/start.ts'

const root = document.querySelector<HTMLFormElement>('form.quiz')

if (root) run(root)

function run(form: HTMLFormElement): void {
  // Not in the task that lays the page out, because together they would keep a slow phone busy for too long.
  const deferred = new Promise((next) => setTimeout(next)).then(() => {
    sendWaiting()
    rememberAsking(form)
    return loadModule<typeof import('./browser/deferred.ts')>(form.dataset.module)
  })
  void deferred.then(({ startDeferred }) => startDeferred(form))
  start(form, (event, settle) => {
    if (event.type === 'finished')
      return finish(form, event, (outcome) => {
        settle(outcome)
        if (outcome !== 'left') void deferred.then(({ comment }) => comment(form, event))
      })
    if (!event.right) void deferred.then(({ noteMiss }) => noteMiss(form, event.question))
    // The browser then has the result when it is asked for; where this fails, the result is only fetched deferred.
    if (!form.querySelector('.marks .open')) fetch(resultOf(form, event.progress)).catch(() => {})
  })
  // Only where there is a keyboard: on a phone, focus would do nothing but move the page.
  if (matchMedia('(hover: hover) and (pointer: fine)').matches && document.activeElement === document.body)
    form.querySelector<HTMLElement>('.question.now')?.focus({ preventScroll: true })
}

/** Sends the result. Counted at once: on to its page. Otherwise the quiz ends where it is, with what it carries. */
function finish(form: HTMLFormElement, { result, sure, saved }: Finished, settle: Settle): void {
  const address = resultOf(form, { picks: result.picks, sure })
  let stayed = false
  send({ address: form.dataset.results ?? '', body: result, saved }, (outcome) => {
    if (outcome === 'sent' && !stayed) {
      settle('left')
      return location.replace(address)
    }
    stayed = true
    settle(outcome)
    if (outcome === 'sent') history.replaceState(null, '', address)
  })
}

/** The address of the result that these answers have. */
function resultOf({ dataset }: HTMLFormElement, { picks, sure }: { picks: number[]; sure: number[] }): string {
  return `${dataset.result}${picks.join('')}${sure.some(Boolean) ? `&sure=${Array.from(sure, (degree) => degree ?? 0).join('')}` : ''}`
}

/** Whether to ask how sure the reader is stays as it was left, on this device. */
function rememberAsking(form: HTMLFormElement): void {
  const ask = form.querySelector<HTMLInputElement>('[data-ask]')
  if (!ask) return
  ask.checked = read('localStorage', 'readout:ask') === true
  ask.addEventListener('change', () => write('localStorage', 'readout:ask', ask.checked || null))
}
