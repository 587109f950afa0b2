import { send, sendKept } from './browser/queue.ts'
import { start } from './browser/start.ts'

const root = document.querySelector<HTMLFormElement>('form.quiz')
const { results = '', result: resultAddress = '' } = root?.dataset ?? {}

sendKept()
if (root) {
  start(root, (event, show) => {
    if (event.type !== 'finished') return
    const address = resultAddress + event.result.picks.join('')
    let shown = false
    send({ address: results, body: event.result }, (outcome) => {
      // Counted at once: on to the page that has it all. Otherwise the quiz ends where it is, with what it carries.
      if (outcome === 'sent' && !shown) return location.replace(address)
      shown = true
      show(outcome)
      if (outcome === 'sent') history.replaceState(null, '', address)
    })
  })
  // Only where there is a keyboard: on a phone, focus would do nothing but move the page.
  if (matchMedia('(hover: hover) and (pointer: fine)').matches && document.activeElement === document.body)
    root.querySelector<HTMLElement>('.question.now')?.focus({ preventScroll: true })
}
