import { read, write } from '../../ui/browser/storage.ts'

/** A question that was missed and whose claim is not scheduled yet: where it stands in which edition, from 0. */
export type Miss = { quiz: string; version: string; edition: number; length: number; place: number }

const key = 'readout:missed'

/** Notes on this device that a question of this form was missed; which claim that was is for later pages to find out. */
export function noteMiss(form: HTMLFormElement, place: number): void {
  const fields = new FormData(form)
  const [edition, length] = [Number(fields.get('edition')), Number(fields.get('length'))]
  const miss = { quiz: form.dataset.quiz ?? '', version: `${fields.get('version')}`, edition, length, place }
  write('localStorage', key, [...misses(), miss])
}

/** The questions missed since the last time that their claims were scheduled. */
export function misses(): Miss[] {
  const stored = read('localStorage', key)
  return Array.isArray(stored) ? stored.filter(({ quiz, version }: Miss) => quiz && version) : []
}

/** Forgets these misses, or all. */
export function forgetMisses(known = misses()): void {
  const named = new Set(known.map((miss) => JSON.stringify(miss)))
  const left = misses().filter((miss) => !named.has(JSON.stringify(miss)))
  write('localStorage', key, left.length > 0 ? left : null)
}
