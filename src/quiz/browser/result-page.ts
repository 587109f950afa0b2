import { loadModule } from '../../ui/browser/load-module.ts'
import { offerDisputes } from './disputes.ts'

offerShare(document)
offerDisputes(document)
// What the page can be read without.
void loadModule(document.body.dataset.module)

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
