import { arrange } from '../questions/arrangement.ts'
import type { Edition, Question } from '../questions/model.ts'
import { draw } from '../questions/random.ts'
import { optionLetter } from '../ui/option-letter.ts'

/** The versions of a printed sheet: the same questions, each time in another order. */
export const letters = ['A', 'B', 'C', 'D'] as const
export type Letter = (typeof letters)[number]

/** One version of the sheet: what it asks, from question 1 on, with the options from A on. */
export type Sheet = { letter: Letter; questions: Question[] }

/**
 * The sheet of an edition in one version, for ever the same. A has the order of the edition’s page. No two versions have
 * a question in the same place, and each has its options arranged anew. What has been withdrawn keeps its place here, so
 * that a withdrawal moves nothing on sheets that were printed before it.
 */
export function sheetOf({ edition, questions }: Pick<Edition, 'edition' | 'questions'>, letter: Letter): Sheet {
  if (letter === 'A') return { letter, questions: [...questions] }
  const order = ordersUpTo(letter, edition, questions).at(-1) ?? []
  return { letter, questions: arrange(order, `${edition}${letter}`) }
}

/** What is printed of a sheet: all but what has been withdrawn, in the same order and under the same letters, numbered without a gap. */
export const printed = ({ letter, questions }: Sheet): Sheet => ({ letter, questions: questions.filter(isAsked) })

/** Whether a question has not been withdrawn. */
export const isAsked = ({ withdrawn }: Question): boolean => withdrawn === undefined

/** The letter of the right option of each question. */
export const keysOf = ({ questions }: Sheet): string[] =>
  questions.map(({ options }) => optionLetter(options.findIndex(({ correct }) => correct)))

/** The orders of all versions up to this one, because each keeps away from those before it. */
function ordersUpTo(last: Letter, edition: number, asked: readonly Question[]): Question[][] {
  const orders: Question[][] = [[...asked]]
  for (const letter of letters.slice(1, letters.indexOf(last) + 1)) {
    const drawn = (question: Question, place: number) => draw('sheet', `${edition}${letter}`, place, question.id)
    orders.push(apart(asked, orders, drawn, []) ?? [...asked])
  }
  return orders
}

/** An order in which nothing is where it is in one of these; the first that the draws lead to, or null where there is none. */
function apart(
  asked: readonly Question[],
  orders: readonly Question[][],
  drawn: (question: Question, place: number) => number,
  placed: readonly Question[],
): Question[] | null {
  const place = placed.length
  if (place === asked.length) return [...placed]
  const free = asked.filter((one) => !placed.includes(one) && orders.every((order) => order[place] !== one))
  for (const next of free.toSorted((a, b) => drawn(a, place) - drawn(b, place))) {
    const found = apart(asked, orders, drawn, [...placed, next])
    if (found) return found
  }
  return null
}
