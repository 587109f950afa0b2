import type { Misconception, Question } from '../questions/model.ts'
import type { Picks } from './score.ts'

/** The slips of reading that a result names, each standing for one or more misconceptions. */
const slipOf = {
  'wrong-person': 'voice',
  'wrong-outlet': 'outlet',
  'wrong-hop': 'outlet',
  'other-account': 'account',
  'both-for-one': 'account',
  'one-for-both': 'account',
  'fact-for-claim': 'status',
  'claim-for-fact': 'status',
  'near-value': 'detail',
  'same-topic': 'detail',
  'wrong-order': 'detail',
  'wrong-role': 'detail',
  'wrong-meaning': 'detail',
  overreach: 'beyond',
  'not-in-article': 'beyond',
} as const satisfies Record<Misconception, string>

export type Slip = (typeof slipOf)[Misconception]

/** How often each slip of reading was made, the most frequent first. */
export function slips(questions: readonly Question[], picks: Picks): { slip: Slip; count: number }[] {
  const made = questions.flatMap(({ options }, i) => options[picks[i] ?? -1]?.misconception ?? []).map((m) => slipOf[m])
  return [...new Set(made)]
    .map((slip) => ({ slip, count: made.filter((other) => other === slip).length }))
    .sort((a, b) => b.count - a.count)
}
