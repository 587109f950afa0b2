import { DurableObject } from 'cloudflare:workers'
import type { Bindings } from '../env.ts'
import type { PackedQuiz } from '../questions/packing.ts'
import type { PreviewAsked } from './preview/model.ts'

/**
 * The newsroom’s desk. There is one, named `desk`. It keeps who signed which question, what was answered to readers’
 * objections, and the log of changes; stories are kept elsewhere. It is an object because editors take turns in one, its
 * counts of wrong keys hold everywhere, and proving a bank takes longer than a request may on the free plan. Its pages are
 * loaded with the first request, so that the Worker’s start does not pay for them.
 */
export class Desk extends DurableObject<Bindings> {
  #app: ReturnType<typeof open> | undefined

  override async fetch(request: Request): Promise<Response> {
    const { app } = await this.#open()
    return app.fetch(request, this.env)
  }

  /** A version that is not published as JSON, for an editor with such a cookie; otherwise null. */
  async preview(asked: PreviewAsked): Promise<string | null> {
    const { preview } = await this.#open()
    return preview(asked)
  }

  /** How many questions of this version have to be signed before it may be published. */
  async toBeSigned(quiz: PackedQuiz): Promise<number> {
    const { toBeSigned } = await this.#open()
    return toBeSigned(quiz)
  }

  #open(): ReturnType<typeof open> {
    this.#app ??= open(this.ctx.storage.sql, this.env)
    return this.#app
  }
}

const open = (sql: SqlStorage, env: Bindings) =>
  import('./app.tsx').then(({ deskApp }) => deskApp({ sql, env, now: Date.now }))
