import type { Session } from './classroom/session.ts'
import type { Ledger } from './results/ledger.ts'

/** What the platform binds, as wrangler.toml names it. */
export type Bindings = {
  ASSETS: Fetcher
  RESULTS: KVNamespace
  LEDGER: DurableObjectNamespace<Ledger>
  SESSION: DurableObjectNamespace<Session>
  GUESSES: RateLimit
  FLUSH_SECONDS: string
  LEDGER_SHARDS: string
  REPORT_DAYS: string
  EMBED_ORIGINS: string
}

/** Hono's type parameter for every app in this Worker. */
export type Env = { Bindings: Bindings }
