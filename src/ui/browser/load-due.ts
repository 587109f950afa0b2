import { read } from './storage.ts'

/** Loads the code that offers claims to review, only where this device has any; other readers load nothing. */
export function loadDue(): void {
  const module = document.querySelector<HTMLElement>('[data-due]')?.dataset.due
  const something = read('localStorage', 'readout:missed') || read('localStorage', 'readout:review')
  if (module && something) import(module).catch(() => {})
}
