import { readSentences } from './citations.ts'
import type { Dossier } from './model.ts'

/** For each claim, the ids of the cards that tell it or say that a report did not mention it, in their order. */
export function cardsByClaim({ cards }: Dossier): ReadonlyMap<string, string[]> {
  const told = cards.flatMap(({ id, says }) =>
    readSentences(says).flatMap(({ claims, silences }) => [...claims, ...silences].map((claim) => ({ claim, id }))),
  )
  const byClaim = Map.groupBy(told, ({ claim }) => claim)
  return new Map([...byClaim].map(([claim, entries]) => [claim, [...new Set(entries.map(({ id }) => id))]]))
}
