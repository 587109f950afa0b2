import { Hono } from 'hono'
import type { Env } from '../env.ts'
import { addresses } from '../http/addresses.ts'
import { cached, hours } from '../http/caching.ts'
import { Document } from '../ui/document.tsx'
import { text } from '../ui/text.ts'

/** The page that the service worker stores for when there is nothing else to show. */
export const offline = new Hono<Env>()

offline.get(addresses.offline(), (c) => cached(c, hours(6), <OfflinePage />))

/** Stands in for a page that was never opened on this device, when there is no connection. */
const OfflinePage = () => (
  <Document title={text.offline.title} script="offline.js">
    <h1>{text.offline.title}</h1>
    <p class="standfirst">{text.offline.about}</p>
    <section hidden>
      <h2 class="label">{text.offline.stored}</h2>
      <ul class="stored bare" data-edition={text.offline.edition} data-site={text.site.name} />
    </section>
  </Document>
)
