import type { Document } from 'yaml'
import { type Beside, beside } from './beside.ts'
import { type ClaimState, claimsIn, openText, type WrittenClaim } from './document.ts'
import { type Findings, findingsOf } from './findings.ts'
import type { Aside, Draft } from './store.ts'

/** A draft, read for its pages. `document` is null where its text is no YAML. */
export type Opened = {
  draft: Draft
  document: Document | null
  claims: WrittenClaim[]
  article: Beside
  findings: Findings
  asides: Aside[]
}

export function opened(draft: Draft, asides: Aside[]): Opened {
  const document = openText(draft.text)
  const claims = document ? claimsIn(document) : []
  return {
    draft,
    document,
    claims,
    article: beside(draft.article, claims, document ? countsIn(document) : []),
    findings: findingsOf(draft.id, draft.text, draft.article),
    asides,
  }
}

/** The claim that an editor confirms next: the first, in the order of the text, from this one on. */
export function nextToConfirm({ claims }: Pick<Opened, 'claims'>, from?: string): WrittenClaim | undefined {
  const place = claims.findIndex(({ id }) => id === from)
  return [...claims.slice(Math.max(place, 0)), ...claims].find(({ state }) => isOpen(state))
}

export const isOpen = (state: ClaimState): boolean => state !== 'confirmed'

export function countsIn(document: Document): number[] {
  const said: unknown = document.toJS()
  const counts = (said as { source?: { paragraphs?: unknown } }).source?.paragraphs
  return Array.isArray(counts) ? counts.filter((one): one is number => typeof one === 'number') : []
}
