import murmurhash from 'murmurhash'
import type { Edition } from '../../questions/model.ts'
import { counted, type Picks, score } from '../../quiz/picks.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { Dispute, Entry, Place, Receipt, Response } from '../model.ts'
import { type LedgerStatus, silent } from './health.ts'

/** What the platform binds, as far as the ledgers’ callers need it. */
export type LedgerBindings = { LEDGER: DurableObjectNamespace<Ledger>; LEDGER_SHARDS: string }

/** A finished quiz, read and checked against its edition: a pick in range for every question. */
export type Attempt = {
  /** A UUID of the reader’s making, or of ours where no script ran. */
  attempt: string
  edition: Edition
  picks: Picks
  /** How long it took, in milliseconds, or null if nothing measured it. */
  ms: number | null
}

/**
 * Stores a result, scored here, and says what it is worth; the same attempt counts once however often it comes, and other
 * answers under its id do not count.
 */
export async function record(env: LedgerBindings, attempt: Attempt): Promise<Receipt | 'different-attempt'> {
  const entry = entryOf(attempt)
  const place = placeOf(env, attempt.edition.quiz, entry.attempt)
  return withRetry(async () => await ledgerOf(env, place).record(place, entry))
}

/** Stores a dispute; the same id counts once for each item however often it comes. */
export async function recordDispute(env: LedgerBindings, quiz: string, dispute: Dispute): Promise<void> {
  const place = placeOf(env, quiz, dispute.id)
  await withRetry(() => ledgerOf(env, place).dispute(place, dispute))
}

/** A new deployment or a move resets the object in mid-call; a second call cannot count twice. */
async function withRetry<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    if (!(error instanceof Error && 'retryable' in error && error.retryable)) throw error
    return call()
  }
}

/** What a ledger stores of an attempt. */
export function entryOf({ attempt, edition, picks, ms }: Attempt): Entry {
  const { version, questions } = edition
  return {
    attempt: attempt.toLowerCase(),
    version,
    edition: edition.edition,
    length: edition.length,
    score: score(questions, picks),
    ms,
    flagged: tooFast(ms, questions.length),
    responses: counted(questions, picks).map(([{ id, options }, i]): Response => {
      const key = options.find(({ correct }) => correct)
      return [id, options[picks[i] ?? -1]?.id ?? '', key?.id ?? '', options.length]
    }),
  }
}

// Nobody reads a question and its options in less; a script does.
const fastest = 300

const tooFast = (ms: number | null, questions: number): boolean => ms !== null && ms < fastest * questions

export const shardsOf = ({ LEDGER_SHARDS }: LedgerBindings): number => Math.max(1, Number(LEDGER_SHARDS) || 1)

export const ledgerOf = ({ LEDGER }: LedgerBindings, { quiz, shard }: Place) => LEDGER.getByName(`${quiz}/${shard}`)

const placeOf = (env: LedgerBindings, quiz: string, attempt: string): Place => ({
  quiz,
  shard: murmurhash.v3(attempt) % shardsOf(env),
})

/** What waits in each ledger of these quizzes. */
export function backlogs(env: LedgerBindings, quizzes: readonly string[]): Promise<LedgerStatus[]> {
  const places = quizzes.flatMap((quiz) => Array.from({ length: shardsOf(env) }, (_, shard) => ({ quiz, shard })))
  return Promise.all(
    places.map(async (place) => {
      try {
        return { ...place, ...(await ledgerOf(env, place).backlog()) }
      } catch {
        return silent(place)
      }
    }),
  )
}
