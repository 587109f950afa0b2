import type { Overlay } from '../claim-map/claim-map.tsx'
import { type ClaimMap, claimMap, countOn } from '../claim-map/model.ts'
import type { Dossier } from '../dossier/model.ts'
import type { Question } from '../questions/model.ts'
import { quizText } from './text.ts'

/** The story’s map with what became of each claim that was asked about, and its counts in a sentence. */
export type OwnMap = { map: ClaimMap; overlays: ReadonlyMap<string, Overlay>; counts: string }

/** A pure function of a story, its questions and which of them were answered right. */
export function ownMap(dossier: Dossier, questions: readonly Question[], marks: readonly boolean[]): OwnMap {
  const map = claimMap(dossier)
  const claims = rightByClaim(questions, marks)
  const isRight = (claim: string): boolean => claims.get(claim) === true
  const both = map.rows.flatMap((row) => row.both)
  return {
    map,
    overlays: new Map([...claims].map(([claim, right]) => [claim, quizText.result.placed[right ? 'right' : 'wrong']])),
    counts: quizText.result.counts(
      map.sides.map(({ account }, side) => ({
        name: account.name,
        right: countOn(map, side, isRight),
        of: countOn(map, side),
      })),
      { right: both.filter(({ claim }) => isRight(claim)).length, of: both.length },
    ),
  }
}

/** Whether every question that rests on a claim was answered right, for each claim that was asked about. */
function rightByClaim(questions: readonly Question[], marks: readonly boolean[]): Map<string, boolean> {
  const claims = new Map<string, boolean>()
  for (const [i, { source }] of questions.entries())
    for (const { claim } of source) claims.set(claim, claims.get(claim) !== false && marks[i] === true)
  return claims
}
