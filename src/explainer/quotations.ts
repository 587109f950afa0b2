import type { ClaimMap } from '../claim-map/model.ts'
import { factsOf } from '../dossier/facts.ts'
import type { Dossier } from '../dossier/model.ts'
import type { Side } from '../dossier/voices.ts'
import type { SourceReference } from '../questions/model.ts'
import { referenceTo } from '../questions/reference.ts'

/** A few words that the article quotes through an account, whose they are, and where. */
export type Quotation = { side: Side; phrase: string; source: SourceReference }

/** How each account puts the first topic on which the article quotes both; empty where there is no such topic. */
export function quotedOnBothSides(dossier: Dossier, { sides, rows }: ClaimMap): Quotation[] {
  const facts = factsOf(dossier)
  const pairs = rows.map((row) =>
    sides.flatMap((side, place) =>
      (row.sides[place] ?? [])
        .flatMap(({ claim, kind }) => {
          const [phrase] = kind === 'said' ? facts.claim(claim).phrases : []
          return phrase === undefined ? [] : [{ side, phrase, source: referenceTo(facts, claim) }]
        })
        .slice(0, 1),
    ),
  )
  return pairs.find(({ length }) => length === sides.length) ?? []
}
