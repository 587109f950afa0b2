import { savedAddress } from '../../http/addresses.ts'
import { fetchDocument } from '../../ui/browser/fetch-document.ts'
import { read, write } from '../../ui/browser/storage.ts'
import { savedEvent, untold } from './saved.ts'

/** Tells the reader, once, that answers were saved and why: what earlier pages saved now, and the rest as it is saved. */
export function tellSaved(): void {
  void tell()
  addEventListener(savedEvent, tell)
}

async function tell(): Promise<void> {
  const why = read('localStorage', untold)
  if (!why) return
  // Taken at once, so that two calls do not tell it twice.
  write('localStorage', untold, null)
  const notice = (await fetchDocument(savedAddress))?.querySelector<HTMLDialogElement>(`[data-why=${why}]`)
  if (!notice) return void write('localStorage', untold, why)
  document.body.append(notice)
  notice.showModal()
}
