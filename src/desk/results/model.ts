import type { Item, Quiz } from '../../questions/model.ts'
import type { Alarm } from '../../results/statistics/analysis/alarms.ts'
import { analyse } from '../../results/statistics/analysis/question.ts'
import type { Tally } from '../../results/statistics/tally.ts'

/** How a question does, as the desk lists it. */
export type ItemResult = {
  item: Item
  answers: number
  facility: number | null
  discrimination: number | null
  alarms: readonly Alarm[]
  /** Options with how often each was chosen, as shares of all answers. */
  options: { text: string; correct: boolean; share: number | null }[]
  /** What readers object to, by reason; and how many of the objections nobody has looked at. */
  objections: Record<string, number>
  open: number
}

/** Every question, those first that an editor has to look at: open objections, then alarms on the key, then the most answered. */
export const itemResults = ({ bank }: Pick<Quiz, 'bank'>, tally: Tally): ItemResult[] =>
  bank
    .map((item) => resultOf(item, tally))
    .sort((a, b) => b.open - a.open || b.alarms.length - a.alarms.length || b.answers - a.answers)

function resultOf(item: Item, { questions, disputes, looked }: Tally): ItemResult {
  const { answers, facility, discrimination, alarms } = analyse(item, questions[item.id])
  const chosen = questions[item.id]?.options ?? {}
  const objections = disputes[item.id] ?? {}
  return {
    item,
    answers,
    facility,
    discrimination,
    alarms,
    options: item.options.map(({ id, text, correct }) => ({
      text,
      correct,
      share: answers === 0 ? null : (chosen[id] ?? 0) / answers,
    })),
    objections,
    open: total(objections) - total(looked[item.id] ?? {}),
  }
}

const total = (counts: Record<string, number>): number => Object.values(counts).reduce((sum, count) => sum + count, 0)
