import { digest } from './hash.ts'

/** Compares hashes, so that how long it takes says nothing about the secret. */
export async function isSame(given: string, secret: string): Promise<boolean> {
  return crypto.subtle.timingSafeEqual(await digest(given), await digest(secret))
}
