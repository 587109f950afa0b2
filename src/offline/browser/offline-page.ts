import { parsedHtml } from '../../ui/browser/trusted.ts'
import { cacheNames, kindOf, offlinePage } from '../cache-policy.ts'

const list = document.querySelector<HTMLElement>('.stored')

if (list && 'caches' in window) void show(list)
// Whoever opens this page by its own address asked for no other: loading it again would never end.
if (location.pathname !== offlinePage) {
  addEventListener('online', loadAgain)
  // The connection may have come back while this page was loading.
  if (navigator.onLine) void loadAgain()
}

/** Loads the page that was asked for once the network really answers: a browser says “online” too soon. */
async function loadAgain(): Promise<void> {
  try {
    await fetch(location.href, { method: 'HEAD' })
    location.reload()
  } catch {
    if (navigator.onLine) setTimeout(loadAgain, 5000)
  }
}

/** Lists the pages stored on this device by their titles, if there are any. */
async function show(place: HTMLElement): Promise<void> {
  const links = new Map<string, string>()
  for (const name of [cacheNames.start, cacheNames.pages]) {
    const cache = await caches.open(name)
    for (const request of await cache.keys()) {
      const { pathname, search } = new URL(request.url)
      if (kindOf(pathname) !== 'page' || pathname === offlinePage) continue
      const title = titleOf((await (await cache.match(request))?.text()) ?? '')
      links.set(pathname + search, title ? named(place, title, search) : pathname)
    }
  }
  place.replaceChildren(...[...links].map(([href, title]) => item(href, title)))
  if (place.parentElement) place.parentElement.hidden = links.size === 0
}

const titleOf = (html: string): string | null => parsedHtml(html).querySelector('title')?.textContent ?? null

/** A title without the site’s name, and with the edition where there is one, because editions share their title. */
function named({ dataset: { edition = '', site = '' } }: HTMLElement, title: string, search: string): string {
  const number = new URLSearchParams(search).get('edition')
  return title.replace(` · ${site}`, '') + (number ? edition.replace('{}', number) : '')
}

function item(href: string, title: string): Element {
  const [row, link] = [document.createElement('li'), document.createElement('a')]
  Object.assign(link, { href, className: 'tap', textContent: title })
  row.append(link)
  return row
}
