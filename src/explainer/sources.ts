import { type Facts, paragraphOf } from '../dossier/facts.ts'
import type { Background, Claim } from '../dossier/model.ts'
import type { SourceReference } from '../questions/model.ts'
import { capital } from '../questions/wording.ts'
import type { Voice } from '../ui/account-badge.tsx'
import { voices } from './voices.ts'

/** What one voice says in one place: the points, as clauses that follow "that". */
type Note = { source: SourceReference; says: string[] }

/** Whose words a sentence passes on, in two or three words, with the look of the account they belong to. */
type Byline = { name: string; voice?: Voice; implied: boolean }

export type Sourced = { notes: Note[]; bylines: Byline[]; paragraphs: number[]; background: Background[] }

type Cited = { claims: readonly string[]; background: readonly string[] }

/** Everything that a sentence, a term or an entry rests on, ready to show. */
export function sourced(facts: Facts, { claims, background }: Cited): Sourced {
  const found = claims.map((id) => facts.claim(id))
  return {
    notes: notes(facts, found),
    bylines: bylines(facts, found),
    paragraphs: [...new Set(found.map(paragraph))].sort((a, b) => a - b),
    background: facts.dossier.background.filter(({ id }) => background.includes(id)),
  }
}

/** The claims as notes; those that share voice, place and quotation share one. */
function notes(facts: Facts, claims: readonly Claim[]): Note[] {
  const grouped = Map.groupBy(claims, (claim) => [claim.chain, claim.mode, claim.at, claim.quote].join(' '))
  return [...grouped.values()].flatMap(([first, ...rest]) =>
    first
      ? [
          {
            source: sourceOf(facts, first),
            says: [first, ...rest].map((claim) => facts.proposition(claim.proposition).text),
          },
        ]
      : [],
  )
}

/** Where a claim stands in the source, with names in place of ids. */
export function sourceOf(facts: Facts, claim: Claim): SourceReference {
  return {
    paragraph: paragraph(claim),
    claim: claim.id,
    chain: claim.chain.map((id) => facts.name(id)),
    mode: claim.mode,
    ...(claim.quote && { quote: facts.quote(claim.quote).text }),
  }
}

function bylines(facts: Facts, claims: readonly Claim[]): Byline[] {
  const looks = voices(facts.dossier)
  const named = claims.map((claim) => {
    const name = capital(facts.name(facts.outletOf(claim) ?? facts.voiceOf(claim)))
    const voice = looks.find(({ account }) => account.channels.some((id) => claim.chain.includes(id)))?.voice
    return { name, implied: claim.mode === 'implies', ...(voice && { voice }) }
  })
  return [...new Map(named.map((byline) => [byline.name, byline])).values()]
}

const paragraph = (claim: Claim): number => paragraphOf(claim.at[0] ?? '1.1')
