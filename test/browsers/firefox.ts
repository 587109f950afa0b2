import { type Frame, launch, type Page } from 'puppeteer-core'
import { firstFile } from './find.ts'
import type { Kind, Tab } from './tab.ts'

const found = firstFile(
  process.env.FIREFOX_PATH,
  'firefox',
  'firefox-esr',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
)

/** Firefox, by WebDriver BiDi. */
export const firefox: Kind = {
  name: 'Firefox',
  found,
  async start() {
    const browser = await launch({ browser: 'firefox', executablePath: found ?? '', headless: true, timeout: 120_000 })
    return {
      open: async () => tabOf(await (await browser.createBrowserContext()).newPage()),
      end: () => browser.close(),
    }
  },
}

function tabOf(page: Page): Tab {
  let place: Page | Frame = page
  const part = async (selector: string) => {
    const found = await place.waitForSelector(selector, { visible: true })
    if (!found) throw new Error(`There is no ${selector}.`)
    return found
  }
  return {
    async go(url) {
      await page.goto(url)
      place = page
    },
    click: async (selector) => (await part(selector)).click(),
    async enter(element) {
      await part(`${element} >>> iframe.on`)
      // Firefox 140 cannot tell the frame of an element.
      place = page.frames().find((frame) => frame.url().includes('/embed/')) ?? place
    },
    read: (expression) => place.evaluate(expression),
  }
}
