/** What the desk answers to a text that was sent by this script. */
type Answer =
  | { saved: true; revision: number; notice: string; findings: string; progress: string }
  | { saved: false; fault: string; compare?: { href: string; label: string } }

// Milliseconds: after the last key, and after a failure.
const pause = 1200
const retry = 5000

/** Saves a form’s text a moment after it changes, one request at a time; `checked` is given the findings as the desk renders them. */
export function autosave(form: HTMLFormElement, text: () => string, checked: (html: string) => void) {
  const base = form.querySelector<HTMLInputElement>('[name=base]')
  const state = document.querySelector<HTMLElement>('#saved')
  const { typing = '', saving = '', failed = '', autosaved = '' } = state?.dataset ?? {}
  let saved = text()
  let timer = 0
  let running = false
  let isConflict = false

  const say = (words: string, compare?: { href: string; label: string }) => {
    if (!state) return
    state.textContent = words
    if (!compare) return
    const link = document.createElement('a')
    link.href = compare.href
    link.textContent = compare.label
    state.append(' ', link)
  }

  const later = (after: number) => {
    clearTimeout(timer)
    timer = window.setTimeout(() => void send(), after)
  }

  async function send(): Promise<void> {
    clearTimeout(timer)
    const now = text()
    if (running || now === saved) return
    running = true
    if (!isConflict) say(saving)
    try {
      const fields = new URLSearchParams({ ...fieldsOf(form), text: now })
      const response = await fetch(form.action, {
        method: 'POST',
        headers: { Accept: 'application/json' },
        body: fields,
      })
      // Signed out, or a draft that is gone, is a page for people: what is typed stays here until that is mended.
      if (!response.headers.get('Content-Type')?.startsWith('application/json'))
        throw new Error(String(response.status))
      const answer: Answer = await response.json()
      take(answer, now)
    } catch {
      say(failed)
      later(retry)
    } finally {
      running = false
    }
    if (text() !== now) later(pause)
  }

  function take(answer: Answer, sent: string): void {
    if (answer.saved) {
      saved = sent
      if (base) base.value = String(answer.revision)
      say(answer.notice)
      checked(answer.findings)
      const progress = document.querySelector('#progress')
      if (progress) progress.textContent = answer.progress
      return
    }
    // What is set aside is kept by the desk too, so that only a text that is too long is still to be saved.
    isConflict = answer.compare !== undefined
    if (isConflict) saved = sent
    say(answer.fault, answer.compare)
    state?.classList.add('fault')
  }

  const warn = (event: BeforeUnloadEvent) => {
    if (text() !== saved) event.preventDefault()
  }
  addEventListener('beforeunload', warn)
  // A phone may end the page while it is hidden.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void send()
  })
  if (state && autosaved) state.append(` ${autosaved}`)

  return {
    changed(): void {
      if (!isConflict) say(typing)
      later(pause)
    },
    stop(): void {
      clearTimeout(timer)
      removeEventListener('beforeunload', warn)
    },
  }
}

const fieldsOf = (form: HTMLFormElement): Record<string, string> =>
  Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]))
