import { day, type Rows, type State } from './state.ts'

/** What may be written today: of rows in a session, in a network’s sessions together, and in all sessions. */
export type RowsADay = { ofSession: number; ofNetwork: number; ofAll: number }

// More than a class of 35 writes in a moment, and few enough for many classes to share a day.
const portion = 500
const reserve = 250

const dayOf = (now: number): number => Math.floor(now / day)

export const rowsToday = ({ rows }: Pick<State, 'rows'>, now: number): Rows =>
  rows?.day === dayOf(now) ? rows : { day: dayOf(now), written: 0, at: dayOf(now) * day }

/** The same state, having written so many rows more. */
export function withWritten(state: State, rows: number, now: number): State {
  const today = rowsToday(state, now)
  return rows === 0 ? state : { ...state, rows: { ...today, written: today.written + rows, at: now } }
}

/** A session as it was last stored, with the votes and people that have come since. */
export function recounted(state: State, now: number): State {
  const { at: since } = rowsToday(state, now)
  const votes = [...state.votes.values()].flatMap((round) => [...round.values()].filter(({ at }) => at > since))
  const people = [...state.participants.values()].filter(({ joined }) => joined > since)
  return withWritten(state, votes.length + people.length, now)
}

/** How many rows today’s share has to have before so many messages are taken; null where it has them, or gets no more. */
export function rowsWanted(state: State, messages: number, most: number, now: number): number | null {
  const { written, allowed = 0, isAll = false } = rowsToday(state, now)
  // A message writes its row, and what is due after it.
  const needed = written + messages * 3 + reserve
  if (isAll || needed <= allowed) return null
  return Math.min(most, Math.ceil(needed / portion) * portion)
}

/** The session may write this many rows today; where that is fewer than it wanted, or the most there are, it gets no more. */
export function allowRows(state: State, { wanted, allowed, most }: RowsAllowed, now: number): State {
  const isAll = allowed < wanted || allowed >= most
  return { ...state, rows: { ...rowsToday(state, now), allowed, most: isAll ? allowed : most, isAll } }
}
export type RowsAllowed = { wanted: number; allowed: number; most: number }

/** How many rows are left of the most that this session may write today. Without end where it has not asked. */
export function rowsLeft(state: Pick<State, 'rows'>, now: number): { left: number; most: number } {
  const { written, most = Number.POSITIVE_INFINITY } = rowsToday(state, now)
  return { left: Math.max(0, most - written), most }
}

/** Whether so small a part is left, or nothing. */
function isLow(state: State, part: number, now: number): boolean {
  const { left, most } = rowsLeft(state, now)
  return Number.isFinite(most) && left <= most * part
}

/** The last fifth is for answers, so that a crowd at the door does not take the votes of the class. */
export const isForAnswers = (state: State, now: number): boolean => isLow(state, 1 / 5, now)

// What a host needs to finish the question, show its answer and send strangers out.
const forHost = 100

/** Whether the host has had those rows too that are for leading alone. Then the session can only be ended. */
export function isOverdrawn(state: State, now: number): boolean {
  const { written, most = Number.POSITIVE_INFINITY } = rowsToday(state, now)
  return written >= most + forHost
}

/** The host is told before: when a fourth is left, or less; else nothing. */
export const rowsToTell = (state: State, now: number): { rowsLeft?: number } =>
  isLow(state, 1 / 4, now) ? { rowsLeft: rowsLeft(state, now).left } : {}
