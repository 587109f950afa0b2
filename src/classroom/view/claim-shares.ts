import type { Overlay } from '../../claim-map/claim-map.tsx'
import type { ClaimMap } from '../../claim-map/model.ts'
import { mapText } from '../../claim-map/text.ts'
import { factsOf } from '../../dossier/facts.ts'
import type { Dossier } from '../../dossier/model.ts'
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

/** A claim in words with the class’s result, and the place on the map that says whose claim it is. */
export type PlacedResult = ClaimResult & { label: string; voice: 'a' | 'b' | 'ab' | 'none'; says: string }

/** The results of the claims that the story still has, those with the smallest share right first. */
export function placed(dossier: Dossier, map: ClaimMap, claims: readonly ClaimResult[]): PlacedResult[] {
  const { claims: told } = factsOf(dossier)
  return claims
    .flatMap((result) => {
      const claim = told.find(({ id }) => id === result.claim)
      return claim ? [{ ...result, ...placeOf(map, claim.id, claim.plain) }] : []
    })
    .sort((one, other) => one.right / one.answered - other.right / other.answered)
}

function placeOf({ sides, rows }: ClaimMap, id: string, plain: string): Omit<PlacedResult, keyof ClaimResult> {
  for (const row of rows) {
    if (row.both.some(({ claim }) => claim === id)) return { label: mapText.both, voice: 'ab', says: plain }
    for (const [i, { account, voice }] of sides.entries()) {
      const mark = row.sides[i]?.find(({ claim, kind }) => claim === id && kind !== 'unmentioned')
      if (mark)
        return { label: account.label, voice, says: mark.kind === 'implied' ? mapText.mark.implied(plain) : plain }
    }
  }
  return { label: mapText.rest, voice: 'none', says: plain }
}
