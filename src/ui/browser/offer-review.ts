import { read } from './storage.ts'

/** Loads what offers claims to revisit, only where this device keeps any: other readers load nothing. */
export function offerReview(): void {
  const module = document.querySelector<HTMLElement>('[data-later]')?.dataset.later
  const something = read('localStorage', 'readout:missed') || read('localStorage', 'readout:review')
  if (module && something) import(module).catch(() => {})
}
