import { pieces } from '../dossier/links.ts'
import type { Dossier } from '../dossier/model.ts'
import { addresses } from '../http/addresses.ts'

/** A stretch of a sentence: plain, or linked to where its words are explained. */
export type Run = { text: string; href?: string }

/** Splits a card’s sentence at its links: terms lead to the glossary, all else to who’s who. */
export function runs(dossier: Dossier, sentence: string): Run[] {
  const terms = new Set(dossier.terms.map(({ id }) => id))
  const page = (id: string) => (terms.has(id) ? addresses.glossary : addresses.people)
  return pieces(sentence).map(({ text, id }) => (id ? { text, href: page(id)(dossier.id, id) } : { text }))
}
