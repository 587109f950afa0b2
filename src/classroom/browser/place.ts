import { read, type Store, write } from '../../ui/browser/storage.ts'
import type { VoteMessage } from '../participant-protocol.ts'

/** An answer that is not acknowledged yet. */
type Unsent = Omit<VoteMessage, 'type'>

// Milliseconds after which an answer that nobody has acknowledged is sent again.
const again = 4000
const prefix = 'readout:class:'

export type Place = ReturnType<typeof placeIn>

/** What a device remembers of its place in one session: the token that is this person, and answers not acknowledged. */
export function placeIn(code: string) {
  forgetPast()
  const key = prefix + code
  const stored = [readHistory(key), read('localStorage', key)].find((kept) => isKept(kept) && !isPast(kept))
  let { token, unsent, until } = isKept(stored) ? stored : { token: null, unsent: [], until: 0 }
  const tried = new Map<string, number>()

  function keep(): void {
    const kept = token === null ? null : { token, unsent, until }
    // Where storage is denied or full, the tab’s history remembers it over a reload.
    writeHistory(key, write('localStorage', key, kept) ? null : kept)
  }

  return {
    token: (): string | null => token,
    enter(as: string): void {
      if (as !== token) unsent = []
      token = as
      keep()
    },
    leave(): void {
      token = null
      unsent = []
      keep()
    },
    /** Takes note of when the session is deleted; after that, this device forgets it too. */
    until(time: number): void {
      until = time
      keep()
    },
    unsent: (): readonly Unsent[] => unsent,
    add(answer: Unsent): void {
      unsent = [...unsent, answer]
      keep()
    },
    settle(submission: string): Unsent | undefined {
      const found = unsent.find((answer) => answer.submission === submission)
      if (!found) return undefined
      unsent = unsent.filter((answer) => answer !== found)
      keep()
      return found
    },
    /** Sends what is not acknowledged, under the same ids; all of it, or only what has waited long enough. */
    flush(send: (vote: VoteMessage) => boolean, all: boolean): void {
      for (const answer of unsent) {
        if (!all && Date.now() - (tried.get(answer.submission) ?? 0) < again) continue
        if (send({ type: 'vote', ...answer })) tried.set(answer.submission, Date.now())
      }
    },
  }
}

type Kept = { token: string | null; unsent: Unsent[]; until: number }

function isKept(stored: unknown): stored is Kept {
  if (typeof stored !== 'object' || stored === null) return false
  // Whatever an earlier version or anyone else has left there: each is looked at.
  const { token, unsent, until } = stored as Partial<Kept>
  return typeof token === 'string' && Array.isArray(unsent) && typeof until === 'number'
}

/** Takes out of storage what belongs to sessions that are deleted by now. */
function forgetPast(): void {
  for (const key of keys('localStorage', prefix)) {
    const kept = read('localStorage', key)
    if (!isKept(kept) || isPast(kept)) write('localStorage', key, null)
  }
}

const isPast = ({ until }: Kept): boolean => until > 0 && until < Date.now()

function readHistory(key: string): unknown {
  // Whatever is there, it was put there by this page or by nobody.
  return (history.state as Record<string, unknown> | null)?.[key]
}

function writeHistory(key: string, value: Kept | null): void {
  if (value === null && history.state === null) return
  try {
    history.replaceState(value && { [key]: value }, '')
  } catch {
    // Too many in a short time for some browsers; the next one is kept again.
  }
}

/** Keys of a store that start like this; none where it is denied. */
function keys(store: Store, prefix: string): string[] {
  try {
    return Object.keys(window[store]).filter((key) => key.startsWith(prefix))
  } catch {
    return []
  }
}
