import { cachePrefix, cardInHub, hubOf, kindOf, offlinePage } from './cache-policy.ts'

declare const self: ServiceWorkerGlobalScope
/** Put in by the build: the version of the styles and scripts, and their addresses. */
declare const VERSION: string
declare const PARTS: string[]

const current = cachePrefix + VERSION
// Milliseconds after which a page kept is better than one on its way.
const patience = 4000
// Pages kept of one version; the ones stored first go first.
const most = 60

self.addEventListener('install', (event) => {
  event.waitUntil(prepare())
})
self.addEventListener('activate', (event) => {
  event.waitUntil(tidy())
})
self.addEventListener('message', (event) => {
  const { keep: path } = event.data as { keep?: unknown }
  if (typeof path === 'string') event.waitUntil(keepOpened(new URL(path, self.location.origin)))
})
self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url)
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return
  const kind = kindOf(url.pathname)
  if (kind === 'part') event.respondWith(part(event.request))
  if (kind === 'page') event.respondWith(page(event, url))
})

async function prepare(): Promise<void> {
  const cache = await caches.open(current)
  await cache.addAll([...PARTS, '/', offlinePage])
  await self.skipWaiting()
}

/** Keeps this version’s store and the one before, so that an update takes no page from a reader on the road. */
async function tidy(): Promise<void> {
  const ours = (await caches.keys()).filter((name) => name.startsWith(cachePrefix) && name !== current)
  await Promise.all(ours.slice(0, -1).map((name) => caches.delete(name)))
  await self.clients.claim()
}

/** Keeps the page that a reader has open, and the hub that holds its story’s cards. */
async function keepOpened(url: URL): Promise<void> {
  const hub = hubOf(url.pathname)
  const wanted = [url.pathname + url.search, ...(hub ? [hub] : [])]
  const missing = []
  for (const path of wanted) if (kindOf(path.split('?')[0] ?? '') === 'page' && !(await kept(path))) missing.push(path)
  await Promise.all(missing.map(async (path) => store(path, await fetch(path))))
}

async function part(request: Request): Promise<Response> {
  const found = await kept(request.url)
  if (found) return found
  const answer = await fetch(request)
  await store(request.url, answer)
  return answer
}

/** The page as it is now; the one kept where the network fails or takes too long. */
async function page(event: FetchEvent, url: URL): Promise<Response> {
  const path = url.pathname + url.search
  const fresh = fetch(event.request).then(async (answer) => {
    event.waitUntil(store(path, answer.clone()))
    return answer
  })
  const stored = kept(path)
  try {
    const late = new Promise<undefined>((done) => setTimeout(done, patience))
    return (await Promise.race([fresh, late])) ?? (await stored) ?? (await fresh)
  } catch {
    return (await stored) ?? instead(event.request, url)
  }
}

/** What stands in for a page that is not kept: a card’s place in the hub, or the page that lists what is here. */
async function instead(request: Request, url: URL): Promise<Response> {
  const visit = request.mode === 'navigate'
  const place = cardInHub(url.pathname)
  const hub = place && (await kept(place.split('#')[0] ?? ''))
  if (hub) return visit ? Response.redirect(place) : hub
  return (visit && (await kept(offlinePage))) || Response.error()
}

async function store(path: string, answer: Response): Promise<void> {
  if (!answer.ok || answer.redirected || answer.type !== 'basic') return
  const cache = await caches.open(current)
  await cache.put(path, answer.clone())
  const pages = (await cache.keys()).filter(({ url }) => kindOf(new URL(url).pathname) === 'page')
  for (const oldest of pages.slice(0, Math.max(0, pages.length - most))) await cache.delete(oldest)
}

/** What is stored under this address, in this version’s store before older ones. */
async function kept(path: string): Promise<Response | undefined> {
  const names = (await caches.keys()).filter((name) => name.startsWith(cachePrefix))
  for (const name of names.sort((a) => (a === current ? -1 : 1))) {
    const found = await (await caches.open(name)).match(path)
    if (found) return found
  }
  return undefined
}
