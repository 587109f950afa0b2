import { type Context, Hono } from 'hono'
import { cors } from 'hono/cors'
import type { Env } from '../env.ts'
import { addresses } from '../http/addresses.ts'
import { cachedText, hours } from '../http/caching.ts'
import { correctionsOf } from '../questions/corrections.ts'
import { current } from '../stories/stories.ts'
import { everyStory, type ListEnv } from '../stories/story.ts'
import { atom } from './atom.ts'
import { jsonFeed } from './json-feed.ts'
import { type Item, itemsOf } from './model.ts'

/** New stories and corrections for readers of feeds. Mounted before `/:quiz`. */
export const feeds = new Hono<Env>()

feeds.get(addresses.feed.atom(), cors(), everyStory, async (c) =>
  cachedText(c, hours(6), 'application/atom+xml', atom(new URL(c.req.url).origin, await items(c))),
)

feeds.get(addresses.feed.json(), cors(), everyStory, async (c) =>
  cachedText(c, hours(6), 'application/feed+json', JSON.stringify(jsonFeed(new URL(c.req.url).origin, await items(c)))),
)

/** The index says which stories have corrections; only these are read. */
async function items(c: Context<ListEnv>): Promise<Item[]> {
  const told = await Promise.all(
    c.var.stories.map(async (entry) => {
      const story = entry.corrected === undefined ? null : await current(c.env, entry.id)
      return { entry, corrections: story ? correctionsOf(story.quiz) : [] }
    }),
  )
  return itemsOf(told)
}
