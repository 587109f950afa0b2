import { getDocumentProxy } from 'unpdf'

/** Words as they stand on a page: from the left and from the top, in points, with the height of their letters. */
type Placed = { text: string; x: number; y: number; width: number; size: number }
export type PdfPage = { width: number; height: number; items: Placed[]; text: string }

/** What a PDF has on its pages, read by a program that did not write it. */
export async function readPdf(file: Uint8Array): Promise<PdfPage[]> {
  const pdf = await getDocumentProxy(new Uint8Array(file))
  const pages: PdfPage[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const [, , width = 0, height = 0] = page.view
    const { items } = await page.getTextContent()
    const placed = items.flatMap((item) =>
      'str' in item && item.str.trim() !== ''
        ? [
            {
              text: item.str,
              x: Number(item.transform[4]),
              y: height - Number(item.transform[5]),
              width: item.width,
              size: Math.abs(Number(item.transform[3])),
            },
          ]
        : [],
    )
    pages.push({
      width,
      height,
      items: placed,
      text: words(
        inLines(placed)
          .map(({ text }) => text)
          .join(' '),
      ),
    })
  }
  await pdf.loadingTask.destroy()
  return pages
}

// Points: less than the letters of two lines are apart.
const sameLine = 2

/** As a person reads them: line by line, whatever the order in which they were drawn. */
function inLines(placed: readonly Placed[]): Placed[] {
  const lines: Placed[][] = []
  for (const item of placed.toSorted((a, b) => a.y - b.y)) {
    const line = lines.at(-1)
    if (line?.[0] && item.y - line[0].y < sameLine) line.push(item)
    else lines.push([item])
  }
  return lines.flatMap((line) => line.sort((a, b) => a.x - b.x))
}

/** The words alone: a PDF has its spaces and line ends where the letters left room. */
export const words = (text: string): string => text.replace(/\s+/g, '')
