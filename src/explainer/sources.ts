import type { Cited } from '../dossier/citations.ts'
import type { Facts, Telling, Told } from '../dossier/facts.ts'
import type { Background } from '../dossier/model.ts'
import { voices } from '../dossier/voices.ts'
import { capital } from '../dossier/wording.ts'
import type { SourceReference } from '../questions/model.ts'
import { referenceTo, silenceOn } from '../questions/reference.ts'
import type { Voice } from '../ui/account-badge.tsx'
import { explainerText } from './text.ts'

/** What one voice says in one place: the points, as clauses that follow "that". */
type Note = { source: SourceReference; says: string[] }

/** Who says so, in two or three words, with the look of the account that it belongs to. */
export type Byline = { name: string; voice?: Voice; implied: boolean }

/** What a sentence rests on; `note` says that it is the editor’s own remark, which nobody else is credited with. */
export type Sourced = {
  notes: Note[]
  bylines: Byline[]
  paragraphs: number[]
  background: Background[]
  note: boolean
}

type Passage = { source: SourceReference; says: string; byline: Byline }

/** Everything that a sentence, a term or an entry rests on, ready to show: every telling of every claim it cites. */
export function sourced(facts: Facts, cited: Omit<Cited, 'text'>): Sourced {
  const passages = [
    ...cited.claims.flatMap((id) => told(facts, facts.claim(id))),
    ...cited.silences.flatMap((id) => left(facts, id)),
  ]
  return {
    notes: notes(passages),
    bylines: [...new Map(passages.map(({ byline }) => [JSON.stringify(byline), byline])).values()],
    paragraphs: [...new Set(passages.map(({ source }) => source.paragraph))].sort((a, b) => a - b),
    background: facts.dossier.background.filter(({ id }) => cited.background.includes(id)),
    note: cited.note,
  }
}

const told = (facts: Facts, claim: Told): Passage[] =>
  claim.tellings.map((telling) => ({
    source: referenceTo(facts, claim.id, telling),
    says: claim.plain,
    byline: bylineOf(facts, telling),
  }))

/** A silence is the article’s statement about a report, never the report’s own. */
const left = (facts: Facts, id: string): Passage[] =>
  facts.silences
    .filter(({ claim }) => claim.id === id)
    .map(({ claim, outlet, at }) => ({
      source: silenceOn(facts, claim.id, at),
      says: explainerText.compare.unmentioned(facts.reportOf(outlet.id), [subjectOf(claim)]),
      byline: { name: capital(facts.name('article')), implied: false },
    }))

/** What a claim is about, after "did not mention". */
export const subjectOf = ({ name, plain }: Told): string => name ?? explainerText.compare.that(plain)

function bylineOf(facts: Facts, telling: Telling): Byline {
  const account = facts.accountOf(telling)
  const voice = voices(facts.dossier).find((side) => side.account === account)?.voice
  const name = capital(facts.name(facts.outletOf(telling) ?? facts.voiceOf(telling)))
  return { name, implied: telling.implied, ...(voice && { voice }) }
}

/** Passages that share voice, place and quotation share a note. */
function notes(passages: readonly Passage[]): Note[] {
  const grouped = Map.groupBy(passages, ({ source: { claim: _, ...where } }) => JSON.stringify(where))
  return [...grouped.values()].flatMap((alike) =>
    alike[0] ? [{ source: alike[0].source, says: alike.map(({ says }) => says) }] : [],
  )
}
