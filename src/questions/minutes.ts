import type { Question } from './model.ts'

// A slow reader of a phone, and the time it takes to weigh the options of one question.
const wordsPerMinute = 180
const minutesToDecide = 0.1

/** Whole minutes that a quiz of these questions takes, reading and deciding; at least one. */
export function minutesToAnswer(questions: readonly Question[]): number {
  const words = questions.flatMap(({ statement = '', stem, options }) =>
    [statement, stem, ...options.map(({ text }) => text)].join(' ').split(/\s+/),
  )
  return Math.max(1, Math.round(words.length / wordsPerMinute + questions.length * minutesToDecide))
}
