import type { Session } from './classroom/session.ts'
import type { Limiter } from './http/limits.ts'
import type { Ledger } from './results/ledger/ledger.ts'

/** What the platform binds, as wrangler.toml names it. */
export type Bindings = {
  ASSETS: Fetcher
  RESULTS: KVNamespace
  LEDGER: DurableObjectNamespace<Ledger>
  SESSION: DurableObjectNamespace<Session>
  GUESSES: RateLimit
  /** Missing where nothing limits: on a runtime without the binding, and in load tests. */
  CLIENT_LIMIT?: Limiter
  QUIZ_LIMIT?: Limiter
  FLUSH_SECONDS: string
  LEDGER_SHARDS: string
  REPORT_DAYS: string
  EMBED_ORIGINS: string
}

/** Hono's type parameter for every app in this Worker. */
export type Env = { Bindings: Bindings }
