import { read, write } from '../../ui/browser/storage.ts'
import { uuid } from '../../ui/browser/uuid.ts'
import { type Saved, save, savedEvent } from './saved.ts'

/** How far a reader is: picks so far and how sure of each, the question shown, the time spent. */
export type Progress = {
  /** The attempt’s id, from its first answer on; empty before. */
  attempt: string
  version: string
  picks: number[]
  sure: number[]
  at: number
  ms: number
  saved?: Saved
}

/**
 * Progress under this key that fits this version, or a fresh start. Answers to another version’s questions go on there;
 * where that is not kept, they are saved.
 */
export function resume(key: string, version: string, length: number): Progress {
  const stored = read('sessionStorage', key)
  if (fits(stored, version, length)) return stored
  // As this file wrote it, perhaps in an earlier build.
  const { version: of, attempt, saved } = (stored ?? {}) as Partial<Progress>
  if (attempt && saved && of && of !== version)
    void goOn(of, () => {
      save(attempt, saved, 'changed')
      // The next answer brings this version’s progress back, if there is any by now.
      remember(key, null)
    })
  return { attempt: '', version, picks: [], sure: [], at: 0, ms: 0 }
}

/** Remembers progress in this tab; null forgets it. */
export const remember = (key: string, progress: Progress | null): void => void write('sessionStorage', key, progress)

/** Adds the time since it last ran, in milliseconds, and then saves; the first time, the attempt gets its id. */
export function timed(progress: Progress, save: () => void): () => void {
  let since = performance.now()
  return () => {
    progress.attempt ||= uuid()
    const now = performance.now()
    progress.ms += Math.round(now - since)
    since = now
    save()
  }
}

/** Opens this page in the version that the answers belong to, unless its address says which it is or that is not kept. */
async function goOn(version: string, keep: () => void): Promise<void> {
  // `follow` says to a widget that nobody has pinned it: its next questions are present ones.
  const address = `${location.pathname}${location.search || '?'}&follow&version=${version}`
  if (!location.search.includes('version=') && (await fetch(address).catch(() => null))?.ok)
    return location.replace(address)
  keep()
  dispatchEvent(new Event(savedEvent))
}

function fits(stored: unknown, version: string, length: number): stored is Progress {
  const { attempt, version: of, picks, sure, at, ms } = (stored ?? {}) as Partial<Progress>
  return (
    typeof attempt === 'string' &&
    of === version &&
    Array.isArray(picks) &&
    Array.isArray(sure) &&
    typeof ms === 'number' &&
    typeof at === 'number' &&
    at < length &&
    (at === picks.length || at === picks.length - 1)
  )
}
