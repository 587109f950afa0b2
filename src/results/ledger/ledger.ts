import { DurableObject } from 'cloudflare:workers'
import type { Backlog, Batch, Dispute, Entry, Place, Receipt } from '../model.ts'
import { type Keeper, openKeeper } from './engine.ts'
import { within } from './timeout.ts'

// KV answers within a second; a write that takes longer is given up and made again.
const patience = 20_000

/** What the platform binds, as far as a ledger needs it. */
type Bindings = { RESULTS: KVNamespace; FLUSH_SECONDS: string }

/**
 * Keeps the attempts of one quiz and shard, exactly once each. There is one object for each quiz and shard, named
 * "<quiz>/<shard>". Its rows, tallies and place in the writing of batches are in SQLite; what is in memory can be read
 * from there again at any moment. When nothing is waiting it sets no alarm and costs nothing.
 */
export class Ledger extends DurableObject<Bindings> {
  #keeper!: Keeper

  constructor(ctx: DurableObjectState, env: Bindings) {
    super(ctx, env)
    ctx.blockConcurrencyWhile(async () => {
      this.#keeper = openKeeper(ground(ctx, env), await ctx.storage.getAlarm())
    })
  }

  record(place: Place, entry: Entry): Receipt {
    return this.#keeper.record(place, entry)
  }

  dispute(place: Place, dispute: Dispute): void {
    this.#keeper.dispute(place, dispute)
  }

  backlog(): Backlog {
    return this.#keeper.backlog()
  }

  published(version: string): boolean {
    return this.#keeper.published(version)
  }

  override alarm(): Promise<void> {
    return this.#keeper.flush()
  }
}

const ground = ({ storage }: DurableObjectState, env: Bindings) => ({
  sql: storage.sql,
  atomically: (writes: () => void) => storage.transactionSync(writes),
  put: (key: string, value: string) => within(patience, env.RESULTS.put(key, value)),
  batches: { keys: (prefix: string) => keysUnder(env, prefix), read: (keys: readonly string[]) => read(env, keys) },
  wakeAt: (time: number) => {
    // Not awaited: no answer leaves the object before this write lasts.
    storage.setAlarm(time)
  },
  now: () => Date.now(),
  interval: (Number(env.FLUSH_SECONDS) || 60) * 1000,
})

async function keysUnder({ RESULTS }: Bindings, prefix: string): Promise<string[]> {
  const keys: string[] = []
  for (let cursor: string | null = null; ; ) {
    const page: KVNamespaceListResult<unknown> = await RESULTS.list({ prefix, cursor })
    keys.push(...page.keys.map(({ name }) => name))
    if (page.list_complete) return keys
    cursor = page.cursor
  }
}

async function read({ RESULTS }: Bindings, keys: readonly string[]): Promise<Batch[]> {
  const found = await RESULTS.get<Batch>([...keys], 'json')
  return keys.map((key) => {
    const batch = found.get(key)
    if (!batch) throw new Error(`KV lists ${key} but does not give it.`)
    return batch
  })
}
