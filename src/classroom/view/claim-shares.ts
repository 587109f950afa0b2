import type { Overlay } from '../../claim-map/claim-map.tsx'
import type { ClaimMap } from '../../claim-map/model.ts'
import { mapText } from '../../claim-map/text.ts'
import { factsOf } from '../../dossier/facts.ts'
import type { Dossier } from '../../dossier/model.ts'
import { attributed } from '../../dossier/wording.ts'
import { percent } from '../../ui/numbers.ts'
import { adviceOn } from '../machine/round-results.ts'
import type { ClaimResult } from '../protocol/model.ts'
import { classMapText } from './class-map-text.ts'

/** What each claim’s mark shows: the share right as a number, as a level of filling, and in words. */
export const shareOverlays = (claims: readonly ClaimResult[]): Map<string, Overlay> =>
  new Map(
    claims.map(({ claim, right, answered }) => [
      claim,
      {
        state: levels[adviceOn(right / answered)],
        shown: percent(right / answered),
        note: classMapText.right(right, answered),
      },
    ]),
  )

// By the host’s advice, because a claim that few have right is one to teach again.
const levels = { 're-teach': 'few', discuss: 'half', explain: 'most' } as const

/** A claim with the class’s result, its place on the map, and a sentence that says who makes it and what it is. */
export type PlacedResult = ClaimResult & { label: string; voice: 'a' | 'b' | 'ab' | 'none'; says: string }

/** The results of the claims that the story still has, those with the smallest share right first. */
export function placed(dossier: Dossier, map: ClaimMap, claims: readonly ClaimResult[]): PlacedResult[] {
  const facts = factsOf(dossier)
  return claims
    .flatMap((result) => {
      const claim = facts.claims.find(({ id }) => id === result.claim)
      return claim ? [{ ...result, ...placeOf(map, claim.id), says: attributed(facts, claim) }] : []
    })
    .sort((one, other) => one.right / one.answered - other.right / other.answered)
}

function placeOf({ sides, rows }: ClaimMap, id: string): Pick<PlacedResult, 'label' | 'voice'> {
  for (const row of rows) {
    if (row.both.some(({ claim }) => claim === id)) return { label: mapText.both, voice: 'ab' }
    for (const [i, { account, voice }] of sides.entries()) {
      const mark = row.sides[i]?.find(({ claim, kind }) => claim === id && kind !== 'unmentioned')
      if (mark) return { label: account.label, voice }
    }
  }
  return { label: mapText.rest, voice: 'none' }
}
