import { forgetMisses, misses } from '../../quiz/browser/misses.ts'
import { read, write } from '../../ui/browser/storage.ts'
import { missed } from '../schedule.ts'
import type { Kept } from '../scheduled.ts'

/** Where the schedule stands in local storage: claims by story. */
export const memoryKey = 'readout:review'

type Memory = Record<string, Kept[]>

/** The claims of a story that this device keeps, with those that were missed just now. */
export function recall(quiz: string, now: Date): Kept[] {
  const memory = stored()
  for (const miss of misses()) {
    const others = memory[miss.quiz] ?? []
    const known = others.find(({ claim }) => claim === miss.claim)
    memory[miss.quiz] = [...others.filter((other) => other !== known), missed(known, miss.claim, miss.item, now)]
  }
  write('localStorage', memoryKey, Object.keys(memory).length > 0 ? memory : null)
  forgetMisses()
  return memory[quiz] ?? []
}

/** Keeps these claims of a story in place of the ones before; none at all forgets the story. */
export function keep(quiz: string, kept: readonly Kept[]): void {
  const { [quiz]: _, ...others } = stored()
  const memory = kept.length > 0 ? { ...others, [quiz]: kept } : others
  write('localStorage', memoryKey, Object.keys(memory).length > 0 ? memory : null)
}

/** What is stored, as far as it has the shape that this site writes. */
function stored(): Memory {
  const memory = read('localStorage', memoryKey)
  if (typeof memory !== 'object' || memory === null) return {}
  return Object.fromEntries(
    Object.entries(memory).map(([quiz, kept]) => [quiz, Array.isArray(kept) ? kept.filter(whole) : []]),
  )
}

const whole = ({ claim, item, due, card }: Kept): boolean =>
  Boolean(claim && item && card) && !Number.isNaN(Date.parse(due))
