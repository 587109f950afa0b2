import { movesSession } from '../protocol/command-fields.ts'
import { isHoldable } from '../protocol/holdable.ts'
import type { Command, CommandMessage } from '../protocol/host.ts'
import type { ExtraTime, Phase, Refusal } from '../protocol/model.ts'
import { closesAt, deadlineFor } from './deadlines.ts'
import { also, andThen, refuse, reply, type Step, unchanged } from './effects.ts'
import { feedChanged, tellHosts, withFeedsDue } from './feed.ts'
import {
  clearParticipants,
  giveName,
  letBackIn,
  removeParticipant,
  restoreParticipant,
  sendOut,
} from './participants.ts'
import { closeRound, endSession, moveTo, openPoll, openRound, revealItem, tellAgain } from './phases.ts'
import { mostPolls, pollAbout } from './polls.ts'
import { isOverdrawn } from './rows.ts'
import { askedIn, itemOf, nextItem, ownUntil, type Participant, pollOf, questionBefore, type State } from './state.ts'
import { phaseMessage } from './views.ts'
import { armEarlyClose } from './votes.ts'
import { mayBeAsked } from './withdrawn.ts'

type Outcome = Step | { refused: Refusal }

/** What is drawn outside for a command: names, and the numbers that newcomers are asked for. */
export type Drawn = { candidates: readonly string[]; numbers: string }

/**
 * Carries out a host’s command. A command that moves the session needs the version that the host saw, so that a double
 * click or a second device cannot skip a phase.
 */
export function applyCommand(state: State, { id, version, command }: CommandMessage, drawn: Drawn, now: number): Step {
  const outcome = outcomeOf(state, version, command, drawn, now)
  if ('refused' in outcome) return refuse(state, { reason: outcome.refused, id, version: state.moved })
  return andThen(counted(outcome), (next) => reply(next, { type: 'done', id, version: next.moved }))
}

/** What writes something counts, and the count is written with it. */
function counted({ state, effects }: Step): Step {
  const writes = effects.map(({ do: what }) => what).filter((what) => what.startsWith('store-'))
  if (writes.length === 0) return { state, effects }
  const step = { state: { ...state, commands: state.commands + 1 }, effects }
  return writes.includes('store-progress') ? step : also(step, { do: 'store-progress' })
}

function outcomeOf(state: State, version: number, command: Command, drawn: Drawn, now: number): Outcome {
  if (movesSession(command) && version !== state.moved) return { refused: 'stale-version' }
  if (command.do !== 'end' && isOverdrawn(state, now)) return { refused: 'rows-used-up' }
  const isUsedUp = command.do !== 'end' && state.commands >= mostCommands(state)
  return isUsedUp ? { refused: 'commands-used-up' } : carryOut(state, command, drawn, now)
}

/**
 * How many commands a session may have, each of which writes some rows: what a rehearsal alone takes, and for a class three
 * times what fifteen questions with two votes, a discussion and polls between them take.
 */
const mostCommands = ({ participants }: State): number => 100 + Math.min(participants.size, 15) * 20

function carryOut(state: State, command: Command, { candidates, numbers }: Drawn, now: number): Outcome {
  const { phase } = state
  switch (command.do) {
    case 'open':
      return open(state, command.item, now)
    case 'plan':
      return plan(state, command.items, now)
    case 'show':
      return show(state, command.item, now)
    case 'pause':
      return isHoldable(phase) && !('paused' in phase)
        ? moveTo(state, { phase: { ...phase, paused: now } }, now)
        : wrongPhase
    case 'resume':
      return resume(state, now)
    case 'close':
      return phase.kind === 'open' ? closeRound(state, now) : wrongPhase
    case 'discuss':
      return discuss(state, command.seconds, now)
    case 'revote':
      return hasKey(state, phase) && phase.kind !== 'open' ? nextRound(state, phase.item, now) : wrongPhase
    case 'reveal':
      return hasKey(state, phase) ? revealItem(state, phase.item, now) : wrongPhase
    case 'poll':
      return poll(state, command, now)
    case 'own-pace':
      if (phase.kind === 'own' || phase.kind === 'ended') return wrongPhase
      return moveTo(state, { phase: { kind: 'own', until: ownUntil(state.setup, now) } }, now)
    case 'release':
      return release(state, now)
    case 'end':
      return phase.kind === 'ended' ? wrongPhase : endSession(state, now)
    case 'leaderboard':
      if (phase.kind === 'ended' || !state.setup.options.points) return wrongPhase
      return moveTo(state, { leaderboard: command.shown }, now)
    case 'lock':
      return phase.kind === 'ended' ? wrongPhase : lock(state, command.locked, now)
    case 'number':
      return phase.kind === 'ended' ? wrongPhase : askNumber(state, command.asked ? numbers : undefined, now)
    case 'send-out':
      return phase.kind === 'ended' ? wrongPhase : sendOut(state, command.since, numbers, now)
    case 'let-back-in':
      return phase.kind === 'ended' ? wrongPhase : letBackIn(state, command.since, now)
    case 'remove':
      return toPerson(state, command.participant, (person) => removeParticipant(state, person, now))
    case 'new-name':
      return toPerson(state, command.participant, (person) => giveName(state, person, candidates, now))
    case 'restore':
      return toPerson(state, command.participant, (person) => restoreParticipant(state, person, now), true)
    case 'clear':
      return clearParticipants(state, command.connected, now)
    case 'extra-time':
      return toPerson(state, command.participant, (person) => giveTime(state, person, command.factor, now))
  }
}

const wrongPhase: Outcome = { refused: 'wrong-phase' }

type Asking = Extract<Phase, { round: number }>

/** Whether a question is before the class that is not revealed. A poll has nothing to reveal. */
const hasKey = (state: State, phase: Phase): phase is Asking => 'round' in phase && !pollOf(state, phase.item)

/** Between two questions, so that the class need not go back to one. */
function poll(state: State, { ask, text }: Extract<Command, { do: 'poll' }>, now: number): Outcome {
  const { phase, polls, setup } = state
  const between =
    phase.kind === 'lobby' || phase.kind === 'revealed' || (phase.kind === 'closed' && !hasKey(state, phase))
  const asked = pollAbout(setup, ask)
  if (!between || !asked) return wrongPhase
  if (polls.length >= mostPolls) return { refused: 'no-more-questions' }
  return openPoll(state, { ...asked, ...(text && { stem: text }), after: questionBefore(state) }, now)
}

/** Opens the next question, or the one named. A question that was asked and not yet revealed gets another round. */
function open(state: State, named: number | undefined, now: number): Outcome {
  const { phase, revealed, setup } = state
  if (phase.kind === 'own' || phase.kind === 'ended') return wrongPhase
  const item = named ?? nextItem(state)
  if (item === null || item >= setup.questions.length) return { refused: 'no-more-questions' }
  if (!mayBeAsked(state, item)) return wrongPhase
  const isOpen = phase.kind === 'open' && phase.item === item
  return isOpen || revealed.includes(item) ? wrongPhase : nextRound(state, item, now)
}

// Each vote is a row, and two votes are what a question is worth.
const mostRounds = 4

const nextRound = (state: State, item: number, now: number): Outcome =>
  (state.rounds[item] ?? 0) < mostRounds ? openRound(state, item, now) : { refused: 'rounds-used-up' }

/**
 * Sets which questions come, in this order. What the class has been asked, or anyone has answered, stays. Nobody needs to be told but the hosts;
 * and, at their own pace, everyone of their next question.
 */
function plan(state: State, items: readonly number[], now: number): Outcome {
  const { phase, setup } = state
  if (phase.kind === 'ended') return wrongPhase
  if (new Set(items).size < items.length || items.some((item) => item >= setup.questions.length))
    return { refused: 'malformed' }
  const asked = askedIn(state)
  const kept = state.plan.filter((item) => asked.includes(item) && !items.includes(item))
  // The host may not have heard yet of what was withdrawn.
  const next = [...kept, ...items.filter((item) => mayBeAsked(state, item))]
  if (next.length === 0) return { refused: 'no-more-questions' }
  return phase.kind === 'own' ? tellAgain({ ...state, plan: next }, now) : tellHosts({ ...state, plan: next }, now)
}

/** Goes back to a question that was asked, as it was left: with its key if that was shown, and with all its votes. */
function show(state: State, item: number, now: number): Outcome {
  const { phase, revealed, rounds } = state
  const round = rounds[item] ?? 0
  if (phase.kind === 'open' || phase.kind === 'own' || phase.kind === 'ended' || round === 0) return wrongPhase
  if (item === itemOf(phase)) return wrongPhase
  const left = revealed.includes(item)
    ? ({ kind: 'revealed', item } as const)
    : ({ kind: 'closed', item, round } as const)
  return moveTo(state, { phase: left }, now)
}

/** The clock goes on from where it stood, for those with extra time too. */
function resume(state: State, now: number): Outcome {
  const { phase } = state
  if (!isHoldable(phase) || !('paused' in phase)) return wrongPhase
  const { paused = now, ...held } = phase
  const by = now - paused
  const next: Phase =
    held.kind === 'open'
      ? { ...held, opened: held.opened + by, deadline: held.deadline === null ? null : held.deadline + by }
      : held.kind === 'discussion'
        ? { ...held, until: held.until + by }
        : held
  return andThen(moveTo(state, { phase: next }, now), (after) => armEarlyClose(after, now))
}

/** Shows everyone the answers to what they have answered. From then on nobody can answer, because they could be told. */
function release(state: State, now: number): Outcome {
  const { phase, setup } = state
  if (phase.kind !== 'own' || phase.released || setup.options.answers !== 'released') return wrongPhase
  return moveTo(state, { phase: { kind: 'own', until: phase.until, released: true } }, now)
}

function discuss(state: State, seconds: number | undefined, now: number): Outcome {
  const { phase, setup } = state
  if (!hasKey(state, phase)) return wrongPhase
  const until = now + (seconds ?? setup.options.discussionSeconds) * 1000
  return moveTo(state, { phase: { kind: 'discussion', item: phase.item, round: phase.round, until } }, now)
}

/** Affects new people only, so only host and projector are told. */
const lock = (state: State, locked: boolean, now: number): Step =>
  locked === state.locked ? unchanged(state) : tellHosts({ ...state, locked }, now)

/** Asks whoever is new for the number on the screen, or no longer. While it is asked, it stays what it is. */
function askNumber({ numbers: before, ...state }: State, numbers: string | undefined, now: number): Step {
  if ((before === undefined) === (numbers === undefined))
    return unchanged({ ...state, ...(before && { numbers: before }) })
  return tellHosts({ ...state, ...(numbers && { numbers }) }, now)
}

function toPerson(state: State, participant: string, step: (person: Participant) => Step, removed = false): Outcome {
  const person = state.participants.get(participant)
  return person && person.removed === removed ? step(person) : { refused: 'unknown-participant' }
}

/** Extra time applies at once, in the open round too. Only this person is told, by their deadline. */
function giveTime(state: State, before: Participant, extraTime: ExtraTime, now: number): Step {
  const person = { ...before, extraTime }
  const given: State = { ...state, participants: new Map(state.participants).set(person.id, person) }
  return andThen(
    also(unchanged(given), { do: 'store-participant', person }),
    (next) => moveDeadlines(next, person, now),
    (next) => feedChanged(withFeedsDue(next), now, [person.id]),
  )
}

/** Computes the open round’s deadlines again. The phase stays, under a new version that only this person hears of: the host’s stays. */
function moveDeadlines(state: State, person: Participant, now: number): Step {
  const { phase } = state
  if (phase.kind !== 'open') return unchanged(state)
  const moved = { ...phase, deadline: deadlineFor(state, phase, 1) }
  const next: State = { ...state, phase: moved, version: state.version + 1 }
  const message = phaseMessage(next, person, now)
  const step = also(
    unchanged(next),
    { do: 'store-progress' },
    { do: 'due', what: 'deadline', at: closesAt(next) },
    { do: 'send-to-class', message, own: new Map(), only: new Set([person.id]) },
  )
  return andThen(step, (after) => armEarlyClose(after, now))
}
