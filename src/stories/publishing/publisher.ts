import { DurableObject } from 'cloudflare:workers'
import { indexKey } from '../keys.ts'
import { emptyIndex, type Index } from '../model.ts'
import { type Move, type Moved, moved } from '../move.ts'
import type { StoryBindings } from '../stories.ts'

// Milliseconds: KV takes one write a second to one key. After a failure it is tried again.
const pause = 1100
const retry = 10_000

/**
 * Moves the index, one step at a time, so that of two who publish at once the second is told. There is one, named `publisherName`.
 * It stores each step before it answers, and takes it to KV in an alarm, which outlives whatever stops this object.
 */
export class Publisher extends DurableObject<StoryBindings> {
  #index: Index = emptyIndex
  #written = 0

  constructor(ctx: DurableObjectState, env: StoryBindings) {
    super(ctx, env)
    ctx.blockConcurrencyWhile(async () => {
      this.#index = (await ctx.storage.get<Index>('index')) ?? emptyIndex
    })
  }

  /** The index, if it has moved further than this. Every isolate asks, again and again, so this reads nothing. */
  newerThan(moves: number): Index | null {
    return this.#index.moves > Math.max(moves, 0) ? this.#index : null
  }

  async index(): Promise<Index> {
    await this.#catchUp()
    return this.#index
  }

  async move(move: Move): Promise<Moved> {
    await this.#catchUp()
    // From here to the end nothing waits, so that no other move comes between.
    const next = moved(this.#index, move)
    if (!next.ok) return next
    this.#index = next.index
    // No answer leaves this object before both are stored.
    this.ctx.storage.put('index', next.index)
    this.ctx.storage.setAlarm(Math.max(Date.now(), this.#written + pause))
    return next
  }

  /** KV is ahead where this object was lost, or on a machine where the store was written without it. */
  async #catchUp(): Promise<void> {
    const kept = await this.env.STORIES.get<Index>(indexKey, 'json').catch(() => null)
    if (kept && kept.moves > this.#index.moves) this.#index = kept
  }

  override async alarm(): Promise<void> {
    const { moves } = this.#index
    try {
      await this.env.STORIES.put(indexKey, JSON.stringify(this.#index))
      this.#written = Date.now()
      if (this.#index.moves !== moves) await this.ctx.storage.setAlarm(this.#written + pause)
    } catch (error) {
      console.error(error)
      await this.ctx.storage.setAlarm(Date.now() + retry)
    }
  }
}
