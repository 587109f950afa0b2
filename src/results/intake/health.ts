import type { Backlog, Place } from '../model.ts'

export type LedgerStatus = Place & Backlog

/** How the ledgers are: `behind` where KV has been refusing writes for a while, `failing` where a ledger is silent. */
export type Health = { status: 'ok' | 'behind' | 'failing'; ledgers: LedgerStatus[] }

// Tries to write to KV are at most ten minutes apart; whatever waits longer is stuck, not slow.
const tooOld = 15 * 60_000

/** A ledger that does not answer: what waits in it is not known, which is written as -1. */
export const silent = (place: Place): LedgerStatus => ({
  ...place,
  waiting: -1,
  age: -1,
  failures: 0,
  error: 'The ledger does not answer.',
})

/** The health of the whole, from that of each ledger. */
export function health(ledgers: LedgerStatus[]): Health {
  if (ledgers.some(({ waiting }) => waiting < 0)) return { status: 'failing', ledgers }
  return { status: ledgers.some(({ age }) => age > tooOld) ? 'behind' : 'ok', ledgers }
}
