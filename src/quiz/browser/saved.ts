import { write } from '../../ui/browser/storage.ts'
import { all } from './view.ts'

/** The answers of an attempt as they are shown, because a changed story no longer has the questions: some 4 KB for each. */
export type Saved = { title: string; html: string }

/** How the keys of saved attempts begin; the rest is the attempt’s id, so that none is saved twice. */
export const savedKey = 'readout:saved:'

/** Where it is noted why answers were saved, until the reader has been told. */
export const untold = 'readout:untold'

/** Happens in a page whose reader has to be told at once that answers were saved. */
export const savedEvent = 'readout:saved'

/** What has been answered in this form so far. */
export const answersIn = (root: HTMLElement): Saved => ({
  title: document.title,
  html: all(root, '.answered')
    .map(({ outerHTML }) => outerHTML)
    .join(''),
})

/** Saves answers that will never be counted, and notes why, because the reader has to be told. */
export function save(attempt: string, saved: Saved, why: 'changed' | 'refused'): void {
  write('localStorage', savedKey + attempt, saved)
  write('localStorage', untold, why)
}
