import { correlation } from '../../results/statistics/analysis/weighted.ts'
import type { Shift, Vote } from '../protocol/model.ts'
import { placeIn } from '../protocol/place.ts'
import type { Report, ReportPoll, ReportPupil, ReportQuestion } from '../protocol/report.ts'
import { claimResults } from './claim-results.ts'
import { pointsOf } from './points.ts'
import { itemResult, normalizedGain } from './round-results.ts'
import { withBankIds } from './session-ids.ts'
import { answersTo, askedIn, isRight, type Participant, participantsIn, pollOf, pollsIn, type State } from './state.ts'
import { correctionsOf, infoOf, originOf } from './views.ts'

/** The report as it stands at this moment, whether the session has ended or not, under the bank’s ids. */
export function reportOf(session: State): Report {
  const state = withBankIds(session)
  const { setup, phase } = state
  const people = participantsIn(state)
  const asked = askedIn(state).sort((a, b) => placeIn(state.plan, a) - placeIn(state.plan, b))
  const questions = asked.map((item) => reportQuestion(state, item, people))
  const pupils = people.map((person) => reportPupil(state, person))
  return {
    session: { ...infoOf(session), ...originOf(session.setup) },
    created: setup.created,
    ended: phase.kind === 'ended' ? phase.at : null,
    participation: {
      people: people.length,
      answering: pupils.filter(({ answered }) => answered > 0).length,
      answers: pupils.reduce((total, { answered }) => total + answered, 0),
      possible: people.length * asked.length,
    },
    plan: state.plan.flatMap((item) => setup.questions[item]?.id ?? []),
    ...(setup.places && { leftOut: gapsIn(setup.places) }),
    questions,
    ...(state.polls.length > 0 && { polls: pollsIn(state).map((item) => reportPoll(state, item)) }),
    claims: claimResults(state),
    shift: together(questions.flatMap(({ shifts }) => shifts.slice(-1))),
    pupils: pupils.sort((a, b) => a.nickname.localeCompare(b.nickname)),
  }
}

/** The places that are missing among these, up to the last of them. */
const gapsIn = (places: readonly number[]): number[] =>
  Array.from({ length: Math.max(0, ...places) }, (_, place) => place).filter((place) => !places.includes(place))

function reportQuestion(state: State, item: number, people: readonly Participant[]): ReportQuestion {
  const { id = '', skill = 'recall', statement, stem = '', options = [] } = state.setup.questions[item] ?? {}
  const { rounds, shifts } = itemResult(state, item)
  const first = people.flatMap((person) => answersTo(state, person.id, item).slice(0, 1))
  const [misled] = options
    .filter(({ correct }) => !correct)
    .map(({ id: option, misconception, feedback }) => ({
      option,
      ...(misconception && { misconception }),
      feedback,
      count: first.filter((vote) => vote.option === option).length,
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
  return {
    item,
    place: state.setup.places?.[item] ?? placeIn(state.plan, item),
    id,
    skill,
    ...(statement !== undefined && { statement }),
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
    facility: shareRight(state, first),
    discrimination: discrimination(state, item, first),
    ...(misled && { misled }),
    alone: first.filter(({ alone }) => alone).length,
    ...correctionsOf(state, item),
  }
}

function reportPoll(state: State, item: number): ReportPoll {
  const { stem = '', options = [] } = pollOf(state, item) ?? {}
  const [votes] = itemResult(state, item).rounds
  const chosen = options.map(({ id, text }) => ({ text, chosen: votes?.counts[id] ?? 0 }))
  return { stem, options: chosen, answered: votes?.answered ?? 0 }
}

const shareRight = (state: State, votes: readonly Vote[]): number | null =>
  votes.length === 0 ? null : votes.filter((vote) => isRight(state, vote)).length / votes.length

// With fewer people, one more or less can change the sign.
const enough = 20

/** Point-biserial correlation of the first answers with the share right on the other questions. */
function discrimination(state: State, item: number, first: readonly Vote[]): number | null {
  const pairs = first.flatMap((vote) => {
    const others = state.setup.questions.flatMap((_, other) =>
      other === item ? [] : answersTo(state, vote.participant, other).slice(0, 1),
    )
    const share = shareRight(state, others)
    return share === null ? [] : [{ x: Number(isRight(state, vote)), y: share, weight: 1 }]
  })
  return pairs.length < enough ? null : correlation(pairs)
}

function reportPupil(state: State, { id, nickname }: Participant): ReportPupil {
  const votes = state.setup.questions.map((_, item) => answersTo(state, id, item))
  const last = votes.flatMap((rounds) => rounds.slice(-1))
  return {
    nickname,
    answered: last.length,
    right: last.filter((vote) => isRight(state, vote)).length,
    points: pointsOf(state, id),
    late: votes.flat().filter(({ late }) => late).length,
    ...(state.polls.length > 0 && { polls: pollsIn(state).map((item) => chosenIn(state, id, item)) }),
    answers: votes.map((rounds) =>
      rounds.map((vote) => {
        const { round, option, late, alone } = vote
        return { round, option, right: isRight(state, vote), late, alone }
      }),
    ),
  }
}

function chosenIn(state: State, participant: string, item: number): string | null {
  const [vote] = answersTo(state, participant, item)
  return pollOf(state, item)?.options.find(({ id }) => id === vote?.option)?.text ?? null
}

function together(shifts: readonly Shift[]): Report['shift'] {
  const total = (name: Exclude<keyof Shift, 'gain'>): number => shifts.reduce((sum, shift) => sum + shift[name], 0)
  const paired = total('paired')
  if (paired === 0) return null
  const [rightRight, wrongRight, rightWrong] = [total('rightRight'), total('wrongRight'), total('rightWrong')]
  const gain = normalizedGain(rightRight + rightWrong, rightRight + wrongRight, paired)
  return { paired, rightRight, wrongRight, rightWrong, wrongWrong: total('wrongWrong'), gain }
}
