import type { RowsADay } from '../machine/rows.ts'

/** As wrangler.toml sets it. */
export type RowsBindings = { ROWS_OF_SESSION?: string; ROWS_OF_NETWORK?: string; ROWS_A_DAY?: string }

/** How many rows may be written in a day: of a session, of a network’s sessions, and of all. */
export const rowsADay = ({ ROWS_OF_SESSION, ROWS_OF_NETWORK, ROWS_A_DAY }: RowsBindings): RowsADay => ({
  ofSession: Number(ROWS_OF_SESSION) || 12_000,
  ofNetwork: Number(ROWS_OF_NETWORK) || 30_000,
  ofAll: Number(ROWS_A_DAY) || 70_000,
})
