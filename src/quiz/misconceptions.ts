import type { Misconception, Question } from '../questions/model.ts'
import type { Picks } from './picks.ts'

/** The kinds of misconception that a result names, each with a sentence of its own in the interface text. */
const kindOf = {
  'wrong-person': 'voice',
  'wrong-outlet': 'outlet',
  'other-account': 'account',
  'both-for-one': 'account',
  'one-for-both': 'account',
  'fact-for-claim': 'status',
  'claim-for-fact': 'status',
  'stronger-verb': 'strength',
  'silence-for-omission': 'silence',
  'one-sided': 'side',
  'other-place': 'detail',
  'other-time': 'detail',
  'wrong-order': 'detail',
  'wrong-meaning': 'detail',
  overreach: 'beyond',
  'not-in-article': 'beyond',
} as const satisfies Record<Misconception, string>

export type MisconceptionKind = (typeof kindOf)[Misconception]

/** How often the picks show each kind of misconception, the most frequent first. */
export function misconceptions(
  questions: readonly Question[],
  picks: Picks,
): { kind: MisconceptionKind; count: number }[] {
  const found = questions
    .flatMap(({ options }, i) => options[picks[i] ?? -1]?.misconception ?? [])
    .map((m) => kindOf[m])
  return [...Map.groupBy(found, (kind) => kind)]
    .map(([kind, all]) => ({ kind, count: all.length }))
    .sort((a, b) => b.count - a.count)
}
