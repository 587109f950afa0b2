import type { Ledger } from './results/ledger.ts'

/** What the platform binds, as wrangler.toml names it. */
export type Bindings = {
  ASSETS: Fetcher
  RESULTS: KVNamespace
  LEDGER: DurableObjectNamespace<Ledger>
  FLUSH_SECONDS: string
  LEDGER_SHARDS: string
}

/** Hono's type parameter for every app in this Worker. */
export type Env = { Bindings: Bindings }
