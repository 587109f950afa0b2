import { factsOf } from '../dossier/facts.ts'
import type { Background, Dossier } from '../dossier/model.ts'
import { capital } from '../questions/wording.ts'
import { type Sourced, sourced } from './sources.ts'

/** One entry of who’s who or of the glossary. */
export type Entry = Sourced & { id: string; name: string; about: string; role?: string }

type Told = { id: string; name: string; about: string; claims: string[]; background: string[] }

export type Who = Record<'people' | 'outlets' | 'organisations' | 'places', Entry[]>

/** Who and what the story names, each group in the alphabet’s order. */
export function who(dossier: Dossier): Who {
  const facts = factsOf(dossier)
  const by = alphabetical(dossier)
  const entry = ({ id, name, about, claims, background }: Told): Entry => ({
    id,
    name: capital(name),
    about,
    ...sourced(facts, { claims, background }),
  })
  return {
    people: dossier.people
      .map((person) => ({ ...entry({ ...person, claims: [person.roleClaim, ...person.claims] }), role: person.role }))
      .sort(by),
    outlets: dossier.outlets
      .map(({ behind, ...outlet }) =>
        entry({ ...outlet, background: [...outlet.background, ...(behind ? [behind.background] : [])] }),
      )
      .sort(by),
    organisations: dossier.organisations.map(entry).sort(by),
    places: dossier.places.map(entry).sort(by),
  }
}

export type Glossary = { terms: Entry[]; background: Background[] }

/** The story’s terms in the alphabet’s order, and every fact that the source does not give. */
export function glossary(dossier: Dossier): Glossary {
  const facts = factsOf(dossier)
  const terms = dossier.terms.map(({ id, term, definition, claims, background }) => ({
    id,
    name: capital(term),
    about: definition,
    ...sourced(facts, { claims, background }),
  }))
  return { terms: terms.sort(alphabetical(dossier)), background: dossier.background }
}

// Opening quotation marks and a leading "the" have no place in the alphabet.
function alphabetical({ language }: Dossier): (a: Entry, b: Entry) => number {
  const key = ({ name }: Entry) => name.replace(/^\W+/u, '').replace(/^the /i, '')
  return (a, b) => key(a).localeCompare(key(b), language)
}
