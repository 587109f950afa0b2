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

/** Makes the challenge’s button share or copy; where the browser can do neither, the plain link beside it stays alone. */
function offerShare(page: Document): void {
  const button = page.querySelector<HTMLButtonElement>('.share')
  const link = page.querySelector<HTMLAnchorElement>('.share + a')
  const said = page.querySelector('.shared')
  if (!button || !link || !said) return
  button.hidden = !(navigator.share || navigator.clipboard)
  button.addEventListener('click', async () => {
    const { text = '', copied = '' } = button.dataset
    try {
      if (navigator.share) return await navigator.share({ text, url: link.href })
      await navigator.clipboard.writeText(`${text} ${link.href}`)
      said.textContent = copied
    } catch {
      // Called off, or not allowed: the plain link is still there.
    }
  })
}
