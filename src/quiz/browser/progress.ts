import { read, write } from '../../ui/browser/storage.ts'
import { uuid } from '../../ui/browser/uuid.ts'
import { type Saved, save } from './saved.ts'

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

/** Progress under this key that fits this version, or a fresh start; answers to another version’s questions are saved. */
export function resume(key: string, version: string, length: number): Progress {
  const stored = read('sessionStorage', key)
  if (fits(stored, version, length)) return stored
  if (stored) {
    saveOutdated(stored, version)
    remember(key, null)
  }
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

function saveOutdated(stored: unknown, version: string): void {
  // As this file wrote it, perhaps in an earlier build.
  const { version: of, attempt, saved } = (stored ?? {}) as Partial<Progress>
  if (of !== version && attempt && saved) save(attempt, saved, 'changed')
}

function fits(stored: unknown, version: string, length: number): stored is Progress {
  if (typeof stored !== 'object' || stored === null) return false
  const { attempt, version: of, picks, sure, at, ms } = stored as Partial<Progress>
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
