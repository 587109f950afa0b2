import { questionsAddress } from '../../http/addresses.ts'
import { forgetMisses, type Miss, misses } from '../../quiz/browser/misses.ts'
import { read, write } from '../../ui/browser/storage.ts'
import { missed, type Scheduled } from '../schedule.ts'

/** Where the schedule is in local storage: claims by story. */
export const storageKey = 'readout:review'

type Schedule = Record<string, Scheduled[]>

/** The claims of a story that this device has scheduled. */
export const load = (quiz: string): Scheduled[] => stored()[quiz] ?? []

/**
 * Schedules the claims of the questions that were missed since the last time. Whole editions are asked for, so that nothing
 * says which of their questions were missed; what cannot be had now is left for the next time.
 */
export async function scheduleMisses(now: Date): Promise<void> {
  const addressOf = ({ quiz, version, ...form }: Miss) => questionsAddress(quiz, form, version)
  for (const address of new Set(misses().map(addressOf))) {
    const questions = await questionsAt(address)
    if (questions === null) continue
    // Asked for only now, because another script of this page may have scheduled them meanwhile.
    const noted = misses().filter((miss) => addressOf(miss) === address)
    const schedule = stored()
    for (const { quiz, place } of noted) {
      const [item, claim] = [questions[place]?.id, questions[place]?.source[0]?.claim]
      if (!item || !claim) continue
      const others = schedule[quiz] ?? []
      const known = others.find((one) => one.claim === claim)
      schedule[quiz] = [...others.filter((other) => other !== known), missed(known, claim, item, now)]
    }
    store(schedule)
    forgetMisses(noted)
  }
}

type Asked = { id: string; source: { claim: string }[] }

/** None where the version is gone; null where the network or the server fails. */
async function questionsAt(address: string): Promise<Asked[] | null> {
  try {
    const answer = await fetch(address)
    if (!answer.ok) return answer.status < 500 && answer.status !== 429 ? [] : null
    return ((await answer.json()) as { questions: Asked[] }).questions
  } catch {
    return null
  }
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
