import { registerServiceWorker } from '../../offline/browser/register.ts'
import { comment } from '../../quiz/browser/comment.ts'
import { forgetMisses } from '../../quiz/browser/misses.ts'
import { sendWaiting } from '../../quiz/browser/queue.ts'
import { openCardsInSheet } from '../../quiz/browser/sheet.ts'
import { start } from '../../quiz/browser/start.ts'
import { tellSaved } from '../../quiz/browser/tell-saved.ts'
import { fetchDocument } from '../../ui/browser/fetch-document.ts'
import { read, write } from '../../ui/browser/storage.ts'
import { dueNow, nextDue, reviewed, type Scheduled } from '../schedule.ts'
import { choose } from './form.ts'
import { load, save, scheduleMisses, storageKey } from './store.ts'
import { counted, relative } from './words.ts'

const place = document.querySelector<HTMLElement>('.revisit')

registerServiceWorker()
sendWaiting()
tellSaved()
if (place) void open(place)

// One sitting: two minutes.
const most = 10

async function open(place: HTMLElement): Promise<void> {
  const quiz = place.dataset.quiz ?? ''
  const now = new Date()
  await scheduleMisses(now)
  const claims = load(quiz)
  offerTools(place)
  const due = dueNow(claims, now).slice(0, most)
  if (due.length === 0) return say(place, claims.length > 0 ? 'later' : 'nothing', nextDue(claims, now))
  const page = await fetchDocument(place.dataset.questions ?? '')
  const form = page?.querySelector<HTMLFormElement>('form.quiz')
  if (!form) return say(place, 'failed')
  const asked = choose(form, due)
  // A claim that the story no longer asks about is removed.
  const gone = due.filter(({ claim }) => !asked.some(({ dataset }) => dataset.claim === claim))
  const left = claims.filter((one) => !gone.includes(one))
  if (gone.length > 0) save(quiz, left)
  if (asked.length === 0) return say(place, 'nothing')
  say(place, null)
  place.querySelector('h1')?.replaceChildren(counted(place, asked.length))
  place.append(form)
  run(form, quiz, asked)
}

/** Asks the questions; every answer is scheduled at once, so that leaving half way loses nothing. */
function run(form: HTMLFormElement, quiz: string, asked: readonly HTMLElement[]): void {
  start(
    form,
    (event, settle) => {
      if (event.type === 'finished') {
        settle('sent')
        return comment(form, event)
      }
      const { claim, item = '' } = asked[event.question]?.dataset ?? {}
      const now = new Date()
      const again = (one: Scheduled) => (one.claim === claim ? reviewed(one, item, event.right, now) : one)
      save(quiz, load(quiz).map(again))
    },
    { resumes: false },
  )
  openCardsInSheet(form)
}

/** Shows the words for this state and no other. */
function say(place: HTMLElement, state: string | null, next: Date | null = null): void {
  for (const part of place.querySelectorAll<HTMLElement>('[data-is]')) part.hidden = part.dataset.is !== state
  const when = place.querySelector(`[data-is=${state}] .when`)
  if (when && next) when.textContent = relative(next, new Date())
}

/** The schedule can be saved as a file, and erased: for all stories, whatever page this is. */
function offerTools(place: HTMLElement): void {
  const tools = document.querySelector<HTMLElement>('.tools')
  if (!tools || read('localStorage', storageKey) === null) return
  tools.hidden = false
  tools.querySelector('.export')?.addEventListener('click', () => {
    const file = new Blob([localStorage.getItem(storageKey) ?? '{}'], { type: 'application/json' })
    const link = Object.assign(document.createElement('a'), {
      href: URL.createObjectURL(file),
      download: 'readout.json',
    })
    link.click()
    URL.revokeObjectURL(link.href)
  })
  tools.querySelector('.erase')?.addEventListener('click', () => {
    write('localStorage', storageKey, null)
    forgetMisses()
    place.querySelector('form')?.remove()
    say(place, 'erased')
    tools.hidden = true
  })
}
