import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, onTestFinished, TestRunner } from 'vitest'
import { executable } from './browser-path.ts'
import { borrowContext } from './contexts.ts'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-software-rasterizer',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
]

const processFlags = {
  context: ['--renderer-process-limit=1', '--disable-site-isolation-trials'],
  site: [],
}

// The service worker is blocked unless a test asks for it, so that a test sees requests where they are made. Fading from
// page to page is drawn without a graphics processor, and costs more than all else that a test of pages does.
const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  serviceWorkers: 'block',
  reducedMotion: 'reduce',
}

// All test files of a process share one browser of a kind, because a new one has to load and compile everything again. It
// ends with the process.
const running = new Map<string, Promise<Browser>>()

/**
 * A real browser: the npm-packaged Chromium, or the one that CHROMIUM_PATH names. What a test opens ends with the test, and
 * contexts with their file at the latest. With `processes: 'site'` each site has a process of its own, as in a browser on a
 * desktop; otherwise all pages of a context share one, as on phones with little memory, because a process costs half a
 * second to start.
 */
export function realBrowser({ processes = 'context' }: { processes?: keyof typeof processFlags } = {}) {
  const contexts = new Set<BrowserContext>()
  const context = async (options: BrowserContextOptions = {}): Promise<BrowserContext> => {
    const browser = running.get(processes) ?? launch(processes)
    running.set(processes, browser)
    const opened = await borrowContext(await browser, { ...phone, ...options })
    contexts.add(opened)
    return opened
  }
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await showPages(contexts)
  })
  afterAll(async () => {
    await Promise.all([...contexts].map((opened) => opened.close()))
    if (!(await running.get(processes))?.isConnected()) running.delete(processes)
  })

  return {
    /** Opens a page of its own in a context where nothing is kept; phone-sized unless told otherwise. */
    open: async (url: string, options: BrowserContextOptions = {}): Promise<Page> => {
      const opened = await context(options)
      endWithTest(opened)
      const page = await opened.newPage()
      await page.goto(url)
      return page
    },
    /** A context with storage and connections of its own, where nothing is kept yet. */
    context,
  }
}

/** Ends a context with the test that runs, or with the file if it was opened before the tests. */
export function endWithTest(context: BrowserContext): void {
  if (TestRunner.getCurrentTest()) onTestFinished(() => context.close())
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
async function showPages(contexts: ReadonlySet<BrowserContext>): Promise<void> {
  const pages = [...contexts].flatMap((context) => context.pages())
  for (const page of pages) {
    const text = await page.locator('body').ariaSnapshot({ timeout: 2000 }).catch(String)
    console.error(`${page.url()}\n${text.slice(0, 3000)}\n`)
  }
}

/** Starts the browser that this machine has. */
export async function launch(processes: keyof typeof processFlags = 'site'): Promise<Browser> {
  const args = [...flags, ...processFlags[processes]]
  return chromium.launch({ executablePath: await executable(), args, headless: true })
}
