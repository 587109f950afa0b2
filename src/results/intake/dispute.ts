import * as v from 'valibot'
import { parsedJson } from '../../http/parsed-json.ts'
import type { Quiz } from '../../questions/model.ts'
import { type Dispute, disputeReasons } from '../model.ts'

const objection = v.object({
  id: v.pipe(v.string(), v.uuid()),
  version: v.pipe(v.string(), v.maxLength(64)),
  item: v.pipe(v.string(), v.maxLength(200)),
  reason: v.string(),
})

type Read =
  | { ok: true; dispute: Dispute }
  | { ok: false; reason: 'malformed-dispute' | 'version-gone' | 'unknown-item' | 'unknown-dispute-reason' }

/** Reads a reader’s objection to a question: one that can be counted, or why there is none. */
export function readDispute(quiz: Quiz, body: string): Read {
  const read = v.safeParse(objection, parsedJson(body))
  if (!read.success) return { ok: false, reason: 'malformed-dispute' }
  const { id, version, item, reason: given } = read.output
  if (version !== quiz.version) return { ok: false, reason: 'version-gone' }
  if (!quiz.bank.some((asked) => asked.id === item)) return { ok: false, reason: 'unknown-item' }
  const reason = disputeReasons.find((listed) => listed === given)
  if (!reason) return { ok: false, reason: 'unknown-dispute-reason' }
  return { ok: true, dispute: { id: id.toLowerCase(), version, item, reason } }
}
