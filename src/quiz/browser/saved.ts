import { savedAddress } from '../../http/addresses.ts'
import { fetchDocument } from '../../ui/browser/fetch-document.ts'
import { read, write } from '../../ui/browser/storage.ts'
import { all } from './view.ts'

/** The answers of an attempt as they are shown, because a changed story no longer has the questions: some 4 KB for each. */
export type Saved = { title: string; html: string }

/** How the keys of saved attempts begin; the rest is the attempt’s id, so that none is saved twice. */
export const savedKey = 'readout:saved:'

const untold = 'readout:untold'

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

/** Tells the reader, once, that answers were saved and why. */
export async function tellSaved(): Promise<void> {
  const why = read('localStorage', untold)
  if (!why) return
  // Taken at once, so that two calls do not tell it twice.
  write('localStorage', untold, null)
  const notice = (await fetchDocument(savedAddress))?.querySelector<HTMLDialogElement>(`[data-why=${why}]`)
  if (!notice) return void write('localStorage', untold, why)
  document.body.append(notice)
  notice.showModal()
}
