import { type ComponentChild, render } from 'preact'
import { announcements, type Moment } from '../announce.ts'
import { OverView } from '../final-view.tsx'
import { ignoreDoubleClicks } from './double-click.ts'

/** What is said at the end, and the way on. */
export type Farewell = { title: string; hint?: string; href: string; label: string }

export type Stage = ReturnType<typeof stageOf>

/** Where a live view is drawn, and where it speaks. */
export function stageOf(root: HTMLElement) {
  const voice = document.querySelector('#said')
  let last: Moment | null = null
  let taken = false
  ignoreDoubleClicks(root)

  return {
    draw,
    say,
    /** Draws and says that it is over, for good. */
    close({ title, hint, href, label }: Farewell): void {
      draw(<OverView title={title} hint={hint} href={href} label={label} />)
      say(hint ? `${title} ${hint}` : title)
    },
    /** Says what has happened since the last moment. */
    tell(moment: Moment): void {
      const words = announcements(last, moment)
      last = moment
      if (words.length > 0) say(words.join(' '))
    },
  }

  /** Draws the view over the last one; whoever stood on something that went is taken to the heading. */
  function draw(view: unknown): void {
    const stood = document.activeElement
    const inside = stood !== null && root.contains(stood)
    // What the Worker drew makes room for the same, drawn here.
    if (!taken) root.replaceChildren()
    taken = true
    // The components are typed for the Worker’s JSX and bundled for Preact’s; both make plain elements of them.
    render(view as ComponentChild, root)
    if (inside && !stood.isConnected) root.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
  }

  function say(words: string): void {
    if (voice) voice.textContent = words
  }
}
