import * as v from 'valibot'
import { parsedJson } from '../../http/parsed-json.ts'
import { assemble } from '../../questions/edition.ts'
import type { Quiz } from '../../questions/model.ts'
import { readPicks } from '../../quiz/picks.ts'
import type { Attempt } from './ledgers.ts'

// An edition or a length of another type is none that we have, and is refused as such.
const number = v.fallback(v.number(), Number.NaN)

const submission = v.object({
  attempt: v.pipe(v.string(), v.uuid()),
  version: v.pipe(v.string(), v.maxLength(64)),
  edition: v.pipe(v.union([v.number(), v.string()]), number),
  length: v.pipe(v.union([v.number(), v.string()]), number),
  picks: v.array(v.number()),
  ms: v.pipe(v.number(), v.finite(), v.minValue(0)),
})

type Refusal =
  | 'malformed-body'
  | 'unknown-edition'
  | 'unknown-length'
  | 'dossier-too-thin'
  | 'version-gone'
  | 'picks-too-few'
  | 'picks-too-many'
  | 'picks-out-of-range'

/** Reads what a reader’s browser sends at the end of a quiz: an attempt that can be scored, or why there is none. */
export function readSubmission(
  quiz: Quiz,
  body: string,
): { ok: true; attempt: Attempt } | { ok: false; reason: Refusal } {
  const read = v.safeParse(submission, parsedJson(body))
  if (!read.success) return { ok: false, reason: 'malformed-body' }
  const { attempt, version, picks, ms, ...form } = read.output
  const assembled = assemble(quiz, form)
  if (!assembled.ok && assembled.reason !== 'dossier-too-thin') return { ok: false, reason: assembled.reason }
  if (version !== quiz.version) return { ok: false, reason: 'version-gone' }
  if (!assembled.ok) return { ok: false, reason: assembled.reason }
  const held = readPicks(assembled.edition.questions, picks)
  if (!held.ok) return { ok: false, reason: held.reason }
  return { ok: true, attempt: { attempt, edition: assembled.edition, picks: held.picks, ms: Math.round(ms) } }
}
