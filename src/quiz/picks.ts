import type { Question } from '../questions/model.ts'

/** For each question in the order shown, the index of the option picked, in the order shown. */
export type Picks = readonly number[]

/** What stands in place of a pick where a question was withdrawn before it was asked. */
export const notAsked = 9

type Read =
  | { ok: true; picks: Picks }
  | { ok: false; reason: 'picks-too-few' | 'picks-too-many' | 'picks-out-of-range' }

/**
 * Checks picks against the questions they answer: one for each, each naming an option that is there. In an earlier version
 * some may not have been asked.
 */
export function readPicks(questions: readonly Question[], picks: readonly number[], isEarlier = false): Read {
  if (picks.length < questions.length) return { ok: false, reason: 'picks-too-few' }
  if (picks.length > questions.length) return { ok: false, reason: 'picks-too-many' }
  const inRange = questions.every(
    ({ options }, i) => options[picks[i] ?? -1] !== undefined || (isEarlier && picks[i] === notAsked),
  )
  return inRange ? { ok: true, picks } : { ok: false, reason: 'picks-out-of-range' }
}

/** The questions whose answers count, with their places: not those that are withdrawn, or were when they would have been asked. */
export const counted = (questions: readonly Question[], picks: Picks): [question: Question, place: number][] =>
  questions.flatMap((question, i): [Question, number][] =>
    question.withdrawn === undefined && picks[i] !== notAsked ? [[question, i]] : [],
  )

/** How many picks are the key, of the questions that count. */
export function score(questions: readonly Question[], picks: Picks): number {
  return counted(questions, picks).filter(([{ options }, i]) => options[picks[i] ?? -1]?.correct).length
}

/** Picks as an address carries them: one digit for each question, the place of the option in the order shown. */
export const writePicks = (picks: readonly number[]): string => picks.join('')

/** Reads the digits of an address; whatever is no digit becomes NaN, which no question has an option for. */
export const readDigits = (digits: string): number[] =>
  [...digits].map((digit) => (/^\d$/.test(digit) ? Number(digit) : Number.NaN))
