import { type Limiter, within } from '../../http/limits.ts'

type Limits = { GUESSES: Limiter }

/** Counts a request for an unknown code. Returns true if the address has sent too many: then the answer is to wait. */
export const missesTooOften = async ({ GUESSES }: Limits, address: string): Promise<boolean> =>
  !(await within(GUESSES, address))

/** Counts a session that is about to be started. Returns true if the address starts more than a school would. */
export const startsTooOften = async ({ GUESSES }: Limits, address: string): Promise<boolean> =>
  !(await within(GUESSES, `start ${address}`))
