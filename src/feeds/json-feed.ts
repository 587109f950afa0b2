import { addresses } from '../http/addresses.ts'
import { text } from '../ui/text.ts'
import type { Item } from './model.ts'

/** The items as a JSON Feed 1.1 for this site. */
export const jsonFeed = (origin: string, items: readonly Item[]) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: text.site.name,
  description: text.site.tagline,
  home_page_url: origin + addresses.home(),
  feed_url: origin + addresses.feed.json(),
  language: 'en',
  authors: [{ name: text.site.name, url: origin + addresses.home() }],
  items: items.map(({ path, title, summary, published, updated, kind }) => ({
    id: origin + path,
    url: origin + path,
    title,
    content_text: summary,
    date_published: published,
    date_modified: updated,
    tags: [kind],
  })),
})
