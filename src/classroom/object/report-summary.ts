import type { Report } from '../protocol/report.ts'

/** What of a report can be added up without reading it: no name, no code, no answer of anybody. It stands beside the report. */
export type Summary = { quiz: string; people: number; answered: number; right: number }

export function summaryOf({ session, participation, pupils }: Report): Summary {
  const sum = (of: 'answered' | 'right') => pupils.reduce((all, pupil) => all + pupil[of], 0)
  return { quiz: session.quiz, people: participation.people, answered: sum('answered'), right: sum('right') }
}
