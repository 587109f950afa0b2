import { addresses, siteFileAddresses } from '../http/addresses.ts'
import { xmlText } from '../http/xml.ts'
import { datesOf } from '../stories/dates.ts'
import type { Entry } from '../stories/model.ts'

/**
 * What search engines may ask for. A session is closed to them: it ends within days, and each request for one wakes its
 * object. Widgets stay open, because only who may read a widget sees that it asks not to be listed.
 */
export const robots = (origin: string): string =>
  `User-agent: *
Disallow: ${addresses.host('')}
Disallow: ${addresses.join('')}

Sitemap: ${origin}${siteFileAddresses.sitemap()}
`

const days = 86_400_000

/** Whom to tell of a hole (RFC 9116, which asks for a date of expiry less than a year ahead). */
export const securityTxt = (contact: string, origin: string, now: number): string =>
  `Contact: ${contact}
Expires: ${new Date(now + 180 * days).toISOString()}
Preferred-Languages: en
Canonical: ${origin}${siteFileAddresses.securityTxt()}
`

/** Every page to be listed, as whole addresses, with when it last changed: home, and the pages and cards of each story. */
export function sitemap(origin: string, stories: readonly Entry[]): string {
  const changes = stories.map((story) => datesOf(story, []).updated)
  const [latest] = [...changes].sort().reverse()
  const pages = [page(addresses.home(), latest), ...stories.flatMap((story, i) => pagesOf(story, changes[i]))]
  const urls = pages.map(
    ({ path, changed }) =>
      `<url><loc>${xmlText(origin + path)}</loc>${changed ? `<lastmod>${xmlText(changed)}</lastmod>` : ''}</url>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('\n')}
</urlset>
`
}

const page = (path: string, changed?: string) => ({ path, changed })

/** Results change with every reader, so the store of versions does not know when. */
const pagesOf = ({ id, cards }: Entry, changed?: string) => [
  ...[
    addresses.hub(id),
    ...cards.map((card) => addresses.card(id, card)),
    addresses.compare(id),
    addresses.timeline(id),
    addresses.people(id),
    addresses.glossary(id),
    addresses.quiz(id, { edition: 1, length: 10 }),
  ].map((path) => page(path, changed)),
  page(addresses.stats(id)),
]
