import { registerServiceWorker } from '../../offline/browser/register.ts'
import { offerReview } from '../../ui/browser/offer-review.ts'
import { offerDisputes } from './disputes.ts'
import { showOthers } from './others.ts'
import { sendWaiting } from './queue.ts'

registerServiceWorker()
sendWaiting()
offerReview()
offerShare(document)
offerDisputes(document)
void showOthers(document)

/** Makes the challenge’s button share or copy; where the browser can do neither, the line below it stays alone. */
function offerShare(page: Document): void {
  const button = page.querySelector<HTMLButtonElement>('.share')
  const line = page.querySelector('.to-friend')
  const link = line?.querySelector('a')
  const said = page.querySelector('.shared')
  if (!button || !line || !link || !said) return
  button.hidden = !(navigator.share || navigator.clipboard)
  button.addEventListener('click', async () => {
    const text = line.querySelector('span')?.textContent ?? ''
    try {
      if (navigator.share) return await navigator.share({ text, url: link.href })
      await navigator.clipboard.writeText(`${text} ${link.href}`)
      said.textContent = button.dataset.copied ?? ''
    } catch {
      // Called off, or not allowed: the line is still there.
    }
  })
}
