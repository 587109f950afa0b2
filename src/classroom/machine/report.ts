import type { Misconception, Skill } from '../../questions/model.ts'
import type { SessionInfo } from '../protocol/messages.ts'
import type { RoundResult, Shift, Vote } from '../protocol/model.ts'
import { pointsOf } from './points.ts'
import { itemResult, normalizedGain } from './round-results.ts'
import { answersTo, askedIn, isRight, type Participant, peopleIn, type State } from './state.ts'
import { infoOf } from './views.ts'

export type ReportOption = {
  id: string
  text: string
  correct: boolean
  misconception?: Misconception
  /** How many chose it, by round. */
  chosen: number[]
}

export type ReportQuestion = {
  item: number
  id: string
  skill: Skill
  stem: string
  options: ReportOption[]
  rounds: RoundResult[]
  shifts: Shift[]
  /** Share right in the first round, 0 to 1; null where nobody answered. */
  facility: number | null
  /** Correlation of this question with the rest of the quiz, −1 to 1; null with fewer than 20 people to go by. */
  discrimination: number | null
  /** The wrong option most often chosen in the first round; absent where nobody was wrong. */
  misled?: { option: string; misconception?: Misconception; count: number }
  /** How many answered at their own pace. */
  alone: number
}

export type ReportAnswer = { round: number; option: string; right: boolean; late: boolean; alone: boolean }
export type ReportPupil = {
  nickname: string
  answered: number
  /** Questions right in the last round answered. */
  right: number
  points: number
  late: number
  /** One entry for each question, in order; empty where it was not answered. */
  answers: ReportAnswer[][]
}

/** All that a session leaves behind. Pupils are nicknames and nothing else. */
export type Report = {
  session: SessionInfo
  created: number
  ended: number | null
  participation: { people: number; answering: number; answers: number; possible: number }
  /** Only questions that were asked or answered. */
  questions: ReportQuestion[]
  /** All paired answers of all revoted questions, first round against last, taken together. */
  shift: Omit<Shift, 'from' | 'to'> | null
  pupils: ReportPupil[]
}

/** The report as it stands at this moment, ended or not. */
export function reportOf(state: State): Report {
  const { setup, phase } = state
  const people = peopleIn(state)
  const asked = askedIn(state)
  const questions = asked.map((item) => reportQuestion(state, item, people))
  const pupils = people.map((person) => reportPupil(state, person))
  const answers = pupils.reduce((total, { answered }) => total + answered, 0)
  return {
    session: infoOf(state),
    created: setup.created,
    ended: phase.kind === 'ended' ? phase.at : null,
    participation: {
      people: people.length,
      answering: pupils.filter(({ answered }) => answered > 0).length,
      answers,
      possible: people.length * asked.length,
    },
    questions,
    shift: together(questions.flatMap(({ shifts }) => shifts.slice(-1))),
    pupils: pupils.sort((a, b) => a.nickname.localeCompare(b.nickname)),
  }
}

function reportQuestion(state: State, item: number, people: readonly Participant[]): ReportQuestion {
  const { id = '', skill = 'recall', stem = '', options = [] } = state.setup.questions[item] ?? {}
  const { rounds, shifts } = itemResult(state, item)
  const first = people.flatMap((person) => answersTo(state, person.id, item).slice(0, 1))
  const wrong = options
    .filter(({ correct }) => !correct)
    .map((option) => ({ option, count: first.filter((vote) => vote.option === option.id).length }))
    .sort((a, b) => b.count - a.count)[0]
  return {
    item,
    id,
    skill,
    stem,
    options: options.map(({ id: option, text, correct, misconception }) => ({
      id: option,
      text,
      correct,
      ...(misconception && { misconception }),
      chosen: rounds.map(({ counts }) => counts[option] ?? 0),
    })),
    rounds,
    shifts,
    facility: share(first.filter((vote) => isRight(state, vote)).length, first.length),
    discrimination: discrimination(state, item, first),
    ...(wrong && wrong.count > 0 && { misled: misled(wrong) }),
    alone: first.filter(({ alone }) => alone).length,
  }
}

const misled = ({ option, count }: { option: { id: string; misconception?: Misconception }; count: number }) => ({
  option: option.id,
  ...(option.misconception && { misconception: option.misconception }),
  count,
})

// With fewer, one person more or less turns the sign.
const enough = 20

/** Point-biserial correlation of the first answers with the share right on the other questions. */
function discrimination(state: State, item: number, first: readonly Vote[]): number | null {
  const pairs = first.flatMap((vote) => {
    const rest = restOf(state, vote.participant, item)
    return rest === null ? [] : [{ x: Number(isRight(state, vote)), y: rest }]
  })
  return pairs.length < enough ? null : correlation(pairs)
}

function restOf(state: State, participant: string, but: number): number | null {
  const others = state.setup.questions.flatMap((_, item) =>
    item === but ? [] : answersTo(state, participant, item).slice(0, 1),
  )
  return share(others.filter((vote) => isRight(state, vote)).length, others.length)
}

/** Pearson’s correlation; null where either does not vary. */
export function correlation(pairs: readonly { x: number; y: number }[]): number | null {
  const mean = (values: number[]): number => values.reduce((a, b) => a + b, 0) / values.length
  const [mx, my] = [mean(pairs.map(({ x }) => x)), mean(pairs.map(({ y }) => y))]
  const sum = (value: (dx: number, dy: number) => number): number =>
    pairs.reduce((total, { x, y }) => total + value(x - mx, y - my), 0)
  const spread = Math.sqrt(sum((dx) => dx * dx) * sum((_, dy) => dy * dy))
  return spread === 0 ? null : sum((dx, dy) => dx * dy) / spread
}

function reportPupil(state: State, person: Participant): ReportPupil {
  const votes = state.setup.questions.map((_, item) => answersTo(state, person.id, item))
  const last = votes.flatMap((rounds) => rounds.slice(-1))
  return {
    nickname: person.nickname,
    answered: last.length,
    right: last.filter((vote) => isRight(state, vote)).length,
    points: pointsOf(state, person.id),
    late: votes.flat().filter(({ late }) => late).length,
    answers: votes.map((rounds) =>
      rounds.map((vote) => ({
        round: vote.round,
        option: vote.option,
        right: isRight(state, vote),
        late: vote.late,
        alone: vote.alone,
      })),
    ),
  }
}

function together(shifts: readonly Shift[]): Report['shift'] {
  const total = (name: 'paired' | 'rightRight' | 'wrongRight' | 'rightWrong' | 'wrongWrong'): number =>
    shifts.reduce((sum, shift) => sum + shift[name], 0)
  const paired = total('paired')
  if (paired === 0) return null
  const [rightRight, wrongRight, rightWrong] = [total('rightRight'), total('wrongRight'), total('rightWrong')]
  const gain = normalizedGain(rightRight + rightWrong, rightRight + wrongRight, paired)
  return { paired, rightRight, wrongRight, rightWrong, wrongWrong: total('wrongWrong'), gain }
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)
