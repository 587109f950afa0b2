/** A question that may not be asked, and why: the rule that objects, what it found, and how to mend it. */
export type BlockedItem = {
  id: string
  stem: string
  reasons: readonly { rule: string; detail: string; mend?: string }[]
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
