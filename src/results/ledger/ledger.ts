import { DurableObject } from 'cloudflare:workers'
import { within } from '../../http/timeout.ts'
import type { Backlog, Batch, Dispute, Entry, Looked, Place, Receipt } from '../model.ts'
import type { Earlier } from '../statistics/earlier.ts'
import { type Engine, startEngine } from './engine.ts'
import type { Platform } from './platform.ts'
import type { RowsOfClasses, Starter, StartsADay } from './quota.ts'

// Milliseconds: KV answers within a second; a write that takes longer is given up and made again.
const longestPut = 20_000

/** What the platform binds, as far as a ledger needs it. */
type Bindings = { RESULTS: KVNamespace; FLUSH_SECONDS: string }

/**
 * Stores the attempts of one quiz and shard, exactly once each. There is one object for each quiz and shard, named
 * "<quiz>/<shard>". Everything is in SQLite; what is in memory can be read from there again at any moment, but for what
 * networks have sent since the last flush: with a reset, these counts are lost, and no answers. When nothing is waiting,
 * it sets no alarm but the one at midnight that deletes what came from where, and costs nothing.
 */
export class Ledger extends DurableObject<Bindings> {
  #engine!: Engine

  constructor(ctx: DurableObjectState, env: Bindings) {
    super(ctx, env)
    ctx.blockConcurrencyWhile(async () => {
      this.#engine = startEngine(platform(ctx, env), await ctx.storage.getAlarm())
    })
  }

  record(place: Place, entry: Entry, networks: string[]): Receipt | 'different-attempt' {
    return this.#engine.record(place, entry, networks)
  }

  dispute(place: Place, dispute: Dispute, networks: string[]): void {
    this.#engine.dispute(place, dispute, networks)
  }

  look(place: Place, looked: Looked): void {
    this.#engine.look(place, looked)
  }

  start(place: Place, starter: Starter, most: StartsADay, rows: RowsOfClasses, size: number): boolean {
    return this.#engine.start(place, starter, most, rows, size)
  }

  rows(place: Place, id: string, wanted: number, most: RowsOfClasses): number {
    return this.#engine.rows(place, id, wanted, most)
  }

  reserve(place: Place, starter: Starter): number {
    return this.#engine.reserve(place, starter)
  }

  backlog(): Backlog {
    return this.#engine.backlog()
  }

  published(version: string): boolean {
    return this.#engine.published(version)
  }

  earlier(version: string): Record<string, Earlier> {
    return this.#engine.earlier(version)
  }

  override alarm(): Promise<void> {
    return this.#engine.flush()
  }
}

const platform = ({ storage }: DurableObjectState, { RESULTS, FLUSH_SECONDS }: Bindings): Platform => ({
  sql: storage.sql,
  atomically: (writes) => storage.transactionSync(writes),
  put: (key, value) => within(longestPut, RESULTS.put(key, value)),
  keys: (prefix) => keysUnder(RESULTS, prefix),
  read: (keys) => readBatches(RESULTS, keys),
  wakeAt: (time) => {
    // Not awaited: no answer leaves the object before this write lasts.
    storage.setAlarm(time)
  },
  now: () => Date.now(),
  newSalt: () => crypto.randomUUID(),
  interval: (Number(FLUSH_SECONDS) || 60) * 1000,
})

async function keysUnder(kv: KVNamespace, prefix: string): Promise<string[]> {
  const keys: string[] = []
  for (let cursor: string | null = null; ; ) {
    const page: KVNamespaceListResult<unknown> = await kv.list({ prefix, cursor })
    keys.push(...page.keys.map(({ name }) => name))
    if (page.list_complete) return keys
    cursor = page.cursor
  }
}

async function readBatches(kv: KVNamespace, keys: readonly string[]): Promise<Batch[]> {
  const found = await kv.get<Batch>([...keys], 'json')
  return keys.map((key) => {
    const batch = found.get(key)
    if (!batch) throw new Error(`KV lists ${key} but does not give it.`)
    return batch
  })
}
