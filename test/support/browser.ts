import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeEach, onTestFailed } from 'vitest'
import { executable } from './browser-path.ts'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
]

// The service worker is blocked unless a test asks for it, so that a test sees requests where they are made.
const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, serviceWorkers: 'block' }

// All test files of a process share one browser, because a new one has to load and compile everything again. It ends with
// the process.
let running: Promise<Browser> | undefined

/** A real browser: the npm-packaged Chromium, or the one that CHROMIUM_PATH names. Contexts end with their test file. */
export function realBrowser() {
  const contexts: BrowserContext[] = []
  const context = async (options: BrowserContextOptions = {}): Promise<BrowserContext> => {
    running ??= launch()
    const opened = await (await running).newContext({ ...phone, ...options })
    contexts.push(opened)
    return opened
  }
  beforeEach(() => onTestFailed(() => showPages(contexts)))
  afterAll(async () => {
    await Promise.all(contexts.splice(0).map((opened) => opened.close()))
    if (!(await running)?.isConnected()) running = undefined
  })

  return {
    /** Opens a page of its own in a fresh context; phone-sized unless told otherwise. */
    open: async (url: string, options: BrowserContextOptions = {}): Promise<Page> => {
      const page = await (await context(options)).newPage()
      await page.goto(url)
      return page
    },
    /** A fresh context, with storage and connections of its own. */
    context,
  }
}

/** Denies storage to this context: every access to localStorage or sessionStorage throws. */
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
async function showPages(contexts: readonly BrowserContext[]): Promise<void> {
  const pages = contexts.flatMap((context) => context.pages())
  for (const page of pages) {
    const text = await page.locator('body').ariaSnapshot({ timeout: 2000 }).catch(String)
    console.error(`${page.url()}\n${text.slice(0, 3000)}\n`)
  }
}

/** Starts the browser that this machine has. */
export async function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: await executable(), args: flags, headless: true })
}
