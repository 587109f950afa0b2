import { fetchDocument } from '../../ui/browser/fetch-document.ts'

/** Puts the reader’s map under the score, from the page of the result; where that cannot be had, the score stands alone. */
export async function showOwnMap(main: HTMLElement, result: string): Promise<void> {
  const page = await fetchDocument(result)
  main.querySelector('.finish')?.append(...(page?.querySelectorAll('.placed > figure, .placed > p:first-of-type') ?? []))
}
