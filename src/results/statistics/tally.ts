import { lastEdition } from '../../questions/model.ts'
import type { Entry, Response, Row } from '../model.ts'
import { type Ability, evenAbility, meet } from './analysis/elo.ts'

/** How one question was answered; whole numbers only, so that tallies add up exactly in any order. */
export type QuestionTally = {
  key: string
  /** How many options it offered. */
  offered: number
  responses: number
  /** How many chose each option; an option that nobody chose is not there. */
  options: Record<string, number>
  /** By length of the quiz, then option: how many of those who chose it reached each total score. */
  groups: Record<string, Record<string, number[]>>
  /** Difficulty in millionths of a logit as the running Rasch estimate has it, starting at 0. */
  logit: number
}

/** How one fixed form was answered: everything that its internal consistency needs. */
export type FormTally = {
  /** How many reached each score. */
  scores: number[]
  /** How many were right at each place of the form. */
  right: number[]
}

/** The running statistics of one version: everything that pages, exports and the API say about results. */
export type Tally = {
  attempts: number
  /** Attempts that were stored but are too fast to count anywhere else. */
  flagged: number
  /** Attempts that were set aside: stored, but counted nowhere else. */
  aside: number
  /** By length: how many reached each score, from 0 to all. */
  scores: Record<string, number[]>
  /** By day (UTC): how many attempts. */
  days: Record<string, number>
  questions: Record<string, QuestionTally>
  /** By "edition/length". */
  forms: Record<string, FormTally>
  /** By item, then reason: how many readers dispute it. */
  disputes: Record<string, Record<string, number>>
  /** Of them, those that an editor has looked at. */
  looked: Record<string, Record<string, number>>
}

export const noTally = (): Tally => ({
  attempts: 0,
  flagged: 0,
  aside: 0,
  scores: {},
  days: {},
  questions: {},
  forms: {},
  disputes: {},
  looked: {},
})

/** The tally with these rows counted in; the same rows in the same order make the same tally, to the bit. */
export function fold(tally: Tally, rows: readonly Row[]): Tally {
  const next = structuredClone(tally)
  for (const row of rows) {
    if ('entry' in row) countEntry(next, row.at, row.entry)
    else if ('looked' in row) next.looked[row.looked.item] = { ...next.disputes[row.looked.item] }
    else if (!row.dispute.aside) add(reasonsOf(next.disputes, row.dispute.item), row.dispute.reason, 1)
  }
  return next
}

/**
 * The tallies of several shards as one. All counts are sums; the Rasch estimates, each made from its shard’s readers,
 * are averaged by how many those were.
 */
export function sum(tallies: readonly Tally[]): Tally {
  const total = noTally()
  for (const tally of tallies) addTally(total, tally)
  for (const [item, question] of Object.entries(total.questions)) {
    const shares = tallies.flatMap(({ questions }) => questions[item] ?? [])
    const weighed = shares.reduce((so, { logit, responses }) => so + logit * responses, 0)
    question.logit = Math.round(weighed / Math.max(1, question.responses))
  }
  return total
}

function countEntry(tally: Tally, time: number, entry: Entry): void {
  if (entry.flagged) {
    tally.flagged += 1
    return
  }
  if (entry.aside) {
    tally.aside += 1
    return
  }
  tally.attempts += 1
  // Whoever was asked fewer questions, because one is withdrawn, is not compared with others.
  const isWhole = entry.responses.length === entry.length
  if (isWhole) bump(scoresOf(tally, entry.length), entry.score)
  add(tally.days, new Date(time).toISOString().slice(0, 10), 1)
  // A class may have an edition of its own, beyond those that readers share: no form that others would fill.
  const form =
    isWhole && entry.edition <= lastEdition && formOf(tally, `${entry.edition}/${entry.length}`, entry.length)
  if (form) bump(form.scores, entry.score)
  let ability = evenAbility
  for (const [place, response] of entry.responses.entries()) {
    ability = countResponse(tally, entry, response, ability)
    if (form && isRight(response)) bump(form.right, place)
  }
}

/** Counts one answer, moves the item’s difficulty, and gives the reader’s ability after it. */
function countResponse(tally: Tally, { length, score }: Entry, response: Response, ability: Ability): Ability {
  const [item, option, key, offered] = response
  const question = questionOf(tally, item, { key, offered })
  const met = meet(ability, { logit: question.logit, responses: question.responses, offered }, isRight(response))
  question.logit = met.logit
  question.responses += 1
  add(question.options, option, 1)
  bump(groupOf(question, length, option), score)
  return met.ability
}

const isRight = ([, option, key]: Response): boolean => option === key

function addTally(total: Tally, tally: Tally): void {
  total.attempts += tally.attempts
  total.flagged += tally.flagged
  total.aside += tally.aside
  for (const [day, attempts] of Object.entries(tally.days)) add(total.days, day, attempts)
  for (const [length, scores] of Object.entries(tally.scores)) addTo(scoresOf(total, Number(length)), scores)
  for (const [name, form] of Object.entries(tally.forms)) {
    const sums = formOf(total, name, form.right.length)
    addTo(sums.scores, form.scores)
    addTo(sums.right, form.right)
  }
  for (const table of ['disputes', 'looked'] as const)
    for (const [item, reasons] of Object.entries(tally[table]))
      for (const [reason, readers] of Object.entries(reasons)) add(reasonsOf(total[table], item), reason, readers)
  for (const [item, question] of Object.entries(tally.questions))
    addQuestion(questionOf(total, item, question), question)
}

function addQuestion(sums: QuestionTally, { responses, options, groups }: QuestionTally): void {
  sums.responses += responses
  for (const [option, picks] of Object.entries(options)) add(sums.options, option, picks)
  for (const [length, chosen] of Object.entries(groups))
    for (const [option, scores] of Object.entries(chosen)) addTo(groupOf(sums, Number(length), option), scores)
}

const zeros = (count: number): number[] => Array.from({ length: count }, () => 0)

const scoresOf = ({ scores }: Tally, length: number): number[] => at(scores, String(length), () => zeros(length + 1))

const formOf = ({ forms }: Tally, name: string, length: number): FormTally =>
  at(forms, name, () => ({ scores: zeros(length + 1), right: zeros(length) }))

const questionOf = (
  { questions }: Tally,
  item: string,
  { key, offered }: Pick<QuestionTally, 'key' | 'offered'>,
): QuestionTally => at(questions, item, () => ({ key, offered, responses: 0, options: {}, groups: {}, logit: 0 }))

const groupOf = ({ groups }: QuestionTally, length: number, option: string): number[] =>
  at(
    at(groups, String(length), () => ({})),
    option,
    () => zeros(length + 1),
  )

const reasonsOf = (table: Tally['disputes'], item: string): Record<string, number> => at(table, item, () => ({}))

/** The entry of this name, made first if there is none. */
function at<T>(table: Record<string, T>, name: string, make: () => T): T {
  const there = table[name]
  if (there !== undefined) return there
  const made = make()
  table[name] = made
  return made
}

const bump = (counts: number[], place: number): void => {
  counts[place] = (counts[place] ?? 0) + 1
}

function addTo(sums: number[], counts: readonly number[]): void {
  for (const [place, count] of counts.entries()) sums[place] = (sums[place] ?? 0) + count
}

function add(counts: Record<string, number>, name: string, by: number): void {
  counts[name] = (counts[name] ?? 0) + by
}
