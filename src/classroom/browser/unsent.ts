import { read, write } from '../../quiz/browser/storage.ts'
import type { VoteMessage } from '../protocol.ts'

/** An answer that is not acknowledged yet. */
type Unsent = Omit<VoteMessage, 'type'>

// Milliseconds after which an answer that nobody has acknowledged is sent again.
const again = 4000

export type Place = ReturnType<typeof placeIn>

/** What a device remembers of its place in one session: the token that is this person, and answers not acknowledged. */
export function placeIn(code: string) {
  const key = `readout:class:${code}`
  const stored = read('localStorage', key)
  let { token, unsent } = isKept(stored) ? stored : { token: null, unsent: [] }
  const tried = new Map<string, number>()
  const keep = (): void => write('localStorage', key, token === null ? null : { token, unsent })

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

type Kept = { token: string | null; unsent: Unsent[] }

function isKept(stored: unknown): stored is Kept {
  if (typeof stored !== 'object' || stored === null) return false
  const { token, unsent } = stored as Partial<Kept>
  return typeof token === 'string' && Array.isArray(unsent)
}
