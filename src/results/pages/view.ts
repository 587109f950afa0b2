import type { Item, Quiz } from '../../questions/model.ts'
import { wilsonInterval } from '../statistics/analysis/facility.ts'
import { difficultyWord, enough } from '../statistics/analysis/thresholds.ts'
import { type EarlierCounts, earlierOf, objectionsTo } from '../statistics/earlier.ts'
import { joinedCounts, joinedTally, type Others } from '../statistics/joined.ts'
import type { QuestionTally, Tally } from '../statistics/tally.ts'
import { topMisconception } from '../statistics/top-misconception.ts'

/** A question with what readers chose. */
export type QuestionView = ReturnType<typeof questionView>

/** What the page of results shows; whatever fewer than ten answers would show is left out. */
export type StatsView = ReturnType<typeof statsView>

const shown = 30
const daysShown = { least: 14, most: 60 }

/** A pure function of the story, its tally, and what was answered in its other versions. */
export function statsView(quiz: Quiz, tally: Tally, others: Others) {
  const counts = joinedCounts(earlierOf(tally), others)
  const joined = joinedTally(tally, counts)
  const questions = quiz.bank
    .map((item) => questionView(item, joined, others, counts[item.id] ?? objectionsTo(item.id, tally)))
    .filter(({ analysis }) => analysis.answers >= enough.anything)
    .sort((a, b) => b.analysis.answers - a.analysis.answers)
  return {
    attempts: tally.attempts,
    flagged: tally.flagged,
    aside: tally.aside,
    /** Mean score as a share of what could be had, or null before the first attempt. */
    mean: meanShare(tally.scores),
    days: everyDay(tally.days),
    /** By length, shortest first: how many reached each score. */
    distributions: Object.entries(tally.scores)
      .map(([length, scores]) => ({ length: Number(length), attempts: scores.reduce((a, b) => a + b, 0), scores }))
      .filter(({ attempts }) => attempts >= enough.anything)
      .sort((a, b) => a.length - b.length),
    questions: questions.slice(0, shown),
    hardest: byMost(questions, ({ analysis }) => 1 - (analysis.facility ?? 1)),
    divisive: byMost(questions, ({ options }) => evenness(options.map(({ share }) => share))),
    topMisconception: topMisconception(quiz, joined),
    /** How many answers are of other versions that ask the same question. */
    joined: Object.values(others.same).reduce((sum, { responses }) => sum + responses, 0),
    /** Questions of other versions that are not asked so here, those with the most answers first. */
    gone: Object.entries(others.gone)
      .map(([id, counts]) => goneView(id, counts))
      .sort((a, b) => b.answers - a.answers),
  }
}

function questionView(item: Item, tally: Tally, { same }: Others, objected: Objected) {
  const counted = tally.questions[item.id]
  const responses = Math.max(1, counted?.responses ?? 0)
  return {
    id: item.id,
    ...(item.statement !== undefined && { statement: item.statement }),
    stem: item.stem,
    options: item.options.map(({ id, text, correct, misconception }) => ({
      text,
      isKey: correct,
      share: (counted?.options[id] ?? 0) / responses,
      ...(misconception && { misconception }),
    })),
    ...objections(objected),
    analysis: figuresOf(counted),
    /** How many of the answers are of other versions. */
    elsewhere: same[item.id]?.responses ?? 0,
  }
}

/** What the answers alone say, whatever quiz they were part of. */
function figuresOf(counted: QuestionTally | undefined) {
  const { responses: answers = 0, offered = 0, options = {}, key = '' } = counted ?? {}
  if (answers < enough.anything) return { answers, facility: null, interval: null, word: null }
  const facility = (options[key] ?? 0) / answers
  return {
    answers,
    facility,
    interval: wilsonInterval(facility, answers),
    word: difficultyWord(facility, offered, answers),
  }
}

const goneView = (id: string, { key, responses, options, ...objected }: EarlierCounts) => ({
  id,
  answers: responses,
  /** The share of right answers, or null below ten answers. */
  right: responses >= enough.anything ? (options[key] ?? 0) / responses : null,
  ...objections(objected),
})

type Objected = Pick<EarlierCounts, 'disputes' | 'beingLookedAt'>

const objections = ({ disputes, beingLookedAt }: Objected) => ({
  /** How many readers object, as far as an editor has looked. */
  disputes: Object.values(disputes).reduce((a, b) => a + b, 0),
  beingLookedAt,
})

/** The first three of those that have any of it. */
const byMost = (questions: readonly QuestionView[], measure: (question: QuestionView) => number): QuestionView[] =>
  [...questions]
    .filter((question) => measure(question) > 0)
    .sort((a, b) => measure(b) - measure(a))
    .slice(0, 3)

/** How evenly readers split over the options: 0 where all agree, 1 where every option has as many (normed entropy). */
export const evenness = (shares: readonly number[]): number =>
  -shares.reduce((sum, share) => sum + (share > 0 ? share * Math.log(share) : 0), 0) / Math.log(shares.length)

/** Every day from the first to the last, fourteen at least and sixty at most, those without attempts included. */
function everyDay(days: Record<string, number>): { day: string; attempts: number }[] {
  const known = Object.keys(days).sort()
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return []
  const between = Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000) + 1
  const count = Math.min(Math.max(between, daysShown.least), daysShown.most)
  return Array.from({ length: count }, (_, i) => {
    const day = new Date(Date.parse(last) - (count - 1 - i) * 86_400_000).toISOString().slice(0, 10)
    return { day, attempts: days[day] ?? 0 }
  })
}

/** Points had as a share of points that could be had, or null before the first attempt. */
export function meanShare(scores: Tally['scores']): number | null {
  const sums = Object.entries(scores).map(([length, counts]) => ({
    points: counts.reduce((total, attempts, score) => total + attempts * score, 0),
    possible: counts.reduce((total, attempts) => total + attempts * Number(length), 0),
  }))
  const possible = sums.reduce((total, sum) => total + sum.possible, 0)
  return possible === 0 ? null : sums.reduce((total, sum) => total + sum.points, 0) / possible
}
