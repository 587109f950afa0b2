import { movesOn } from '../protocol/command-fields.ts'
import type { Command, CommandMessage } from '../protocol/host.ts'
import type { ExtraTime, Refusal } from '../protocol/model.ts'
import { closesAt, deadlineFor } from './deadlines.ts'
import { andThen, type Effect, refuse, reply, type Step, still } from './effects.ts'
import { hurried, touch } from './feed.ts'
import { removePerson } from './participants.ts'
import { closeRound, endSession, moveTo, openRound, revealItem } from './phases.ts'
import { itemOf, nextItem, ownUntil, type Participant, type State } from './state.ts'
import { phaseMessage } from './views.ts'
import { armEarlyClose } from './votes.ts'

type Outcome = Step | { refused: Refusal }

/**
 * Carries out what a host asks for. Whatever moves the session on holds only for the version that the host saw, so that
 * a second click, or a second device, cannot skip a phase.
 */
export function obey(state: State, { id, version, command }: CommandMessage, now: number): Step {
  const outcome: Outcome =
    movesOn(command) && version !== state.version ? { refused: 'stale-version' } : carryOut(state, command, now)
  if ('refused' in outcome) return refuse(state, { reason: outcome.refused, id, version: state.version })
  return andThen(outcome, (next) => reply(next, { type: 'done', id, version: next.version }))
}

function carryOut(state: State, command: Command, now: number): Outcome {
  switch (command.do) {
    case 'open':
      return open(state, command.item, now)
    case 'close':
      return state.phase.kind === 'open' ? closeRound(state, now) : wrongPhase
    case 'discuss':
      return discuss(state, command.seconds, now)
    case 'revote':
      return 'round' in state.phase && state.phase.kind !== 'open'
        ? openRound(state, state.phase.item, now)
        : wrongPhase
    case 'reveal':
      return 'round' in state.phase ? revealItem(state, state.phase.item, now) : wrongPhase
    case 'own-pace':
      return ownPace(state, now)
    case 'end':
      return state.phase.kind === 'ended' ? wrongPhase : endSession(state, now)
    case 'leaderboard':
      return state.phase.kind === 'ended' || !state.setup.options.points
        ? wrongPhase
        : moveTo(state, { leaderboard: command.shown }, now)
    case 'lock':
      return state.phase.kind === 'ended' ? wrongPhase : lock(state, command.locked, now)
    case 'remove':
      return known(state, command.participant, (person) => removePerson(state, person, now))
    case 'extra-time':
      return known(state, command.participant, (person) => giveTime(state, person, command.factor, now))
  }
}

const wrongPhase: Outcome = { refused: 'wrong-phase' }

/** Opens the next question, or the one named; one that was asked and not yet revealed is opened for another round. */
function open(state: State, named: number | undefined, now: number): Outcome {
  const { phase, revealed, setup } = state
  if (phase.kind === 'open' || phase.kind === 'own' || phase.kind === 'ended') return wrongPhase
  const item = named ?? nextItem(state, itemOf(phase) ?? -1) ?? nextItem(state)
  if (item === null || item >= setup.questions.length) return { refused: 'no-more-questions' }
  return revealed.includes(item) ? wrongPhase : openRound(state, item, now)
}

function discuss(state: State, seconds: number | undefined, now: number): Outcome {
  const { phase, setup } = state
  if (!('round' in phase)) return wrongPhase
  const until = now + (seconds ?? setup.options.discussionSeconds) * 1000
  return moveTo(state, { phase: { kind: 'discussion', item: phase.item, round: phase.round, until } }, now)
}

function ownPace(state: State, now: number): Outcome {
  if (state.phase.kind === 'own' || state.phase.kind === 'ended') return wrongPhase
  return moveTo(state, { phase: { kind: 'own', until: ownUntil(state.setup, now) } }, now)
}

/** Holds for newcomers alone, so that only host and projector are told. */
function lock(state: State, locked: boolean, now: number): Step {
  if (locked === state.locked) return still(state)
  const step: Step = { state: { ...state, locked }, effects: [{ do: 'keep-progress' }] }
  return andThen(step, (next) => touch(hurried(next), now, []))
}

const known = (state: State, participant: string, step: (person: Participant) => Step): Outcome => {
  const person = state.participants.get(participant)
  return person && !person.removed ? step(person) : { refused: 'unknown-participant' }
}

/** Extra time holds at once, in the open round too; the person alone is told, by their deadline. */
function giveTime(state: State, before: Participant, extraTime: ExtraTime, now: number): Step {
  const person = { ...before, extraTime }
  const given: State = { ...state, participants: new Map(state.participants).set(person.id, person) }
  const keep: Effect = { do: 'keep-person', person }
  const step =
    state.phase.kind === 'open' ? retimed(given, person, now) : { state: given, effects: [] satisfies Effect[] }
  return andThen({ state: step.state, effects: [keep, ...step.effects] }, (next) =>
    touch(hurried(next), now, [person.id]),
  )
}

/** Moves the deadlines that hang on one person’s time; the phase stays, under a new version that only they hear of. */
function retimed(state: State, person: Participant, now: number): Step {
  const { phase } = state
  if (phase.kind !== 'open') return { state, effects: [] }
  const next: State = {
    ...state,
    phase: { ...phase, deadline: deadlineFor(state, phase, 1) },
    version: state.version + 1,
  }
  const message = phaseMessage(next, person, now, state.ahead)
  const step: Step = {
    state: next,
    effects: [
      { do: 'keep-progress' },
      { do: 'due', what: 'deadline', at: closesAt(next) },
      { do: 'tell-class', message, own: new Map(), only: new Set([person.id]) },
    ],
  }
  return andThen(step, (after) => armEarlyClose(after, now))
}
