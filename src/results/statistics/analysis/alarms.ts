import type { OptionAnalysis } from './distractors.ts'
import { enough } from './thresholds.ts'

/** Signs that the key may be wrong, or the question unsound. */
export type Alarm = 'below-chance' | 'negative-discrimination' | 'distractor-beats-key'

type Figures = {
  answers: number
  facility: number | null
  /** How many options are offered, where that is known. */
  offered: number | undefined
  discrimination: number | null
  options: readonly OptionAnalysis[]
}

/** What should make an editor look: from ten answers on for facility, from thirty for what compares strong and weak. */
export function alarms({ answers, facility, offered, discrimination, options }: Figures): Alarm[] {
  const found: Alarm[] = []
  if (answers < enough.anything || facility === null) return found
  if (offered !== undefined && facility < 1 / offered) found.push('below-chance')
  if (answers < enough.discrimination) return found
  if (discrimination !== null && discrimination < 0) found.push('negative-discrimination')
  const key = options.find(({ isKey }) => isKey)
  if (key && options.some(({ isKey, high }) => !isKey && high > key.high)) found.push('distractor-beats-key')
  return found
}
