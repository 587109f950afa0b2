import { type Limiter, within } from '../http/limits.ts'

type Counted = { GUESSES: Limiter }

const pause = 60_000

/** Addresses that have guessed too often, by when they may go on; as this isolate knows them. */
const waiting = new Map<string, number>()

/** Whether this address has to wait before it may try another code, right or wrong. */
export const mustWait = (address: string, now: number): boolean => (waiting.get(address) ?? 0) > now

/** Counts a code that nobody has; true where that was one too many. Addresses are counted by the platform and kept nowhere. */
export async function missed({ GUESSES }: Counted, address: string, now: number): Promise<boolean> {
  if (await within(GUESSES, address)) return false
  for (const [old, until] of waiting) if (until <= now) waiting.delete(old)
  waiting.set(address, now + pause)
  return true
}

/** Counts a session that is about to be started; true where an address starts more than a school would. */
export const startsTooOften = async ({ GUESSES }: Counted, address: string): Promise<boolean> =>
  !(await within(GUESSES, `start ${address}`))
