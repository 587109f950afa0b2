import { Hono } from 'hono'
import type { Env } from '../env.ts'
import { addresses } from '../http/addresses.ts'
import { cached, hours } from '../http/caching.ts'
import { OfflinePage } from './page.tsx'

/** The page that the service worker keeps for when nothing else is there. */
export const offline = new Hono<Env>()

offline.get(addresses.offline(), (c) => cached(c, hours(6), <OfflinePage />))
