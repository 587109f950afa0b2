import * as v from 'valibot'
import { assemble } from '../../questions/edition.ts'
import type { Quiz } from '../../questions/model.ts'
import { readPicks } from '../../quiz/picks.ts'
import type { Refused } from '../../quiz/request.ts'
import { type Dispute, disputeReasons } from '../model.ts'
import type { Attempt } from './ledgers.ts'

// An edition or a length of another type is none that we have, and is refused as such.
const number = v.fallback(v.number(), Number.NaN)

const uuid = v.pipe(v.string(), v.uuid())

const submission = v.object({
  attempt: uuid,
  version: v.pipe(v.string(), v.maxLength(64)),
  edition: v.pipe(v.union([v.number(), v.string()]), number),
  length: v.pipe(v.union([v.number(), v.string()]), number),
  picks: v.array(v.number()),
  ms: v.pipe(v.number(), v.finite(), v.minValue(0)),
})

/** The version that a body says it answers, before anything else is read of it. */
export const versionIn = (body: unknown): unknown =>
  typeof body === 'object' && body !== null && 'version' in body ? body.version : undefined

type Submitted = { ok: true; attempt: Attempt } | { ok: false; reason: Refused['reason'] | 'malformed-body' }

/** Reads what a reader’s browser sends at the end of a quiz: an attempt that can be scored, or why there is none. */
export function readSubmission(quiz: Quiz, body: unknown): Submitted {
  const read = v.safeParse(submission, body)
  if (!read.success) return { ok: false, reason: 'malformed-body' }
  const { attempt, version, picks, ms, ...form } = read.output
  const assembled = assemble(quiz, form)
  if (!assembled.ok && assembled.reason !== 'dossier-too-thin') return { ok: false, reason: assembled.reason }
  if (version !== quiz.version) return { ok: false, reason: 'version-gone' }
  if (!assembled.ok) return { ok: false, reason: assembled.reason }
  const held = readPicks(assembled.edition.questions, picks, quiz.withdrawnSince !== undefined)
  if (!held.ok) return { ok: false, reason: held.reason }
  return { ok: true, attempt: { attempt, edition: assembled.edition, picks: held.picks, ms: Math.round(ms) } }
}

/** The id in a form that was sent, or null where it has none that could be counted under. */
export const readAttempt = (given: string | undefined): string | null => (v.is(uuid, given) ? given : null)

const disputed = v.object({
  id: uuid,
  version: v.pipe(v.string(), v.maxLength(64)),
  item: v.pipe(v.string(), v.maxLength(200)),
  reason: v.string(),
})

type Disputed =
  | { ok: true; dispute: Dispute }
  | { ok: false; reason: 'malformed-dispute' | 'version-gone' | 'unknown-item' | 'unknown-dispute-reason' }

/** Reads a reader’s dispute of a question: one that can be counted, or why there is none. */
export function readDispute(quiz: Quiz, body: unknown): Disputed {
  const read = v.safeParse(disputed, body)
  if (!read.success) return { ok: false, reason: 'malformed-dispute' }
  const { id, version, item, reason: given } = read.output
  if (version !== quiz.version) return { ok: false, reason: 'version-gone' }
  if (!quiz.bank.some((asked) => asked.id === item)) return { ok: false, reason: 'unknown-item' }
  const reason = disputeReasons.find((listed) => listed === given)
  if (!reason) return { ok: false, reason: 'unknown-dispute-reason' }
  return { ok: true, dispute: { id: id.toLowerCase(), version, item, reason } }
}
