import { Hono } from 'hono'
import type { Env } from '../env.ts'
import { addresses } from '../http/addresses.ts'
import { cached, hours } from '../http/caching.ts'
import { Document } from '../ui/document.tsx'
import { text } from '../ui/text.ts'

/** The page that the service worker keeps for when nothing else is there. */
export const offline = new Hono<Env>()

offline.get(addresses.offline(), (c) => cached(c, hours(6), <OfflinePage />))

/** What stands where a page should, when there is no connection and the page was never opened here. */
const OfflinePage = () => (
  <Document title={text.offline.title} script="offline.js">
    <h1>{text.offline.title}</h1>
    <p class="standfirst">{text.offline.about}</p>
    <h2 class="label">{text.offline.stored}</h2>
    <ul class="stored bare" data-edition={text.offline.edition} data-site={text.site.name} />
  </Document>
)
