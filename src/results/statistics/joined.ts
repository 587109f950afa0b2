import type { Item } from '../../questions/model.ts'
import { type Earlier, type EarlierCounts, together } from './earlier.ts'
import type { Tally } from './tally.ts'

/** What was answered in other versions of a story: each answer stands in `same` or in `gone`, and in one of them only. */
export type Others = {
  /** The versions whose answers stand in `same`. */
  versions: string[]
  /** Answers to questions that this version asks in the same words, by id. */
  same: Record<string, EarlierCounts>
  /** Answers to questions that this version does not ask, or asks otherwise, by id. */
  gone: Record<string, EarlierCounts>
}

export const noOthers: Others = { versions: [], same: {}, gone: {} }

/**
 * The ids of the questions that both banks ask in the same words: statement, stem, and the options with the right one
 * among them, in whatever order. That is what a reader sees before answering; what is said afterwards may differ.
 */
export function sameQuestions(bank: readonly Asked[], other: readonly Asked[]): Set<string> {
  const asked = new Map(bank.map((item) => [item.id, words(item)]))
  return new Set(other.filter((item) => asked.get(item.id) === words(item)).map(({ id }) => id))
}

type Asked = Pick<Item, 'id' | 'statement' | 'stem'> & { options: readonly Pick<Item['options'][number], Shown>[] }
type Shown = 'id' | 'text' | 'correct'

const words = ({ statement, stem, options }: Asked): string =>
  JSON.stringify([statement, stem, options.map(({ id, text, correct }) => JSON.stringify([id, text, correct])).sort()])

/** Divides what was answered in other versions by whether this one asks the same; a version that is not in `same` has nothing in common. */
export function divided(
  byVersion: Readonly<Record<string, Earlier>>,
  same: Readonly<Record<string, ReadonlySet<string>>>,
): Others {
  const part = (isWanted: (version: string, id: string) => boolean): [string, Earlier][] =>
    Object.entries(byVersion).map(([version, { questions }]) => [
      version,
      {
        attempts: 0,
        questions: Object.fromEntries(Object.entries(questions).filter(([id]) => isWanted(version, id))),
      },
    ])
  const common = part((version, id) => same[version]?.has(id) ?? false)
  const rest = part((version, id) => !same[version]?.has(id))
  return {
    versions: common
      .filter(([, { questions }]) => Object.keys(questions).length > 0)
      .map(([version]) => version)
      .sort(),
    same: together(common.map(([, earlier]) => earlier)).questions,
    gone: together(rest.map(([, earlier]) => earlier)).questions,
  }
}

/** How each question that other versions ask too was answered in all of them together, this one included. */
export const joinedCounts = (of: Earlier, { same }: Others): Record<string, EarlierCounts> =>
  Object.fromEntries(
    Object.entries(same).map(([id, counts]) => {
      const own = of.questions[id]
      const all = [counts, ...(own ? [own] : [])].map((one) => ({ attempts: 0, questions: { [id]: one } }))
      return [id, together(all).questions[id] ?? counts]
    }),
  )

/**
 * The tally with answers to the same questions in other versions counted in. What rests on the score of a
 * whole quiz stays this version’s own, because it is a score in other questions.
 */
export function joinedTally(tally: Tally, joined: Record<string, EarlierCounts>): Tally {
  const questions = Object.entries(joined).filter(([, { responses }]) => responses > 0)
  return {
    ...tally,
    questions: {
      ...tally.questions,
      ...Object.fromEntries(
        questions.map(([id, { key, offered, responses, options }]) => {
          const { groups = {}, logit = 0 } = tally.questions[id] ?? {}
          return [id, { key, offered, responses, options, groups, logit }]
        }),
      ),
    },
  }
}
