import { parseHTML } from 'linkedom'

/** The paragraphs of this HTML as a parser of HTML reads them, a line each. */
export function linesOf(html: string): string {
  const { document } = parseHTML(`<!doctype html><body>${html}</body>`)
  return Array.from(document.querySelectorAll('p'), (paragraph) => paragraph.textContent).join('\n')
}
