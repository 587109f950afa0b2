import type { Facts, Told } from '../dossier/facts.ts'
import { spoken } from '../dossier/wording.ts'

/** The country that a person stands for; undefined for whoever stands for none. */
export const countryOf = (facts: Facts, id: string): string | undefined =>
  facts.dossier.people.find((person) => person.id === id)?.of

/** Whether a claim tells what its speaker’s own country does or is ready for: nobody from another could have said it. */
export function isOnOwnCountry(facts: Facts, { plain, telling }: Told): boolean {
  const country = countryOf(facts, facts.voiceOf(telling))
  return country !== undefined && plain.startsWith(`${spoken(facts, country)} `)
}
