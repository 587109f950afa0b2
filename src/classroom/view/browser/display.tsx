import { type ComponentChild, render as renderWithPreact } from 'preact'
import { ignoreDoubleClicks } from '../../../ui/browser/double-clicks.ts'
import { announcements, type Moment } from '../announcements.ts'
import { type FinalMessage, FinalView } from '../final-view.tsx'
import { keepTranslatable } from './translatable.tsx'

keepTranslatable()

export type Display = ReturnType<typeof openDisplay>

/** Where a live view is rendered, and where it is announced to screen readers. */
export function openDisplay(root: HTMLElement) {
  const region = document.querySelector('#said')
  let last: Moment | null = null
  let cleared = false
  ignoreDoubleClicks(root)

  return {
    render,
    announce,
    /** Shows and announces that it is over, for good. */
    end(message: FinalMessage): void {
      render(<FinalView {...message} />)
      announce(message.hint ? `${message.title} ${message.hint}` : message.title)
    },
    /** Announces what has happened since the last moment. */
    announceChange(moment: Moment): void {
      const words = announcements(last, moment)
      last = moment
      if (words.length > 0) announce(words.join(' '))
    },
  }

  /** Renders the view over the last one. If the focused element is gone, the heading gets the focus. */
  function render(view: unknown): void {
    const focused = document.activeElement
    const inside = focused !== null && root.contains(focused)
    // Preact renders anew what the Worker has rendered.
    if (!cleared) root.replaceChildren()
    cleared = true
    // The components have the types of the Worker’s JSX and are bundled with Preact’s; both make plain elements of them.
    renderWithPreact(view as ComponentChild, root)
    if (inside && !focused.isConnected) root.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
  }

  function announce(words: string): void {
    if (region) region.textContent = words
  }
}
