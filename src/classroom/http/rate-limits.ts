import { type Limiter, within } from '../../http/limits.ts'
import { prune } from '../object/attempts.ts'

type Limits = { GUESSES: Limiter }

const pause = 60_000

/** Addresses that have tried too many unknown codes, and until when they have to wait; in this isolate’s memory. */
const waiting = new Map<string, { until: number }>()

/** Whether this address has to wait before it may try another code, right or wrong. */
export function mustWait(address: string, now: number): boolean {
  prune(waiting, now)
  return waiting.has(address)
}

/** Counts a request for an unknown code. Returns true if that was one too many. Only the platform counts addresses. */
export async function countUnknownCode({ GUESSES }: Limits, address: string, now: number): Promise<boolean> {
  if (await within(GUESSES, address)) return false
  waiting.set(address, { until: now + pause })
  return true
}

/** Counts a session that is about to be started. Returns true if the address starts more than a school would. */
export const startsTooOften = async ({ GUESSES }: Limits, address: string): Promise<boolean> =>
  !(await within(GUESSES, `start ${address}`))
