/** An article with its references: its text alone, the references of its list, and which of them each sentence cites. */
export type CitedArticle = { body: string; references: string[]; cites: Record<string, number[]> }

/**
 * Reads an article that may close with a list under “## Sources” and may have its numbers behind each sentence, as in
 * “It ended early. [2, 3]”. Headings are no part of the text.
 */
export function citedArticle(article: string): CitedArticle {
  const [written = '', list = ''] = article.split(/^## Sources\s*$/m)
  const paragraphs = written.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('# '))
  return {
    body: paragraphs.map((paragraph) => paragraph.replace(marks, '')).join('\n'),
    references: [...list.matchAll(/^\d+\. (.+)$/gm)].map(([, reference = '']) => reference.trim()),
    cites: Object.fromEntries(
      paragraphs.flatMap((paragraph, i) =>
        [...paragraph.matchAll(marks)].map(([, numbers = ''], j) => [
          `${i + 1}.${j + 1}`,
          numbers.split(', ').map(Number),
        ]),
      ),
    ),
  }
}

const marks = / \[(\d+(?:, \d+)*)\]/g
