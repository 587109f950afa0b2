import { type ElementHandle, type Frame, launch, type Page } from 'puppeteer-core'
import { firstFile } from './find.ts'
import type { Kind, Tab } from './tab.ts'

const found = firstFile(
  process.env.FIREFOX_PATH,
  'firefox',
  'firefox-esr',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
)

// High enough for a whole widget, so that nothing in it has to be scrolled to.
const defaultViewport = { width: 800, height: 1400 }

/** Firefox, by WebDriver BiDi. */
export const firefox: Kind = {
  name: 'Firefox',
  found,
  async start() {
    const browser = await launch({
      browser: 'firefox',
      executablePath: found ?? '',
      headless: true,
      timeout: 120_000,
      defaultViewport,
    })
    return {
      open: async () => tabOf(await (await browser.createBrowserContext()).newPage()),
      end: () => browser.close(),
    }
  },
}

function tabOf(page: Page): Tab {
  let place: Page | Frame = page
  let widget: ElementHandle | null = null
  const part = async (selector: string): Promise<ElementHandle> => {
    const found = await place.waitForSelector(selector, { visible: true })
    if (!found) throw new Error(`There is no ${selector}.`)
    return found
  }
  return {
    async go(url) {
      await page.goto(url)
      place = page
      widget = null
    },
    async click(selector) {
      const found = await part(selector)
      if (!widget) return found.click()
      const [frame, at] = [await boxOf(widget), await boxOf(found)]
      await page.mouse.click(frame.x + at.x + at.width / 2, frame.y + at.y + at.height / 2)
    },
    async enter(element) {
      widget = await part(`${element} >>> iframe.on`)
      place = page.frames().find((frame) => frame.url().includes('/embed/')) ?? place
    },
    read: (expression) => place.evaluate(expression),
  }
}

/** Where an element is in its own document. Firefox 140 cannot tell the frame of an element, so puppeteer cannot say more. */
const boxOf = (element: ElementHandle) =>
  element.evaluate((part) => {
    const { x, y, width, height } = part.getBoundingClientRect()
    return { x, y, width, height }
  })
