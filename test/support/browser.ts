import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, onTestFailed } from 'vitest'
import { executable } from './browser-path.ts'

const flags = [
  '--no-sandbox',
  '--no-zygote',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
]

// Without the service worker unless a test asks for it, so that each test sees its requests where they are made.
const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, serviceWorkers: 'block' }

/** A real browser for one test file: the npm-packaged Chromium, or the one CHROMIUM_PATH names. */
export function realBrowser() {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  beforeEach(() => onTestFailed(() => showPages(browser)))
  afterAll(() => browser?.close())

  return {
    /** Opens a page of its own in a fresh context; phone-sized unless told otherwise. */
    open: async (url: string, options: BrowserContextOptions = {}): Promise<Page> => {
      const context = await browser.newContext({ ...phone, ...options })
      const page = await context.newPage()
      await page.goto(url)
      return page
    },
    context: (options: BrowserContextOptions = {}) => browser.newContext({ ...phone, ...options }),
  }
}

/** Lets this context keep nothing: asking for either of its stores throws. */
export const denyStorage = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    for (const store of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, store, {
        get: () => {
          throw new DOMException('Denied', 'SecurityError')
        },
      })
  })

/** Prints what every open page shows, because a failure on another machine cannot be looked at. */
async function showPages(browser: Browser): Promise<void> {
  const pages = browser.contexts().flatMap((context) => context.pages())
  for (const page of pages) {
    const text = await page.locator('body').ariaSnapshot({ timeout: 2000 }).catch(String)
    console.error(`${page.url()}\n${text.slice(0, 3000)}\n`)
  }
}

/** Starts the browser that this machine has. */
export async function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: await executable(), args: flags, headless: true })
}
