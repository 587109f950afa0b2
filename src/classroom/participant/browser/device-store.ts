import { read, type Store, write } from '../../../ui/browser/storage.ts'
import type { VoteMessage } from '../../protocol/participant.ts'

/** An answer that is not acknowledged yet. */
type Unsent = Omit<VoteMessage, 'type'>
type Stored = { token: string | null; unsent: Unsent[]; until: number }

// Milliseconds after which an answer that is not acknowledged is sent again.
const retryAfter = 4000
const prefix = 'readout:class:'

export type DeviceStore = ReturnType<typeof openDeviceStore>

/**
 * What a device stores of one session: the participant’s token, and answers that are not acknowledged. `now` is the
 * server’s time, because a device’s clock may be wrong by weeks.
 */
export function openDeviceStore(code: string, now: number) {
  deleteExpired(now)
  const key = prefix + code
  const stored = [readHistory(key), read('localStorage', key)].find(
    (value) => isStored(value) && !isExpired(value, now),
  )
  let { token, unsent, until } = isStored(stored) ? stored : { token: null, unsent: [], until: 0 }
  const sent = new Map<string, number>()

  function store(): void {
    const value = token === null ? null : { token, unsent, until }
    // Where storage is denied or full, the tab’s history keeps it over a reload.
    writeHistory(key, write('localStorage', key, value) ? null : value)
  }

  return {
    token: (): string | null => token,
    /** Stores the token of another participant, or deletes it with what is not sent. */
    setToken(next: string | null): void {
      if (next !== token) unsent = []
      token = next
      store()
    },
    /** The session is deleted at this time. After that, this device deletes its part too. */
    keepUntil(time: number): void {
      until = time
      store()
    },
    unsent: (): readonly Unsent[] => unsent,
    add(answer: Unsent): void {
      unsent = [...unsent, answer]
      store()
    },
    /** Removes an answer that is acknowledged or refused, and returns it. */
    remove(submission: string): Unsent | undefined {
      const found = unsent.find((answer) => answer.submission === submission)
      if (!found) return undefined
      unsent = unsent.filter((answer) => answer !== found)
      store()
      return found
    },
    /** Sends what is not acknowledged, with the same ids: all of it, or only what has waited long enough. */
    flush(send: (vote: VoteMessage) => boolean, all: boolean): void {
      for (const answer of unsent) {
        if (!all && performance.now() - (sent.get(answer.submission) ?? -retryAfter) < retryAfter) continue
        if (send({ type: 'vote', ...answer })) sent.set(answer.submission, performance.now())
      }
    },
  }
}

function isStored(value: unknown): value is Stored {
  if (typeof value !== 'object' || value === null) return false
  // Another version may have stored something else, so each field is checked.
  const { token, unsent, until } = value as Partial<Stored>
  return typeof token === 'string' && Array.isArray(unsent) && typeof until === 'number'
}

const isExpired = ({ until }: Stored, now: number): boolean => until > 0 && until < now

/** Deletes what belongs to sessions that are deleted by now. */
function deleteExpired(now: number): void {
  for (const key of keysOf('localStorage').filter((key) => key.startsWith(prefix))) {
    const value = read('localStorage', key)
    if (!isStored(value) || isExpired(value, now)) write('localStorage', key, null)
  }
}

function readHistory(key: string): unknown {
  // Only this page writes it.
  return (history.state as Record<string, unknown> | null)?.[key]
}

function writeHistory(key: string, value: Stored | null): void {
  if (value === null && history.state === null) return
  try {
    history.replaceState(value && { [key]: value }, '')
  } catch {
    // Some browsers refuse too many calls in a short time. The next change is stored again.
  }
}

/** The keys of a store, or none where it is denied. */
function keysOf(store: Store): string[] {
  try {
    return Object.keys(window[store])
  } catch {
    return []
  }
}
