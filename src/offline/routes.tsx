import { Hono } from 'hono'
import type { Env } from '../env.ts'
import { addresses } from '../http/addresses.ts'
import { cached, hours } from '../http/caching.ts'
import { Document } from '../ui/document.tsx'
import { text } from '../ui/text.ts'
import { offlineText } from './text.ts'

/** The page that the service worker stores for when there is nothing else to show. */
export const offline = new Hono<Env>()

offline.get(addresses.offline(), (c) => cached(c, hours(6), <OfflinePage />))

/** Stands in for a page that was never opened on this device, when there is no connection. */
const OfflinePage = () => (
  <Document title={offlineText.title} script="offline.js">
    <h1>{offlineText.title}</h1>
    <p class="standfirst">{offlineText.about}</p>
    <section hidden>
      <h2 class="label">{offlineText.stored}</h2>
      <ul class="stored bare" data-edition={offlineText.edition} data-site={text.site.name} />
    </section>
  </Document>
)
