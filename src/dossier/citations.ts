/** A sentence and what it rests on; `note` marks the editor’s own remark, which nobody else is credited with. */
export type Cited = {
  text: string
  claims: string[]
  /** Claims of which the article says that an outlet did not mention them. */
  silences: string[]
  background: string[]
  note: boolean
}

/** Reads "A sentence. {claim, +background, -silence}"; a sentence without braces rests on nothing. */
export function readCited(written: string): Cited {
  const [, text = written, inside = ''] = /^(.*?)\s*\{([^{}]*)\}?$/s.exec(written.trim()) ?? []
  const references = inside.split(',').map((reference) => reference.trim())
  const marked = (sign: string) => references.filter((one) => one.startsWith(sign)).map((one) => one.slice(1))
  return {
    text: text.trim().replace(/\s+/g, ' '),
    claims: references.filter((reference) => /^[a-z0-9]/.test(reference) && reference !== 'note'),
    silences: marked('-'),
    background: marked('+'),
    note: references.includes('note'),
  }
}

/** The sentences of a card, each with what stands in the braces behind it. */
export const readSentences = (says: string): Cited[] =>
  says
    .split('}')
    .filter((sentence) => sentence.trim() !== '')
    .map(readCited)

/** Something from elsewhere that a text rests on. */
export type Citation = { title: string; url: string; publisher: string }

/** Where something is from: "[title](address), publisher". */
export function readCitation(written: string): Citation {
  const [, title = written, url = '', publisher = ''] = /^\[([^\]]+)\]\(([^)]+)\), (.+)$/.exec(written) ?? []
  return { title, url, publisher }
}
