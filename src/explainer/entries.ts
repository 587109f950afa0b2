import { readCited } from '../dossier/citations.ts'
import { type Facts, factsOf } from '../dossier/facts.ts'
import type { Background, Dossier } from '../dossier/model.ts'
import { capital } from '../dossier/wording.ts'
import { type Sourced, sourced } from './sources.ts'

/** One entry of who’s who or of the glossary. */
export type Entry = Sourced & { id: string; name: string; about: string; role?: string }

export type Who = Record<'people' | 'outlets' | 'organisations' | 'places', Entry[]>

/** Who and what the story names, each group in the alphabet’s order. */
export function who(dossier: Dossier): Who {
  const facts = factsOf(dossier)
  const sorted = (entries: readonly { id: string; name: string; about: string; role?: string }[]) =>
    entries
      .map(({ role, about, ...named }) => ({ ...entry(facts, named, about), ...(role !== undefined && { role }) }))
      .sort(alphabetical(dossier))
  return {
    people: sorted(dossier.people),
    outlets: sorted(dossier.outlets),
    organisations: sorted(dossier.organisations),
    places: sorted(dossier.places),
  }
}

export type Glossary = { terms: Entry[]; background: Background[] }

/** The story’s terms in the alphabet’s order, and every fact that the source does not give. */
export function glossary(dossier: Dossier): Glossary {
  const facts = factsOf(dossier)
  const terms = dossier.terms.map(({ id, term, means }) => entry(facts, { id, name: term }, means))
  return { terms: terms.sort(alphabetical(dossier)), background: dossier.background }
}

function entry(facts: Facts, { id, name }: Pick<Entry, 'id' | 'name'>, written: string): Entry {
  const { text: about, ...cited } = readCited(written)
  return { id, name: capital(name), about, ...sourced(facts, cited) }
}

// Opening quotation marks and a leading "the" have no place in the alphabet.
function alphabetical({ language }: Dossier): (a: Entry, b: Entry) => number {
  const key = ({ name }: Entry) => name.replace(/^\W+/u, '').replace(/^the /i, '')
  return (a, b) => key(a).localeCompare(key(b), language)
}
