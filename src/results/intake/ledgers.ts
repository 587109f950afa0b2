import murmurhash from 'murmurhash'
import type { Edition } from '../../questions/model.ts'
import { counted, type Picks, score } from '../../quiz/picks.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { RowsOfClasses, Starter, StartsADay } from '../ledger/quota.ts'
import type { Aside, Dispute, Entry, Looked, Place, Receipt, Response } from '../model.ts'
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
  /** Where it is set aside before it comes in, as what of a class is beyond what its network counts for. */
  aside?: Aside
}

/**
 * Stores a result, scored here, and says what it is worth; the same attempt counts once however often it comes, and other
 * answers under its id do not count.
 */
export async function record(
  env: LedgerBindings,
  attempt: Attempt,
  networks: string[] = [],
): Promise<Receipt | 'different-attempt'> {
  const entry = entryOf(attempt)
  const place = placeOf(env, attempt.edition.quiz, entry.attempt)
  return withRetry(async () => await ledgerOf(env, place).record(place, entry, networks))
}

/** Stores a dispute; the same id counts once for each item however often it comes. */
export async function recordDispute(
  env: LedgerBindings,
  quiz: string,
  dispute: Dispute,
  networks: string[],
): Promise<void> {
  const place = placeOf(env, quiz, dispute.id)
  await withRetry(() => ledgerOf(env, place).dispute(place, dispute, networks))
}

/** Says in every shard that an editor has looked at the objections to this item. */
export async function recordLook(env: LedgerBindings, quiz: string, looked: Looked): Promise<void> {
  await Promise.all(placesOf(env, quiz).map((place) => withRetry(() => ledgerOf(env, place).look(place, looked))))
}

// No story has such an id. One place for all of them, because a day’s classes are counted together.
const starts: Place = { quiz: ':starts', shard: 0 }

/** Counts a class that is about to start; false where today has had enough of them. One of many pupils may count as several. */
export const countStart = (
  env: LedgerBindings,
  starter: Starter,
  most: StartsADay,
  rows: RowsOfClasses,
  size: number,
): Promise<boolean> => withRetry(async () => await ledgerOf(env, starts).start(starts, starter, most, rows, size))

/** How many rows, of those that it wants, the class with this start may write today in all. */
export const allowedRows = (env: LedgerBindings, start: string, wanted: number, most: RowsOfClasses): Promise<number> =>
  withRetry(async () => await ledgerOf(env, starts).rows(starts, start, wanted, most))

/** How many of a class that starts in these networks will count in the public figures; the rest is set aside. */
export const reserve = (env: LedgerBindings, quiz: string, starter: Starter): Promise<number> =>
  withRetry(async () => await ledgerOf(env, { quiz, shard: 0 }).reserve({ quiz, shard: 0 }, starter))

/** A new deployment or a move resets the object in mid-call. Everything has an id, so that a second call cannot count twice. */
async function withRetry<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    if (!(error instanceof Error && 'retryable' in error && error.retryable)) throw error
    return call()
  }
}

/** What a ledger stores of an attempt. */
export function entryOf({ attempt, edition, picks, ms, aside }: Attempt): Entry {
  const { version, questions } = edition
  return {
    attempt: attempt.toLowerCase(),
    version,
    edition: edition.edition,
    length: edition.length,
    score: score(questions, picks),
    ms,
    flagged: tooFast(ms, questions.length),
    ...(aside && { aside }),
    responses: counted(questions, picks).map(([{ id, options }, i]): Response => {
      const key = options.find(({ correct }) => correct)
      return [id, options[picks[i] ?? -1]?.id ?? '', key?.id ?? '', options.length]
    }),
  }
}

// Nobody reads a question and its options in less; a script does.
const fastest = 300

const tooFast = (ms: number | null, questions: number): boolean => ms !== null && ms < fastest * questions

const shardsOf = ({ LEDGER_SHARDS }: LedgerBindings): number => Math.max(1, Number(LEDGER_SHARDS) || 1)

export const ledgerOf = ({ LEDGER }: LedgerBindings, { quiz, shard }: Place) => LEDGER.getByName(`${quiz}/${shard}`)

export const placesOf = (env: LedgerBindings, quiz: string): Place[] =>
  Array.from({ length: shardsOf(env) }, (_, shard) => ({ quiz, shard }))

const placeOf = (env: LedgerBindings, quiz: string, attempt: string): Place => ({
  quiz,
  shard: murmurhash.v3(attempt) % shardsOf(env),
})

/** What waits in each ledger of these quizzes. */
export function backlogs(env: LedgerBindings, quizzes: readonly string[]): Promise<LedgerStatus[]> {
  const places = quizzes.flatMap((quiz) => placesOf(env, quiz))
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
