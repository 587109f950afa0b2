import type { ExportQuestion, ExportSet, Limits, TooLong } from './model.ts'
import { prompt } from './wording.ts'

/** The questions that these limits have room for, and what is too long of the others. */
export function fitting(limits: Limits = {}, set: ExportSet): { set: ExportSet; tooLong: TooLong[] } {
  const tooLong = set.questions.flatMap((question) => tooLongFor(limits, question))
  if (tooLong.length === 0) return { set, tooLong }
  const out = new Set(tooLong.map(({ question }) => question))
  const questions = set.questions.filter(({ id }) => !out.has(id))
  return { set: { ...set, questions, part: `${set.part}, ${questions.length} of which fit` }, tooLong }
}

/** What of this question these limits have no room for: nothing is ever cut to fit. */
function tooLongFor(limits: Limits, question: ExportQuestion): TooLong[] {
  const measured = [
    { part: 'question', length: prompt(question).length },
    ...question.options.map(({ text }) => ({ part: 'option', length: text.length }) as const),
    { part: 'options', length: question.options.length },
  ] as const
  return measured.flatMap(({ part, length }) => {
    const limit = limits[part]
    const { id, number } = question
    return limit !== undefined && length > limit ? [{ question: id, number, part, length, limit }] : []
  })
}
