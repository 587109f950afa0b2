import { cachePrefix, kindOf } from '../keeping.ts'

const list = document.querySelector('.kept')

if (list && 'caches' in window) void show(list)
addEventListener('online', loadAgain)

/** Loads the page that was asked for once the network really answers: a browser says “online” too soon. */
async function loadAgain(): Promise<void> {
  try {
    await fetch(location.href, { method: 'HEAD' })
    location.reload()
  } catch {
    // Still offline.
  }
}

/** Lists the pages kept on this device by their titles. */
async function show(place: Element): Promise<void> {
  const links = new Map<string, string>()
  for (const name of await caches.keys()) {
    if (!name.startsWith(cachePrefix)) continue
    const cache = await caches.open(name)
    for (const request of await cache.keys()) {
      const { pathname, search } = new URL(request.url)
      if (kindOf(pathname) !== 'page' || pathname === '/offline') continue
      links.set(pathname + search, titleOf((await (await cache.match(request))?.text()) ?? '') ?? pathname)
    }
  }
  place.replaceChildren(...[...links].map(([href, title]) => item(href, title)))
}

const titleOf = (html: string): string | null =>
  new DOMParser().parseFromString(html, 'text/html').querySelector('title')?.textContent ?? null

function item(href: string, title: string): Element {
  const [row, link] = [document.createElement('li'), document.createElement('a')]
  Object.assign(link, { href, className: 'tap', textContent: title })
  row.append(link)
  return row
}
