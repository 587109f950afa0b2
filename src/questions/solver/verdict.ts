/** What the solver makes of an option: `unknown` where the dossier does not settle it. */
export type Verdict = 'true' | 'false' | 'unknown'

export const sure = (holds: boolean): Verdict => (holds ? 'true' : 'false')

export const not = (a: Verdict): Verdict => (a === 'true' ? 'false' : a === 'false' ? 'true' : 'unknown')

/** True where any is; false where all are. */
export const either = (verdicts: readonly Verdict[]): Verdict =>
  verdicts.includes('true') ? 'true' : verdicts.includes('unknown') ? 'unknown' : 'false'

/** True where all are; false where any is. */
export const both = (verdicts: readonly Verdict[]): Verdict => not(either(verdicts.map(not)))

/** What would be true is only possible. */
export const atMostPossible = (a: Verdict): Verdict => (a === 'true' ? 'unknown' : a)
