import type { Summary } from '../../classroom/object/report-summary.ts'

/** The classes of a story whose reports are kept, in aggregate; `right` is null where too few would tell of one of them. */
export type Classes = { sessions: number; people: number; right: number | null }

// With fewer, a share could be set down to a teacher who is known to have led a class.
const fewest = 5

/** Adds up the classes of this story. */
export function classesIn(summaries: readonly Summary[], quiz: string): Classes {
  const own = summaries.filter((one) => one.quiz === quiz)
  const sum = (of: 'people' | 'answered' | 'right') => own.reduce((all, one) => all + one[of], 0)
  const answered = sum('answered')
  const isShown = own.length >= fewest && answered > 0
  return { sessions: own.length, people: sum('people'), right: isShown ? sum('right') / answered : null }
}
