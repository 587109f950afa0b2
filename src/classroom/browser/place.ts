import { read, type Store, write } from '../../quiz/browser/storage.ts'
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
  const stored = read('localStorage', key) ?? history.state
  let { token, unsent, until } = isKept(stored) ? stored : { token: null, unsent: [], until: 0 }
  const tried = new Map<string, number>()

  function keep(): void {
    const kept = token === null ? null : { token, unsent, until }
    // Without storage, the tab’s history remembers it over a reload.
    if (!write('localStorage', key, kept)) history.replaceState(kept, '')
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
    if (!isKept(kept) || (kept.until > 0 && kept.until < Date.now())) write('localStorage', key, null)
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
