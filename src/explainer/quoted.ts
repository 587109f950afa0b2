import type { ClaimMap } from '../claim-map/model.ts'
import type { Dossier } from '../dossier/model.ts'
import type { Side } from '../dossier/voices.ts'

/** A few words that the article quotes of an account, and the claim that they are from. */
export type Quoted = { side: Side; claim: string; phrase: string }

/** How each account puts the first topic on which the article quotes both; empty where there is no such topic. */
export function quotedOnBothSides({ topics }: Dossier, { sides, rows }: ClaimMap): Quoted[] {
  const phrases = new Map(topics.flatMap(({ claims }) => claims.map(({ id, phrases }) => [id, phrases?.[0]])))
  const pairs = rows.map((row) =>
    sides.flatMap((side, place) =>
      (row.sides[place] ?? [])
        .flatMap(({ claim, kind }) => {
          const phrase = kind === 'said' ? phrases.get(claim) : undefined
          return phrase === undefined ? [] : [{ side, claim, phrase }]
        })
        .slice(0, 1),
    ),
  )
  return pairs.find(({ length }) => length === sides.length) ?? []
}
