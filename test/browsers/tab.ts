import { vi } from 'vitest'

/** One tab of a browser with storage of its own. Whatever it is asked for, it waits until the page has it. */
export type Tab = {
  go: (url: string) => Promise<void>
  /** Presses the first part that matches, with a pointer. */
  click: (selector: string) => Promise<void>
  /** Goes on inside the widget of this element, once it can be used. */
  enter: (element: string) => Promise<void>
  /** What this expression gives in the page. */
  read: (expression: string) => Promise<unknown>
}

/** A kind of browser: where it is on this machine (or null), and how a tab of it is opened. */
export type Kind = {
  name: string
  found: string | null
  start: () => Promise<{ open: () => Promise<Tab>; end: () => Promise<void> }>
}

/** Waits until the page shows these words anywhere, in capitals or not. */
export const see = (tab: Tab, words: string): Promise<void> =>
  vi.waitFor(
    async () => {
      const shown = String(await tab.read('document.body.innerText'))
      if (!shown.toLowerCase().includes(words.toLowerCase()))
        throw new Error(`“${words}” is not in: ${shown.slice(0, 500)}`)
    },
    { timeout: 30_000, interval: 200 },
  )
