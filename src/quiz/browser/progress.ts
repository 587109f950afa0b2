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
 * Under which key progress in this form is kept: by itself for a version that the address asks for, so that whoever leaves
 * that for the present questions begins with those.
 */
export const keyOf = (form: string): string => form + (new URLSearchParams(location.search).get('version') ?? '')

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
    void goOn(of).then((address) => {
      // The next answer brings this version’s progress back, if there is any by now.
      remember(key, null)
      if (address) {
        remember(key + of, stored as Progress)
        return location.replace(address)
      }
      save(attempt, saved, 'changed')
      dispatchEvent(new Event(savedEvent))
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

/** The address of this page in the version that the answers belong to; null where that is not kept. */
async function goOn(version: string): Promise<URL | null> {
  const address = new URL(location.href)
  if (address.searchParams.has('version')) return null
  // `follow` says to a widget that nobody has pinned it: its next questions are present ones.
  address.searchParams.set('follow', '')
  address.searchParams.set('version', version)
  return (await fetch(address).catch(() => null))?.ok ? address : null
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
