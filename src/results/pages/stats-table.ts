import { csv } from '../../http/csv-table.ts'
import type { EarlierCounts } from '../statistics/earlier.ts'
import type { Others } from '../statistics/joined.ts'
import type { Tally } from '../statistics/tally.ts'

const header = ['kind', 'item', 'option', 'correct', 'edition', 'length', 'place', 'score', 'day', 'reason', 'count']
type Name = (typeof header)[number]

/**
 * Everything that is counted, as one CSV: a row for each count, with the columns that say of what. The kinds that begin
 * with “same” are of other versions, for questions that this one asks in the same words; with “gone” for all other questions.
 */
export function statsTable(tally: Tally, { same, gone }: Others): string {
  const rows = [
    row('attempts', tally.attempts),
    row('too-fast', tally.flagged),
    row('set-aside', tally.aside),
    ...Object.entries(tally.days).map(([day, count]) => row('day', count, { day })),
    ...Object.entries(tally.scores).flatMap(([length, scores]) =>
      scores.map((count, score) => row('score', count, { length, score })),
    ),
    ...Object.entries(tally.questions).flatMap(([item, { key, groups }]) =>
      Object.entries(groups).flatMap(([length, chosen]) =>
        Object.entries(chosen).flatMap(([option, scores]) =>
          scores.map((count, score) => row('option', count, { item, option, correct: option === key, length, score })),
        ),
      ),
    ),
    ...Object.entries(tally.forms).flatMap(([name, { scores, right }]) => {
      const [edition = '', length = ''] = name.split('/')
      return [
        ...scores.map((count, score) => row('form-score', count, { edition, length, score })),
        ...right.map((count, i) => row('form-right', count, { edition, length, place: i + 1 })),
      ]
    }),
    ...Object.entries(tally.looked).flatMap(([item, reasons]) =>
      Object.entries(reasons).map(([reason, count]) => row('dispute', count, { item, reason })),
    ),
    ...ofOthers('same', same),
    ...ofOthers('gone', gone),
  ]
  return csv(header, rows)
}

const ofOthers = (kind: 'same' | 'gone', questions: Record<string, EarlierCounts>) =>
  Object.entries(questions).flatMap(([item, { key, options, disputes }]) => [
    ...Object.entries(options).map(([option, count]) =>
      row(`${kind}-option`, count, { item, option, correct: option === key }),
    ),
    ...Object.entries(disputes).map(([reason, count]) => row(`${kind}-dispute`, count, { item, reason })),
  ])

const row = (kind: string, count: number, of: Record<Name, string | number | boolean> = {}) =>
  header.map((name) => (name === 'kind' ? kind : name === 'count' ? count : (of[name] ?? null)))
