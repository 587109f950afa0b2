/** A place where a sentence may end or go on, because an abbreviation stands there: “in the U.S. The call …”. */
type Piece = { text: string; doubtful: boolean }

/**
 * The sentences of each paragraph of an article, whose paragraphs stand on lines of their own. Where an abbreviation
 * leaves open whether a sentence ends, the number of sentences that is expected of the paragraph decides.
 */
export function sentencesOf(article: string, expected: readonly number[] = []): string[][] {
  const paragraphs = article.split(/\r?\n/).filter((line) => line.trim() !== '')
  return paragraphs.map((paragraph, i) => sentencesIn(paragraph.trim(), expected[i]))
}

function sentencesIn(paragraph: string, expected: number | undefined): string[] {
  const pieces = piecesOf(paragraph)
  const sure = pieces.filter(({ doubtful }) => !doubtful).length
  const doubtful = pieces
    .filter((piece) => piece.doubtful)
    .sort((a, b) => Number(starts(b.text)) - Number(starts(a.text)))
  const wanted =
    expected === undefined ? doubtful.filter(({ text }) => starts(text)).length : Math.max(expected - sure, 0)
  const ends = new Set(doubtful.slice(0, wanted))
  return joined(pieces, (piece) => piece.doubtful && !ends.has(piece))
}

/** The paragraph cut wherever a sentence may start; what surely goes on is joined again. */
function piecesOf(paragraph: string): Piece[] {
  const pieces: Piece[] = []
  for (const { segment: text } of new Intl.Segmenter('en', { granularity: 'sentence' }).segment(paragraph)) {
    const last = pieces.at(-1)
    if (last && goesOn(last.text, text)) last.text += text
    else pieces.push({ text, doubtful: last !== undefined && maybeEnds.test(last.text) })
  }
  return pieces
}

function joined(pieces: readonly Piece[], toLast: (piece: Piece) => boolean): string[] {
  const sentences: string[] = []
  for (const piece of pieces)
    if (toLast(piece)) sentences.push((sentences.pop() ?? '') + piece.text)
    else sentences.push(piece.text)
  return sentences.map((text) => text.trim())
}

// Titles and initials stand before a name; “?” and “!” inside a quotation may stand before who asks.
const title = /\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Col|Lt|Capt|Sgt|St|Rev|Hon|No|vs|[A-Z])\.\s*$/
const speaker = /^(?:\p{Lu}[\p{L}’-]+\s+){1,3}(?:said|asked|told|added|wrote|replied)\b/u
const maybeEnds = /\b(?:(?:[A-Z]\.){2,}|[ap]\.m\.|(?:Inc|Co|Corp|Ltd|Jr|Sr|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.)[”’)]*\s*$/

const goesOn = (last: string, next: string): boolean =>
  /^\p{Ll}/u.test(next) || (title.test(last) && !maybeEnds.test(last)) || (/[?!]”\s*$/.test(last) && speaker.test(next))

/** Whether a text begins as sentences do, and not as names after an abbreviation do. */
const starts = (text: string): boolean =>
  /^[“‘]?(?:The|A|An|It|He|She|They|This|That|These|But|And|In|On|At|Its|His|Her|Their|According|Since|After)\b/.test(
    text,
  )
