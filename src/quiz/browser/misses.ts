import { read, write } from '../../ui/browser/storage.ts'

/** A claim that was missed and is not scheduled yet. */
export type Miss = { quiz: string; claim: string; item: string }

const key = 'readout:missed'

/** Notes on this device that the claim behind a question was missed; scheduling it is for later pages. */
export function noteMiss(quiz: string, { dataset: { claim, item } }: HTMLElement): void {
  if (claim && item) write('localStorage', key, [...misses(), { quiz, claim, item }])
}

/** The claims missed since the last time they were taken. */
export function misses(): Miss[] {
  const stored = read('localStorage', key)
  return Array.isArray(stored) ? stored.filter(({ quiz, claim, item }: Miss) => quiz && claim && item) : []
}

export const forgetMisses = (): void => void write('localStorage', key, null)
