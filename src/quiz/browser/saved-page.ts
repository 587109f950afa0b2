import { registerServiceWorker } from '../../offline/browser/register.ts'
import { read, write } from '../../ui/browser/storage.ts'
import { parsedHtml } from '../../ui/browser/trusted.ts'
import { sendWaiting } from './queue.ts'
import { type Saved, savedKey } from './saved.ts'
import { tellSaved } from './tell-saved.ts'
import { all } from './view.ts'

const list = document.querySelector<HTMLElement>('.saved')
const erase = document.querySelector<HTMLButtonElement>('.erase')
const none = document.querySelector<HTMLElement>('.none')

// The words of a question, in the order of the template’s places.
const options = (kind: string): string => `.option${kind} > span:not(.note)`
const parts = [
  '.statement',
  '.stem',
  options('.picked'),
  options('.key:not(.picked)'),
  '.why:not([hidden]), .explanation',
]

registerServiceWorker()
sendWaiting()
tellSaved()
show()
erase?.addEventListener('click', () => {
  for (const key of keys()) write('localStorage', key, null)
  show()
  none?.focus()
})

function show(): void {
  const saved = keys().map((key) => read('localStorage', key))
  list?.replaceChildren(...saved.filter(isSaved).map(quizOf))
  if (erase) erase.hidden = saved.length === 0
  if (none) none.hidden = saved.length > 0
}

function keys(): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(savedKey))
  } catch {
    // Denied, so nothing is there.
    return []
  }
}

function isSaved(stored: unknown): stored is Saved {
  // What is not of this shape is of another build, and then left out.
  const { title, html } = (stored ?? {}) as Partial<Saved>
  return typeof title === 'string' && typeof html === 'string'
}

function quizOf({ title, html }: Saved): Element {
  const [section, heading] = [document.createElement('section'), document.createElement('h2')]
  // The page’s title without the site’s name.
  heading.textContent = title.replace(/ · [^·]*$/, '')
  const stored = parsedHtml(html)
  section.append(heading, ...all(stored, '.answered').map(questionOf))
  return section
}

/** A question as its feedback showed it: only its words are taken from storage. */
function questionOf(stored: HTMLElement): Node {
  const right = stored.querySelector('.key.picked')
  const template = document.querySelector<HTMLTemplateElement>(right ? '#right' : '#wrong')
  const question = document.importNode(template?.content ?? new DocumentFragment(), true)
  const places = question.querySelectorAll('[data-words]')
  for (const [i, words] of parts.filter((part) => !right || part !== parts[3]).entries()) {
    const found = all(stored, words).map(({ textContent }) => textContent)
    if (found.length > 0) places[i]?.append(found.join(' '))
    else places[i]?.remove()
  }
  return question
}
