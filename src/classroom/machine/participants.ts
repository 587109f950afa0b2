import { isNumber } from '../protocol/joining-number.ts'
import { capacity, type Refusal } from '../protocol/model.ts'
import { awaySince, isHere, isPolling, pollLifetime, silenceLimit } from './deadlines.ts'
import { also, andThen, type Effect, refuse, reply, type Step, unchanged } from './effects.ts'
import { feedChanged, feedRemoved, withFeedsDue } from './feed.ts'
import { isEmpty } from './keeping.ts'
import type { NameRequest } from './nicknames.ts'
import { tellAgain } from './phases.ts'
import { isForAnswers } from './rows.ts'
import { skeletonOf } from './skeleton.ts'
import { hasAnswered, type Participant, participantsIn, type State } from './state.ts'
import { participantSnapshot } from './views.ts'
import { armClosing, armEarlyClose } from './votes.ts'

type Naming = { name: NameRequest; candidates: readonly string[] }

const mostRenames = 20

type Joining = Naming & { participant: string; token: string; number?: string | undefined }

/** Adds a participant at any time before the end. The same token is the same participant, with all their answers. */
export function join(state: State, { participant: id, token, number, ...naming }: Joining, now: number): Step {
  const known = participantByToken(state, token)
  if (known) return known.removed ? refuse(state, { reason: 'removed' }) : replyJoined(state, known)
  const refused = joinRefusal(state, now)
  if (refused) return refuse(state, { reason: refused })
  if (state.numbers && !isNumber(state.numbers, number, now)) return refuse(state, { reason: 'wrong-number' })
  const named = nameFor(state, naming)
  if (!named.ok) return refuse(state, { reason: named.reason })
  const { nickname, skeleton } = named
  const person = { id, token, nickname, skeleton, extraTime: 1, joined: now, removed: false, renames: 0 } as const
  const isFirst = isEmpty(state)
  return andThen(
    store(state, person, now),
    // A session that is empty is forgotten soon.
    (next) => (isFirst ? also(unchanged(next), { do: 'due', what: 'forget', at: null }) : unchanged(next)),
    (next) => replyJoined(next, person),
    (next) => feedChanged(next, now, [id], true),
  )
}

const replyJoined = (state: State, { id, nickname }: Participant): Step =>
  reply(state, { type: 'joined', participant: id, nickname })

/** Why nobody new can join at the moment, or null where anyone can. */
export function joinRefusal(state: State, now: number): Refusal | null {
  if (state.phase.kind === 'ended') return 'session-ended'
  if (state.locked) return 'locked'
  if (isForAnswers(state, now)) return 'rows-used-up'
  return participantsIn(state).length >= capacity ? 'session-full' : null
}

export function rename(state: State, before: Participant, naming: Naming, now: number): Step {
  // The report has the names by then.
  if (state.phase.kind === 'ended') return refuse(state, { reason: 'session-ended' })
  if (isForAnswers(state, now)) return refuse(state, { reason: 'rows-used-up' })
  if (before.renames >= mostRenames) return refuse(state, { reason: 'names-used-up' })
  const named = nameFor(state, naming, before)
  if (!named.ok) return refuse(state, { reason: named.reason })
  const { nickname, skeleton } = named
  const person = { ...before, nickname, skeleton, renames: before.renames + 1 }
  return andThen(
    store(state, person, now),
    (next) => reply(next, { type: 'you', nickname }),
    (next) => feedChanged(next, now, [person.id], true),
  )
}

/**
 * Replaces a name that the host does not want to see. It is gone from the projector, its ranks too, before the host hears
 * that it is done, and from the report.
 */
export function giveName(state: State, before: Participant, candidates: readonly string[], now: number): Step {
  const nickname = freeName(state, candidates, before.id)
  const person = { ...before, nickname, skeleton: skeletonOf(nickname), drawn: true } as const
  // The version is for the person concerned, who may poll.
  const told = { ...state, version: state.version + 1 }
  const only = new Set([person.id])
  return andThen(
    also(store(told, person, now), { do: 'store-progress' }),
    (next) => feedChanged(withFeedsDue(next), now, [person.id], true),
    (next) => rankAgain(next, now),
    (next) => also(unchanged(next), { do: 'send-to-class', message: { type: 'you', nickname }, own: new Map(), only }),
  )
}

/** Sends the ranks again where they are shown, because a name in them is gone. */
const rankAgain = (state: State, now: number): Step => (state.leaderboard ? tellAgain(state, now) : unchanged(state))

/** A socket of this participant has been accepted. It replaces any earlier one. */
export function connected(state: State, person: Participant, now: number): Step {
  const next: State = { ...state, present: new Set(state.present).add(person.id) }
  const step = andThen(
    reply(next, participantSnapshot(next, person, now)),
    (after) => feedChanged(after, now, [person.id], true),
    (after) => armEarlyClose(after, now),
  )
  const isFirst = state.present.size === 0 && state.phase.kind === 'open'
  return isFirst ? also(step, { do: 'due', what: 'silence-check', at: now + silenceLimit }) : step
}

/** This participant’s socket is gone. They have some seconds to come back before a round closes early without them. */
export function dropped(state: State, participant: string, now: number): Step {
  if (!state.present.has(participant)) return unchanged(state)
  const seen = new Map(state.seen).set(participant, awaySince(now))
  return andThen(
    feedChanged({ ...state, present: without(state.present, participant), seen }, now, [participant], true),
    (next) => armClosing(next, now),
  )
}

/** This participant has sent an HTTP request, so they are here. */
export function polled(state: State, person: Participant, now: number): Step {
  const { present, polling } = state
  const seen = new Map(state.seen).set(person.id, now)
  const wasHere = present.has(person.id) || polling.has(person.id)
  const next: State = { ...state, seen, polling: new Set(polling).add(person.id) }
  const step = wasHere ? unchanged(next) : feedChanged(next, now, [person.id], true)
  // The next check comes when the first of them may have stopped, and not with every poll.
  return polling.size === 0 ? also(step, { do: 'due', what: 'away', at: now + pollLifetime }) : step
}

/** Marks those who have stopped polling as away. */
export function expirePolls(state: State, now: number): Step {
  const { polling, present, seen } = state
  const polls = [...polling].filter((id) => isPolling(state, id, now))
  const gone = [...polling].filter((id) => !polls.includes(id) && !present.has(id))
  const next: State = { ...state, polling: new Set(polls) }
  // After a sleep of the object the ids are lost. A new number still tells clients that something changed.
  const step = gone.length > 0 || polling.size === 0 ? feedChanged(next, now, gone, true) : unchanged(next)
  const at = polls.length === 0 ? null : Math.min(...polls.map((id) => seen.get(id) ?? 0)) + pollLifetime
  return also(step, { do: 'due', what: 'away', at })
}

/** Takes a participant out of the session and its results. Their token and name stay known and are refused. */
export function removeParticipant(state: State, { id, ...before }: Participant, now: number): Step {
  return andThen(
    store({ ...state, present: without(state.present, id) }, { id, ...before, removed: true }, now),
    (next) => takenOut(next, [id], 'removed', now),
  )
}

/** Undoes a removal: the device may come back under its name, and its answers count again. */
export function restoreParticipant(state: State, person: Participant, now: number): Step {
  return andThen(
    store(state, { ...person, removed: false }, now),
    (next) => armClosing(next, now),
    (next) => feedChanged(withFeedsDue(next), now, [person.id], true),
  )
}

/**
 * Forgets those who have never answered: the ones who are gone, or with `connected` all of them. They may join again like
 * anyone else.
 */
export function clearParticipants(state: State, connected: boolean, now: number): Step {
  const ids = participantsIn(state).flatMap(({ id }) =>
    hasAnswered(state, id) || (!connected && isHere(state, id, now)) ? [] : [id],
  )
  if (ids.length === 0) return unchanged(state)
  const [participants, present, seen] = [new Map(state.participants), new Set(state.present), new Map(state.seen)]
  for (const id of ids) for (const known of [participants, present, seen]) known.delete(id)
  const step = also(unchanged({ ...state, participants, present, seen }), { do: 'store-clearing', ids })
  return andThen(publishAgain(step, now), (next) => takenOut(next, ids, 'unknown-participant', now))
}

/**
 * Sends everyone out who has joined since then, and asks whoever joins from now on for the number on the screen. They are in
 * no list and no result; they may join again, and `letBackIn` undoes it. None of their rows is written, however many they are.
 */
export function sendOut(state: State, since: number, numbers: string, now: number): Step {
  const out = participantsIn(state).filter(({ joined }) => joined >= since)
  if (out.length === 0) return unchanged(state)
  const [participants, outside] = [new Map(state.participants), new Map(state.outside)]
  for (const person of out) {
    participants.delete(person.id)
    outside.set(person.id, person)
  }
  const ids = out.map(({ id }) => id)
  const [present, seen] = [new Set(state.present), new Map(state.seen)]
  for (const id of ids) for (const known of [present, seen]) known.delete(id)
  const sentOut = [...state.sentOut, { since, until: now }]
  const next: State = { ...state, participants, outside, present, seen, sentOut, numbers: state.numbers ?? numbers }
  const step = also(unchanged(next), { do: 'store-progress' })
  return takenOut(step.state, ids, 'unknown-participant', now, step.effects)
}

/** Undoes it: they and their answers are back. Whose name somebody has taken meanwhile gets it with a number. */
export function letBackIn(state: State, since: number, now: number): Step {
  const span = state.sentOut.find((one) => one.since === since)
  if (!span) return unchanged(state)
  const back = [...state.outside.values()].filter(({ joined }) => span.since <= joined && joined <= span.until)
  const outside = new Map(state.outside)
  for (const { id } of back) outside.delete(id)
  const first: State = { ...state, outside, sentOut: state.sentOut.filter((one) => one !== span) }
  const steps = back.map((person) => (before: State) => admit(before, person))
  return andThen(
    also(unchanged(first), { do: 'store-progress' }),
    ...steps,
    (next) => armClosing(next, now),
    (next) =>
      feedChanged(
        withFeedsDue(next),
        now,
        back.map(({ id }) => id),
        true,
      ),
  )
}

function admit(state: State, before: Participant): Step {
  const nickname = freeName(state, [before.nickname])
  const person = { ...before, nickname, skeleton: skeletonOf(nickname) }
  const step = unchanged({ ...state, participants: new Map(state.participants).set(person.id, person) })
  return nickname === before.nickname ? step : also(step, { do: 'store-participant', person })
}

/** What follows for everyone else when these are no longer in the session. */
function takenOut(
  state: State,
  ids: readonly string[],
  reason: 'removed' | 'unknown-participant',
  now: number,
  before: readonly Effect[] = [],
): Step {
  return andThen(
    also(
      unchanged(state),
      ...before,
      ...ids.map((participant) => ({ do: 'disconnect', participant, reason }) as const),
    ),
    (next) => armClosing(next, now),
    (next) => feedRemoved(withFeedsDue(next), now, ids),
    (next) => rankAgain(next, now),
  )
}

/** The participant with this token, removed or not. */
export function participantByToken({ participants }: State, token: string): Participant | undefined {
  for (const person of participants.values()) if (person.token === token) return person
  return undefined
}

/** The first of these names that nobody else has, or the last with a number. */
export function freeName(state: State, candidates: readonly string[], except?: string): string {
  // Of those who were removed too, so that nobody comes back under that name.
  const taken = new Set(
    [...state.participants.values()].flatMap(({ id, skeleton }) => (id === except ? [] : [skeleton])),
  )
  const isFree = (name: string): boolean => !taken.has(skeletonOf(name))
  const last = candidates.at(-1) ?? 'Guest'
  let name = candidates.find(isFree)
  for (let number = 2; name === undefined; number++) name = [`${last} ${number}`].find(isFree)
  return name
}

type Named = { ok: true; nickname: string; skeleton: string } | { ok: false; reason: Refusal }

function nameFor(state: State, { name, candidates }: Naming, before?: Participant): Named {
  const except = before?.id
  const named = (nickname: string): Named => ({ ok: true, nickname, skeleton: skeletonOf(nickname) })
  if (name.kind === 'any') return named(freeName(state, candidates, except))
  // If someone else has taken a generated name since it was offered, this person gets another one.
  if (name.kind === 'generated') return named(freeName(state, [name.name, ...candidates], except))
  if (!state.setup.options.typedNames || before?.drawn) return { ok: false, reason: 'name-not-allowed' }
  if (name.name === null) return { ok: false, reason: 'name-unfit' }
  const free = freeName(state, [name.name], except) === name.name
  return free ? named(name.name) : { ok: false, reason: 'name-taken' }
}

function store(before: State, person: Participant, now: number): Step {
  const participants = new Map(before.participants).set(person.id, person)
  return publishAgain(also(unchanged({ ...before, participants }), { do: 'store-participant', person }), now)
}

/** After the end the report is in KV, and with people changed it has to be written again. KV takes one write a second. */
function publishAgain(step: Step, now: number): Step {
  if (step.state.phase.kind !== 'ended') return step
  return also(step, { do: 'due', what: 'publish', at: now + 1000 })
}

function without(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const rest = new Set(set)
  rest.delete(id)
  return rest
}
