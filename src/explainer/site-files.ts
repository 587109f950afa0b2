import { addresses } from '../http/addresses.ts'
import type { Entry } from '../stories/model.ts'

/**
 * What search engines may ask for. A session is closed to them: it ends within days, and each request for one wakes its
 * object. Widgets stay open, because only who may read a widget sees that it asks not to be listed.
 */
export const robots = (origin: string): string =>
  `User-agent: *
Disallow: ${addresses.host('')}
Disallow: ${addresses.join('')}

Sitemap: ${origin}${addresses.sitemap()}
`

const days = 86_400_000

/** Whom to tell of a hole (RFC 9116, which asks for a date of expiry less than a year ahead). */
export const securityTxt = (contact: string, origin: string, now: number): string =>
  `Contact: ${contact}
Expires: ${new Date(now + 180 * days).toISOString()}
Preferred-Languages: en
Canonical: ${origin}${addresses.securityTxt()}
`

/** Every page to be listed, as whole addresses: home, and the pages and cards of each story. */
export function sitemap(origin: string, stories: readonly Entry[]): string {
  const paths = [addresses.home(), ...stories.flatMap(pagesOf)]
  const urls = paths.map((path) => `<url><loc>${(origin + path).replaceAll('&', '&amp;')}</loc></url>`)
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('\n')}
</urlset>
`
}

const pagesOf = ({ id, cards }: Entry): string[] => [
  addresses.hub(id),
  ...cards.map((card) => addresses.card(id, card)),
  addresses.compare(id),
  addresses.timeline(id),
  addresses.people(id),
  addresses.glossary(id),
  addresses.quiz(id, { edition: 1, length: 10 }),
  addresses.stats(id),
]
