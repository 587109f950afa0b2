import { addresses } from '../http/addresses.ts'
import { xmlText } from '../http/xml.ts'
import { text } from '../ui/text.ts'
import type { Item } from './model.ts'

/** The items as a feed in Atom (RFC 4287) for this site. */
export function atom(origin: string, items: readonly Item[]): string {
  const [home, self] = [origin + addresses.home(), origin + addresses.feed.atom()]
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<title>${xmlText(text.site.name)}</title>
<subtitle>${xmlText(text.site.tagline)}</subtitle>
<id>${xmlText(home)}</id>
<link rel="self" type="application/atom+xml" href="${xmlText(self)}"/>
<link rel="alternate" type="text/html" href="${xmlText(home)}"/>
<updated>${items[0]?.updated ?? '1970-01-01T00:00:00Z'}</updated>
<author><name>${xmlText(text.site.name)}</name></author>
${items.map((item) => entry(origin, item)).join('\n')}
</feed>
`
}

const entry = (origin: string, { path, title, summary, published, updated, kind }: Item): string => `<entry>
<id>${xmlText(origin + path)}</id>
<link rel="alternate" type="text/html" href="${xmlText(origin + path)}"/>
<title>${xmlText(title)}</title>
<published>${xmlText(published)}</published>
<updated>${xmlText(updated)}</updated>
<category term="${kind}"/>
<summary>${xmlText(summary)}</summary>
</entry>`
