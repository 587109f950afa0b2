import type { BrowserContextOptions, Frame, Locator, Page } from 'playwright-core'
import { type Embed, scriptSnippet } from '../../src/embed/snippets.ts'
import type { Widget } from '../../src/embed/target.ts'
import { endWithTest, realBrowser } from './browser.ts'
import { hostSite } from './host-site.ts'
import { runningWorker } from './worker.ts'

/** The quiz that tests paste where they do not say which. */
export const quiz: Widget = { kind: 'quiz', quiz: 'xi-putin-call', form: { edition: 3, length: 5 } }

type Told = { type: string } & Record<string, unknown>

type Settings = { worker?: ReturnType<typeof runningWorker>; processes?: 'context' | 'site' }

/** Another site with widgets of ours in its articles, for one test file. */
export function embedding({ worker = runningWorker(), processes }: Settings = {}) {
  const browser = realBrowser({ processes: processes ?? 'context' })
  const host = hostSite()
  return {
    worker,
    browser,
    host,
    /** The line to paste, with more attributes on its element if wanted. */
    pasted: (widget: Widget = quiz, more = ''): string => {
      const embed: Embed = { origin: worker.origin(), widget, title: 'Quiz: the call' }
      return scriptSnippet(embed).replace(/(<readout-\w+)/, `$1${more}`)
    },
    /** Opens an article of the other site with this in it, and listens to all events that reach its document. */
    open: async (middle: string, options: BrowserContextOptions = {}, headers = {}): Promise<Page> => {
      const context = await browser.context({ viewport: { width: 700, height: 900 }, ...options })
      endWithTest(context)
      const page = await context.newPage()
      await page.addInitScript(() => {
        const told: object[] = []
        Object.assign(window, { told })
        for (const type of ['ready', 'view', 'start', 'answer', 'complete', 'resize'])
          document.addEventListener(`readout:${type}`, (event) => {
            const from = event.target instanceof Element ? event.target.id || event.target.localName : ''
            told.push({ type, from, ...(event as CustomEvent).detail })
          })
      })
      await page.goto(host.article('/article', middle, headers))
      return page
    },
  }
}

/** The frame of a widget once it can be used. */
export async function ready(page: Page, element = 'readout-quiz'): Promise<Frame> {
  await page.locator(`${element} iframe.on`).first().waitFor()
  return frameIn(page.locator(`${element} iframe`).first())
}

export async function frameIn(iframe: Locator): Promise<Frame> {
  const frame = await (await iframe.elementHandle())?.contentFrame()
  if (!frame) throw new Error('There is no frame.')
  return frame
}

/** The events that have reached the article: type, the id or else the name of the element they are from, and the detail. */
export const told = (page: Page): Promise<Told[]> => page.evaluate(() => (window as unknown as { told: Told[] }).told)

export const heightOf = async (page: Page, element = 'readout-quiz'): Promise<number> =>
  (await page.locator(`${element} iframe`).first().boundingBox())?.height ?? 0

/** The height that the parts of the frame's page need together, in pixels. */
export const needed = (frame: Frame): Promise<number> =>
  frame.evaluate(() => {
    const { borderTopWidth, borderBottomWidth, paddingTop, paddingBottom } = getComputedStyle(document.body)
    const edges = [borderTopWidth, borderBottomWidth, paddingTop, paddingBottom].map(Number.parseFloat)
    const parts = [...document.body.children].map((part) => part.getBoundingClientRect().height)
    return Math.ceil([...edges, ...parts].reduce((total, part) => total + part, 0))
  })

/** Whether the frame is high and wide enough, so that nothing in it scrolls. */
export const fits = async (frame: Frame): Promise<boolean> =>
  (await needed(frame)) <= (await frame.evaluate(() => innerHeight)) &&
  (await frame.evaluate(() => document.body.scrollWidth <= document.documentElement.clientWidth))
