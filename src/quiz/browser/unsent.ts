import { read, write } from '../../ui/browser/storage.ts'
import type { Saved } from './saved.ts'

/** A result on its way: where to, what is sent, and the answers as they were shown. */
export type Unsent = { address: string; body: { attempt: string }; saved?: Saved | undefined }

const key = 'readout:unsent'

/** Stores a result until it has been sent, by this page or by another. */
export const keep = (entry: Unsent): void => store([entry, ...without(stored(), entry)])

/** The results that wait on this device. */
export function stored(): Unsent[] {
  const entries = read('localStorage', key)
  return Array.isArray(entries) ? entries.filter((entry) => entry?.address && entry.body?.attempt) : []
}

export const store = (entries: Unsent[]): void => void write('localStorage', key, entries.length > 0 ? entries : null)

/** These results but for this attempt’s. */
export const without = (entries: Unsent[], { body: { attempt } }: Unsent): Unsent[] =>
  entries.filter(({ body }) => body.attempt !== attempt)
