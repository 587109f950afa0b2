import { type Filed, nameOf, type Place, type Row } from '../model.ts'
import type { Journal } from './journal.ts'
import type { Book, Pending } from './rows.ts'

export type Intake = ReturnType<typeof openIntake>

/** Takes rows in, each once, and knows which of them wait for a batch. */
export function openIntake(book: Book, journal: Journal, now: () => number) {
  const state = journal.state()
  let pending = state ? book.after(state.flushed.seq, state.flushed.at) : []

  return {
    /** Stores it as one row and gives it back, or gives what is there already under its name. */
    keep(place: Place, filed: Filed): { kept: Filed; isNew: boolean } {
      const name = nameOf(filed)
      const known = book.find(name)
      if (known) return { kept: known, isNew: false }
      const { flushed } = journal.state() ?? journal.begin(place, now())
      const newest = pending.at(-1) ?? flushed
      const row: Row = { seq: newest.seq + 1, at: Math.max(now(), newest.at), ...filed }
      book.add(row)
      pending.push({ seq: row.seq, at: row.at, name })
      return { kept: filed, isNew: true }
    },

    /** What is in no batch yet, oldest first. */
    pending: (): readonly Pending[] => pending,

    /** Everything up to this row is in a batch. */
    batched(last: number): void {
      pending = pending.filter(({ seq }) => seq > last)
    },
  }
}
