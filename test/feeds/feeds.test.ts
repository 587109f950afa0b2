import { expect, test } from 'vitest'
import { atom } from '../../src/feeds/atom.ts'
import { jsonFeed } from '../../src/feeds/json-feed.ts'
import { at, items, origin, told } from './items.ts'

// What a browser’s XML parser reads in the Atom feed stands in test/browser/feeds.test.ts.

test('stories and corrections stand together, the latest first; a correction has the moment of its version', () => {
  expect(items.map(({ path, title, updated }) => [path, title, updated])).toEqual(told)
  expect(items[1]).toMatchObject({ published: at[0], updated: at[2], kind: 'story' })
})

test('JSON Feed 1.1 has what its specification asks for, and whole addresses', () => {
  const feed = jsonFeed(origin, items)
  expect(feed).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', title: 'Readout', language: 'en' })
  expect([feed.home_page_url, feed.feed_url]).toEqual([`${origin}/`, `${origin}/feed.json`])
  expect(feed.items.map(({ id, url, date_modified }) => [id, url, date_modified])).toEqual(
    told.map(([path, , updated]) => [origin + path, origin + path, updated]),
  )
  expect(feed.items.map(({ tags }) => tags)).toEqual([['correction'], ['story'], ['story'], ['correction']])
  for (const { date_published } of feed.items) expect(new Date(date_published).toISOString()).toBe(date_published)
})

test('a site without stories has feeds without entries', () => {
  expect(atom(origin, [])).toContain('<updated>1970-01-01T00:00:00Z</updated>')
  expect(jsonFeed(origin, []).items).toEqual([])
})
