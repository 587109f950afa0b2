import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'

// Contexts that tests have given back, by the options they were made with.
const free = new WeakMap<Browser, Map<string, BrowserContext[]>>()

// What these set stays in a context, and cannot be taken out again.
const lasting = ['addInitScript', 'exposeBinding', 'exposeFunction', 'grantPermissions', 'routeWebSocket'] as const
const clock = ['install', 'setFixedTime', 'setSystemTime'] as const
const events = ['page', 'request', 'response', 'console'] as const

/**
 * A context in which nothing is kept. Closing it gives it back, emptied, and the next test that asks for these options gets
 * it. One page of it stays open, unseen: with it a further page needs no process of its own, and to start one costs half a
 * second. A context that cannot be emptied is really closed.
 */
export async function borrowContext(browser: Browser, options: BrowserContextOptions): Promise<BrowserContext> {
  if (options.serviceWorkers === 'allow' || options.storageState) return browser.newContext(options)
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
  let spoiled = false
  const spoil = (): void => {
    spoiled = true
  }
  before(context, lasting, spoil)
  before(context.clock, clock, spoil)

  const origins = new Set<string>()
  const listen = (): void => {
    context.on('page', (page) => page.on('framenavigated', (frame) => origins.add(new URL(frame.url()).origin)))
  }
  listen()

  let unseen: Page | undefined
  const pages = context.pages.bind(context)
  context.pages = () => pages().filter((page) => page !== unseen)
  const end = context.close.bind(context)
  context.close = async () => {
    if (unused.includes(context)) return
    unseen ??= pages()[0]
    if (spoiled || !unseen) return end()
    await Promise.all(context.pages().map((page) => page.close()))
    for (const event of events) context.removeAllListeners(event)
    await context.unrouteAll({ behavior: 'ignoreErrors' })
    await unseen.unrouteAll({ behavior: 'ignoreErrors' })
    await context.setOffline(false)
    await unseen.goto('about:blank')
    const devtools = await context.newCDPSession(unseen)
    for (const origin of origins)
      if (origin !== 'null') await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
    await devtools.send('Network.clearBrowserCache')
    await devtools.detach()
    await context.clearCookies()
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
