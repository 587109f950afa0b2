import { type Limiter, within } from '../../http/limits.ts'
import { prune } from '../object/attempts.ts'

type Counted = { GUESSES: Limiter }

const pause = 60_000

/** Addresses that have guessed too often, by when they may go on; as this isolate knows them. */
const waiting = new Map<string, { until: number }>()

/** Whether this address has to wait before it may try another code, right or wrong. */
export function mustWait(address: string, now: number): boolean {
  prune(waiting, now)
  return waiting.has(address)
}

/** Counts a code that nobody has; true where that was one too many. Addresses are counted by the platform and kept nowhere. */
export async function missed({ GUESSES }: Counted, address: string, now: number): Promise<boolean> {
  if (await within(GUESSES, address)) return false
  waiting.set(address, { until: now + pause })
  return true
}

/** Counts a session that is about to be started; true where an address starts more than a school would. */
export const startsTooOften = async ({ GUESSES }: Counted, address: string): Promise<boolean> =>
  !(await within(GUESSES, `start ${address}`))
