import type { Quiz } from '../questions/model.ts'
import type { Entry } from './model.ts'

/** What the index says of a story in this version; the publisher adds when it was published and which pictures there are. */
export const entryOf = ({
  dossier,
  version,
  bank,
}: Pick<Quiz, 'dossier' | 'version'> & { bank: { length: number } }): Omit<
  Entry,
  'versions' | 'withdrawn' | 'scores' | 'pictures'
> => ({
  id: dossier.id,
  version,
  title: dossier.title,
  tagline: dossier.tagline,
  standfirst: dossier.standfirst,
  language: dossier.language,
  date: dossier.date,
  ...(dossier.corrections?.length && { corrected: dossier.corrections.at(-1)?.date ?? '' }),
  counts: {
    cards: dossier.cards.length,
    claims: dossier.topics.flatMap(({ claims }) => claims).length,
    questions: bank.length,
  },
  cards: dossier.cards.map(({ id }) => id),
})
