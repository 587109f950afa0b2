/** A finding at its line. */
export type Found = { line: number; words: string }

/** The findings that the page shows. */
export const readFindings = (list: HTMLElement): Found[] =>
  [...list.querySelectorAll<HTMLElement>('[data-line]')].map((item) => ({
    line: Number(item.dataset.line),
    words: (item.textContent ?? '').replace(/\s+/g, ' ').trim(),
  }))

/** The line that a click on a finding leads to; the editor goes there itself. */
export function lineAt(event: Event): number {
  const link = event.target instanceof Element ? event.target.closest('a[href="#text"]') : null
  if (link) event.preventDefault()
  return Number(link?.closest<HTMLElement>('[data-line]')?.dataset.line ?? 0)
}
