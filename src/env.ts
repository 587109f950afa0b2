import type { Limits } from './http/limits.ts'
import type { LedgerBindings } from './results/intake/ledgers.ts'

/** What the platform binds, as wrangler.toml names it. */
export type Bindings = LedgerBindings &
  Limits & {
    ASSETS: Fetcher
    RESULTS: KVNamespace
    SESSION: DurableObjectNamespace
    GUESSES: RateLimit
    FLUSH_SECONDS: string
    REPORT_DAYS: string
    EMBED_ORIGINS: string
  }

/** Hono's type parameter for every app in this Worker. */
export type Env = { Bindings: Bindings }
