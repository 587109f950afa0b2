import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core'

// Contexts that tests have given back, by the options they were made with.
const free = new WeakMap<Browser, Map<string, BrowserContext[]>>()

// What these set stays in a context, and cannot be taken out again.
const lasting = ['addInitScript', 'exposeBinding', 'exposeFunction', 'grantPermissions', 'routeWebSocket'] as const
const clock = ['install', 'setFixedTime', 'setSystemTime'] as const
const events = ['page', 'request', 'response', 'console'] as const

/**
 * A context in which nothing is kept. Closing it gives it back, emptied, and the next test that asks for these options gets
 * it. Its first page stays open, unseen: with it a further page needs no process of its own, and to start one costs half a
 * second. A context that cannot be emptied is really closed.
 */
export async function borrowContext(browser: Browser, options: BrowserContextOptions): Promise<BrowserContext> {
  const kinds = free.get(browser) ?? new Map<string, BrowserContext[]>()
  free.set(browser, kinds)
  const kind = JSON.stringify(options)
  const unused = kinds.get(kind) ?? []
  kinds.set(kind, unused)
  return unused.pop() ?? makeContext(browser, options, unused)
}

async function makeContext(
  browser: Browser,
  options: BrowserContextOptions,
  unused: BrowserContext[],
): Promise<BrowserContext> {
  const context = await browser.newContext(options)
  const first = await context.newPage()
  const devtools = await context.newCDPSession(first)
  const pages = context.pages.bind(context)
  context.pages = () => pages().filter((page) => page !== first)

  let lasts = options.serviceWorkers === 'allow' || options.storageState !== undefined
  const spoil = (): void => {
    lasts = true
  }
  before(context, lasting, spoil)
  before(context.clock, clock, spoil)
  const origins = new Set<string>()
  const listen = (): void => {
    context.on('page', (page) => page.on('framenavigated', (frame) => origins.add(new URL(frame.url()).origin)))
  }
  listen()

  const end = context.close.bind(context)
  context.close = async () => {
    if (lasts) return end()
    if (unused.includes(context)) return
    await Promise.all(context.pages().map((page) => page.close()))
    await context.unrouteAll({ behavior: 'ignoreErrors' })
    await context.setOffline(false)
    await context.clearCookies()
    for (const event of events) context.removeAllListeners(event)
    for (const origin of origins)
      if (origin !== 'null') await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
    await devtools.send('Network.clearBrowserCache')
    origins.clear()
    listen()
    unused.push(context)
  }
  return context
}

/** Calls something each time before one of these methods is called. */
function before<Name extends string>(
  target: Record<Name, (...parameters: never[]) => unknown>,
  names: readonly Name[],
  call: () => void,
): void {
  for (const name of names) {
    const own = target[name]
    Object.defineProperty(target, name, {
      value: (...parameters: never[]) => {
        call()
        return own.apply(target, parameters)
      },
    })
  }
}
