import { Queue } from 'workbox-background-sync'
import { clientsClaim } from 'workbox-core'
import type { RouteHandlerCallbackOptions, WorkboxPlugin } from 'workbox-core/types'
import { ExpirationPlugin } from 'workbox-expiration'
import { registerRoute, setCatchHandler } from 'workbox-routing'
import { CacheFirst, NetworkFirst, type Strategy } from 'workbox-strategies'
import { cacheNames, cardInHub, hubOf, kindOf, offlinePage, storedAs } from './cache-policy.ts'

declare const self: ServiceWorkerGlobalScope
/** Put in by the build: the addresses of styles and scripts that are stored at once. */
declare const PARTS: string[]

/** What a page asks for: to store itself, or to send a result that it could not send. */
type Asked = { keep?: string; send?: { address: string; body: { attempt: string } } }

const startPages = ['/', offlinePage]

const sound: WorkboxPlugin = {
  // A redirected answer cannot be shown to a visit later, and Workbox would store it. What editors see beforehand is kept nowhere.
  cacheWillUpdate: async ({ response: { status, redirected, headers }, response }) =>
    status === 200 && !redirected && !headers.has('X-Preview') ? response : null,
  cacheKeyWillBeUsed: async ({ request }) => storedAs(request.url),
}
// The ones used least recently go first. A build has some thirty parts, and pages of earlier builds need theirs.
const pagePlugins = [sound, new ExpirationPlugin({ maxEntries: 60 })]
const partPlugins = [sound, new ExpirationPlugin({ maxEntries: 120 })]

// Seconds after which a stored page is better than one on its way.
const networkTimeoutSeconds = 4
const pages = new NetworkFirst({ cacheName: cacheNames.pages, plugins: pagePlugins, networkTimeoutSeconds })
const opened = new CacheFirst({ cacheName: cacheNames.pages, plugins: pagePlugins })
const parts = new CacheFirst({ cacheName: cacheNames.parts, plugins: partPlugins })
const start = new NetworkFirst({
  cacheName: cacheNames.start,
  plugins: [sound],
  networkTimeoutSeconds,
  // A new build’s page names that build’s parts, so the browser’s own cache is asked for none.
  fetchOptions: { cache: 'no-cache' },
})

registerRoute(({ url, sameOrigin }) => sameOrigin && kindOf(url.pathname) === 'part', parts)
registerRoute(({ url, sameOrigin }) => sameOrigin && startPages.includes(url.pathname), start)
registerRoute(({ url, sameOrigin }) => sameOrigin && kindOf(url.pathname) === 'page', pages)
setCatchHandler(instead)

// Each page sends its results itself. This is for the page that is closed first, where the browser has background sync.
const results = new Queue('results')

self.addEventListener('install', (event) => {
  void self.skipWaiting()
  event.waitUntil(Promise.all([fill(event, parts, PARTS), fill(event, start, startPages)]))
})
self.addEventListener('activate', (event) => event.waitUntil(tidy()))
self.addEventListener('message', (event) => {
  const { keep, send } = event.data as Asked
  if (keep) event.waitUntil(fill(event, opened, pagesOf(new URL(keep, self.location.origin))))
  if (send) event.waitUntil(sendLater(send))
})
clientsClaim()

/** Has a strategy fetch and store these addresses. */
async function fill(event: ExtendableEvent, strategy: Strategy, addresses: readonly string[]): Promise<void> {
  await Promise.all(addresses.flatMap((address) => strategy.handleAll({ event, request: new Request(address) })))
}

/** Deletes what this site stored in another form; pages and parts of the build before stay, until others need the room. */
async function tidy(): Promise<void> {
  const ours: string[] = Object.values(cacheNames)
  const names = (await caches.keys()).filter((name) => name.startsWith('readout-') && !ours.includes(name))
  await Promise.all(names.map((name) => caches.delete(name)))
}

/** The page that a reader has open, and the hub that holds its story’s cards. */
function pagesOf({ pathname, search }: URL): string[] {
  const hub = hubOf(pathname)
  if (kindOf(pathname) !== 'page' || startPages.includes(pathname)) return []
  return [pathname + search, ...(hub ? [hub] : [])]
}

/** What stands in for a page that is not stored: a card’s place in the hub, or the page that lists what is here. */
async function instead({ request, url }: RouteHandlerCallbackOptions): Promise<Response> {
  // Where the store itself fails, the network may still have it.
  if (kindOf(url.pathname) === 'part') return fetch(request)
  const visit = request.mode === 'navigate'
  const place = cardInHub(url.pathname)
  const hub = place && (await caches.match(new URL(place, url).pathname))
  if (hub) return visit ? Response.redirect(place) : hub
  return (visit && (await caches.match(offlinePage))) || Response.error()
}

/** Keeps a result until the browser says that there is a connection; a result that waits already is not added again. */
async function sendLater({ address, body }: NonNullable<Asked['send']>): Promise<void> {
  const { attempt } = body
  // Workbox knows metadata as an object only; below is where it is made.
  const waiting = (await results.getAll()).map(({ metadata }) => (metadata as { attempt: string }).attempt)
  if (waiting.includes(attempt)) return
  const headers = { 'Content-Type': 'application/json' }
  const request = new Request(address, { method: 'POST', headers, body: JSON.stringify(body) })
  await results.pushRequest({ request, metadata: { attempt } })
}
