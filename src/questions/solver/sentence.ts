import type { Library } from './library.ts'
import { unstopped } from './reader.ts'

/** A sentence that says who states a thing: who passes it on, who speaks, how, and the thing itself. */
export type Attributed = {
  /** Undefined where the article itself speaks. */
  outlet: string | undefined
  /** Undefined where the sentence names nobody who speaks to the outlet. */
  speaker: string | undefined
  implied: boolean
  clause: string
}

/** Reads "CCTV reported Xi as saying that …"; null where the sentence names nobody, or somebody unknown. */
export function readAttributed(library: Library, sentence: string): Attributed | null {
  // "quoted Xi as supporting it" says of Xi that he supported it.
  const text = unstopped(sentence)
    .replace(/ quoted (\w+) as (?!saying\b)(\w+)ing /, ' quoted $1 as saying that $1 $2ed ')
    .replace(/ quoted (\w+) on (?=“)/, ' quoted $1 as saying that $1 mentioned ')
  for (const { form, implied } of forms) {
    const { outlet, speaker, clause } = form.exec(text)?.groups ?? {}
    if (clause === undefined) continue
    const through = outlet === undefined || library.isArticle(outlet) ? undefined : library.outlet(outlet)
    const voice = speaker === undefined ? undefined : library.speaker(speaker)
    const strange = outlet !== undefined && !library.isArticle(outlet) && through === undefined
    if (strange || (speaker !== undefined && voice === undefined)) continue
    return { outlet: through, speaker: voice, implied, clause: named(library, clause, outlet) }
  }
  return null
}

/** “Pompeo said that he was …” tells of Pompeo. */
const named = (library: Library, clause: string, by = ''): string =>
  library.speaker(by) === undefined ? clause : clause.replace(/^(?:he|she|they)(?= )/, by)

// The forms with a speaker first, as "reported that" may stand in the clause.
const forms: readonly { form: RegExp; implied: boolean }[] = [
  { form: /^(?:The article|It) says that (?<outlet>.+?) implied that (?<clause>.+)$/i, implied: true },
  { form: /^(?<outlet>.+?) implied that (?<clause>.+)$/, implied: true },
  {
    form: /^(?<outlet>.+?) (?:reports|reported|cites|cited|quotes|quoted|has) (?<speaker>[^,]+?) (?:as )?(?:saying|stating) that (?<clause>.+)$/,
    implied: false,
  },
  {
    form: /^(?<outlet>.+?) (?:says|said|reports|reported) that (?<speaker>.+?) (?:said|stated) that (?<clause>.+)$/,
    implied: false,
  },
  { form: /^(?<speaker>.+?)’s? position, the \p{L}+ says, is that (?<clause>.+)$/u, implied: false },
  { form: /^(?<outlet>.+?) (?:says|said|reports|reported) that (?<clause>.+)$/, implied: false },
]
