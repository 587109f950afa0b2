import type { Context } from 'hono'
import type { Env } from '../../env.ts'
import { type Extra, problem } from '../../http/problem.ts'
import type { Failure } from '../protocol/result.ts'

/** The problem document, or the page, for a refused call. */
export const refuse = (c: Context<Env>, { refused: { reason, wait, limit } }: Failure, extra: Extra = {}) =>
  problem(c, reason, { ...extra, ...(wait && { wait }), ...(limit && { limit }) })
