import type { Claim, MarkKind } from '../../dossier/model.ts'

/** A marked part of a claim’s clause, with what stands before and after it. */
type Part = { kind: string; words: string; before: string; after: string }

/** A claim’s clause as it is read. */
export const clauseOf = (claim: Claim): string => reading(claim).clause

/** The words that a claim has marked as of this kind. */
export const markedAs = (claim: Claim, kind: MarkKind): string[] =>
  reading(claim).parts.flatMap((part) => (part.kind === kind ? [part.words] : []))

/** The first part of a claim that is marked as of this kind. */
export const partOf = (claim: Claim, kind: MarkKind): Part | undefined =>
  reading(claim).parts.find((part) => part.kind === kind)

type Reading = { clause: string; parts: Part[] }
const readings = new WeakMap<Claim, Reading>()

function reading(claim: Claim): Reading {
  const known = readings.get(claim)
  if (known) return known
  const read = { clause: undressed(claim.text), parts: partsOf(claim.text) }
  readings.set(claim, read)
  return read
}

const mark = /\[([^\]]+)\]\(([a-z]+)\)/g
const undressed = (text: string): string => text.replace(mark, '$1')

const partsOf = (text: string): Part[] =>
  [...text.matchAll(mark)].map(({ 0: whole, 1: words = '', 2: kind = '', index }) => ({
    kind,
    words,
    before: undressed(text.slice(0, index)),
    after: undressed(text.slice(index + whole.length)),
  }))
