import type { BrowserContext, BrowserContextOptions } from 'playwright-core'

/**
 * A browser that translates as Google Translate does: in the place of every text node it puts two `font` elements around a
 * text of its own, and again whenever the page changes. A translated text begins with "°".
 */
export async function translating(
  open: (options: BrowserContextOptions) => Promise<BrowserContext>,
  errors: Error[],
): Promise<BrowserContext> {
  const context = await open({ hasTouch: true })
  // A page that is left at once calls off its transition, which the browser reports.
  const take = (error: Error) => error.name !== 'InvalidStateError' && errors.push(error)
  context.on('page', (page) => page.on('pageerror', take))
  await context.addInitScript(() => {
    const isLeft = ({ data, parentElement }: Text) =>
      data.trim() && parentElement && !parentElement.closest('font, script, style, title, noscript, template')
    const translate = () => {
      const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT)
      const left: Text[] = []
      while (walker.nextNode()) if (isLeft(walker.currentNode as Text)) left.push(walker.currentNode as Text)
      for (const text of left) {
        const [outer, inner] = [document.createElement('font'), document.createElement('font')]
        inner.textContent = `°${text.data}`
        outer.append(inner)
        text.replaceWith(outer)
      }
    }
    new MutationObserver(translate).observe(document, { childList: true, characterData: true, subtree: true })
  })
  return context
}
