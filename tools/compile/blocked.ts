import { rules } from '../../src/questions/lint/rules.ts'
import type { Blocked } from '../../src/questions/proof.ts'

/** A question that may not be asked, and why: the rule that objects, what it found, and how to mend it. */
export type BlockedItem = {
  id: string
  stem: string
  reasons: readonly { rule: string; detail: string; mend?: string }[]
}

/** A blocked item as the build reports it: what the lint found with the mend of its rule, or that the solver disagrees. */
export function blockedItem({ item, by, findings }: Blocked): BlockedItem {
  const found = findings.map(({ rule, detail }) => ({ rule, detail, ...mendOf(rule) }))
  const disagreed = {
    rule: 'solver',
    detail: 'An independent reading of the dossier finds another answer, or none',
    mend: check,
  }
  return { id: item.id, stem: item.stem, reasons: by === 'solver' ? [disagreed, ...found] : found }
}

const check =
  'Look at who says the claim, what is near it and what it entails; withdraw the item if the dossier is right'

/** How such a line is mended, by the rule’s own example. */
function mendOf(id: string): { mend?: string } {
  const example = rules.find((rule) => rule.id === id)?.example
  return example ? { mend: `For example: ${example.fails} → ${example.mend}` } : {}
}

/** What the build prints of the questions that a story’s dossier yields and the proofs send back; empty if there are none. */
export function blockedReport(story: string, blocked: readonly BlockedItem[]): string {
  if (blocked.length === 0) return ''
  const lines = blocked.flatMap(({ id, stem, reasons }) => [
    `  ${id}: ${stem}`,
    ...reasons.map(
      ({ rule, detail, mend }) => `    ${rule}: ${closed(detail)}${mend === undefined ? '' : ` ${closed(mend)}`}`,
    ),
  ])
  const count = blocked.length === 1 ? 'One question was' : `${blocked.length} questions were`
  return [`${story}: ${count} blocked and will not be asked.`, ...lines].join('\n')
}

const closed = (sentence: string): string => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`)
