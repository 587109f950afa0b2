import type { Dossier } from '../dossier/model.ts'
import { addresses } from '../http/addresses.ts'

/** A stretch of a sentence: plain, or linked to where its words are explained. */
export type Run = { text: string; href?: string }

/** Splits a card’s sentence at its [words](id): terms lead to the glossary, all else to who’s who. */
export function runs(dossier: Dossier, sentence: string): Run[] {
  const terms = new Set(dossier.terms.map(({ id }) => id))
  return sentence.split(/(\[[^\]]+\]\([a-z0-9-]+\))/).flatMap((text) => {
    const [, words, id] = /^\[([^\]]+)\]\(([a-z0-9-]+)\)$/.exec(text) ?? []
    if (words === undefined || id === undefined) return text === '' ? [] : [{ text }]
    const href = terms.has(id) ? addresses.glossary(dossier.id, id) : addresses.people(dossier.id, id)
    return [{ text: words, href }]
  })
}

/** The sentence as it is read aloud: its words without the links. */
export const plain = (sentence: string): string => sentence.replace(/\[([^\]]+)\]\([a-z0-9-]+\)/g, '$1')
