import { forgetMisses, misses } from '../../quiz/browser/misses.ts'
import { read, write } from '../../ui/browser/storage.ts'
import { missed, type Scheduled } from '../schedule.ts'

/** Where the schedule is in local storage: claims by story. */
export const storageKey = 'readout:review'

type Schedule = Record<string, Scheduled[]>

/** The claims of a story that this device has scheduled, with those that were missed just now. */
export function load(quiz: string, now: Date): Scheduled[] {
  const schedule = stored()
  for (const miss of misses()) {
    const others = schedule[miss.quiz] ?? []
    const known = others.find(({ claim }) => claim === miss.claim)
    schedule[miss.quiz] = [...others.filter((other) => other !== known), missed(known, miss.claim, miss.item, now)]
  }
  store(schedule)
  forgetMisses()
  return schedule[quiz] ?? []
}

/** Stores these claims of a story in place of the ones before; none at all removes the story. */
export function save(quiz: string, claims: readonly Scheduled[]): void {
  const { [quiz]: _, ...others } = stored()
  store(claims.length > 0 ? { ...others, [quiz]: [...claims] } : others)
}

const store = (schedule: Schedule): void =>
  void write('localStorage', storageKey, Object.keys(schedule).length > 0 ? schedule : null)

/** What is stored, as far as it has the shape that this site writes. */
function stored(): Schedule {
  const schedule = read('localStorage', storageKey)
  if (typeof schedule !== 'object' || schedule === null) return {}
  return Object.fromEntries(
    Object.entries(schedule).map(([quiz, claims]) => [quiz, Array.isArray(claims) ? claims.filter(isWhole) : []]),
  )
}

const isWhole = ({ claim, item, due, card }: Scheduled): boolean =>
  Boolean(claim && item && card) && !Number.isNaN(Date.parse(due))
