import { fetchDocument } from '../../ui/browser/fetch-document.ts'

/**
 * Puts the reader’s map under the score, from the page of the result, so that a quiz does not wait for it. What would make
 * the widget taller, or cannot be had, is left out: the whole result is one tap away.
 */
export async function showOwnMap(main: HTMLElement, result: string): Promise<void> {
  const page = await fetchDocument(result)
  const parts = [...(page?.querySelectorAll('.placed > figure, .placed > p:first-of-type') ?? [])]
  const height = main.offsetHeight
  // A picture here: its marks are too small to tap.
  for (const mark of parts.flatMap((part) => [...part.querySelectorAll('a')])) mark.removeAttribute('href')
  main.querySelector('.finish')?.append(...parts)
  while (parent !== window && main.offsetHeight > height && parts.length > 0) parts.pop()?.remove()
}
