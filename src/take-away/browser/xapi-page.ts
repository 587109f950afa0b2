import { type Activity, answered, type Common, completed, quizActivity } from '../../exports/statements.ts'
import { addressOf, askedIn, bankOf, type Shown } from './asked-in.ts'
import { recordStore } from './record-store.ts'

// Runs in the page around widgets, where its editor has put it, and sends what happens in them to the learning record store
// that the editor names: <script async src="…/xapi.js" data-lrs="https://lrs.example/xapi">. Without a name it does nothing.

/** One attempt: its account is drawn anew for each, and stored nowhere. What is asked is read with its first answer. */
type Attempt = { account: string; began: number; shown: Shown; quiz: Activity; asked?: ReturnType<typeof askedIn> }

// The interface has one language so far, and so have the stories.
const language = 'en'

const script = document.currentScript as HTMLScriptElement | null
const { lrs, authorization, origin } = script?.dataset ?? {}

// A page that has this twice still states everything once.
if (script && lrs && !('readoutXapi' in window)) {
  Object.assign(window, { readoutXapi: true })
  tellStore(lrs, origin ?? new URL(script.src).origin)
}

function tellStore(endpoint: string, site: string): void {
  const store = recordStore(endpoint, authorization)
  const attempts = new WeakMap<HTMLElement, Attempt>()

  const on = <Detail>(type: string, told: (widget: HTMLElement, detail: Detail) => void): void =>
    document.addEventListener(`readout:${type}`, (event) => {
      // docs/embedding.md lists what each event carries.
      if (event instanceof CustomEvent && event.target instanceof HTMLElement) told(event.target, event.detail)
    })

  const begin = (widget: HTMLElement, edition: number, title: string): void => {
    const shown = { site, edition, ...named(widget) }
    const quiz = quizActivity(addressOf(shown), title, language)
    attempts.set(widget, { account: crypto.randomUUID(), began: Date.now(), shown, quiz })
  }

  // A widget that begins anew, or goes on to new questions, is ready once more.
  on<{ kind: string; title: string; edition: number }>('ready', (widget, { kind, title, edition }) => {
    if (kind === 'quiz') begin(widget, edition, title)
  })

  // It may have been ready before this script was there.
  on<{ edition: number }>('start', (widget, { edition }) => {
    if (!attempts.has(widget)) begin(widget, edition, widget.shadowRoot?.querySelector('iframe')?.title ?? '')
  })

  on<{ item: string; pick: number; correct: boolean }>('answer', async (widget, answer) => {
    const attempt = attempts.get(widget)
    if (!attempt) return
    const common = commonOf(site, attempt, [attempt.quiz])
    attempt.asked ??= askedIn(attempt.shown)
    const question = (await attempt.asked).get(answer.item)
    void store.send(answered(common, answer, { bank: bankOf(attempt.shown), language, question }))
  })

  on<{ score: number; outOf: number }>('complete', async (widget, outcome) => {
    const attempt = attempts.get(widget)
    if (!attempt) return
    const common = commonOf(site, attempt)
    const ms = Date.now() - attempt.began
    // The last answer may still wait for the words of its question.
    await attempt.asked
    void store.send(completed(common, attempt.quiz, { ...outcome, ms }))
  })
}

/** What the element, or `<div data-readout>`, says that it shows. */
function named(widget: HTMLElement): Pick<Shown, 'story' | 'length' | 'version'> {
  const read = (name: string) => widget.getAttribute(name) ?? widget.getAttribute(`data-${name}`) ?? undefined
  const length = Number(read('length'))
  return { story: read('story') ?? '', length: [10, 15].includes(length) ? length : 5, version: read('version') }
}

/** What any statement of this attempt has: an account that means nobody, here or elsewhere. */
const commonOf = (site: string, { account }: Attempt, parent: Activity[] = []): Common => ({
  id: crypto.randomUUID(),
  timestamp: new Date().toISOString(),
  actor: { objectType: 'Agent', account: { homePage: site, name: account } },
  context: { registration: account, ...(parent.length > 0 && { contextActivities: { parent } }) },
})
