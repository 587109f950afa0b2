import { xmlText } from '../http/xml.ts'
import type { ExportQuestion } from './model.ts'

/** Lines of text as paragraphs of HTML; nothing for no text. */
export const paragraphs = (...lines: readonly string[]): string =>
  lines
    .filter(Boolean)
    .map((line) => `<p>${xmlText(line)}</p>`)
    .join('')

/** The sentence to be weighed, where there is one, and the stem. */
export const asked = ({ statement, stem }: ExportQuestion): string =>
  `${statement === undefined ? '' : `<blockquote><p>${xmlText(statement)}</p></blockquote>`}<p>${xmlText(stem)}</p>`

/** Why the right answer is right, and where that stands. */
export const explained = ({ explanation, sources }: ExportQuestion): string => paragraphs(explanation, ...sources)
