import { capacity, type Refusal } from '../protocol/model.ts'
import { closesAt, isPolling, justLeft, pollLasts, silence } from './deadlines.ts'
import { also, andThen, type Effect, refuse, reply, type Step, still } from './effects.ts'
import { hurried, touch, touchGone } from './feed.ts'
import { likeness, type Wish } from './nicknames.ts'
import { type Participant, peopleIn, type State } from './state.ts'
import { participantSnapshot } from './views.ts'
import { armEarlyClose } from './votes.ts'

type Joining = { participant: string; token: string; wish: Wish; candidates: readonly string[] }

const mostRenames = 20

/** Lets someone in, at any time before the end; the same token again is the same person, with all they have answered. */
export function join(state: State, { participant: id, token, wish, candidates }: Joining, now: number): Step {
  const known = personOf(state, token)
  if (known) return known.removed ? refuse(state, { reason: 'removed' }) : welcome(state, known)
  const shut = whyShut(state)
  if (shut) return refuse(state, { reason: shut })
  const named = nameFor(state, wish, candidates)
  if (!named.ok) return refuse(state, { reason: named.reason })
  const person: Participant = {
    id,
    token,
    nickname: named.name,
    alike: likeness(named.name),
    extraTime: 1,
    joined: now,
    removed: false,
    renames: 0,
  }
  return andThen(keep(state, person, now), (next) =>
    andThen(welcome(next, person), (last) => touch(last, now, [id], true)),
  )
}

/** Why nobody new can come in as things stand; null where anyone can. */
export function whyShut(state: State): Refusal | null {
  if (state.phase.kind === 'ended') return 'session-ended'
  if (state.locked) return 'locked'
  return peopleIn(state).length >= capacity ? 'room-full' : null
}

/** Gives someone another name. */
export function rename(
  state: State,
  before: Participant,
  wish: Wish,
  candidates: readonly string[],
  now: number,
): Step {
  if (before.renames >= mostRenames) return refuse(state, { reason: 'names-used-up' })
  const named = nameFor(state, wish, candidates, before.id)
  if (!named.ok) return refuse(state, { reason: named.reason })
  const person = { ...before, nickname: named.name, alike: likeness(named.name), renames: before.renames + 1 }
  return andThen(keep(state, person, now), (next) =>
    andThen(reply(next, { type: 'you', nickname: person.nickname }), (last) => touch(last, now, [person.id], true)),
  )
}

/** A socket has been accepted for this person; whichever they had before is no longer theirs. */
export function connected(state: State, person: Participant, now: number): Step {
  const next: State = { ...state, present: new Set(state.present).add(person.id) }
  const step = andThen(reply(next, participantSnapshot(next, person, now)), (last) =>
    andThen(touch(last, now, [person.id], true), (after) => armEarlyClose(after, now)),
  )
  const isFirst = state.present.size === 0 && state.phase.kind === 'open'
  return isFirst ? also(step, { do: 'due', what: 'roll-call', at: now + silence }) : step
}

/** Their socket is gone. They have some seconds to come back before a round closes early without them. */
export function dropped(state: State, participant: string, now: number): Step {
  if (!state.present.has(participant)) return still(state)
  const present = new Set(state.present)
  present.delete(participant)
  const seen = new Map(state.seen).set(participant, justLeft(now))
  return andThen(touch({ ...state, present, seen }, now, [participant], true), (next) => armEarlyClose(next, now))
}

/** They asked by plain HTTP, which tells that they are there. */
export function polled(state: State, person: Participant, now: number): Step {
  const { present, polling } = state
  const seen = new Map(state.seen).set(person.id, now)
  const wasHere = present.has(person.id) || polling.has(person.id)
  const next: State = { ...state, seen, polling: new Set(polling).add(person.id) }
  const step = wasHere ? still(next) : touch(next, now, [person.id], true)
  // Looked at again once the first of them may have stopped, not with every poll.
  return polling.size === 0 ? also(step, { do: 'due', what: 'away', at: now + pollLasts }) : step
}

/** Takes those who have stopped polling off the roster’s list of who is here. */
export function lapsed(state: State, now: number): Step {
  const { polling, present, seen } = state
  const polls = [...polling].filter((id) => isPolling(state, id, now))
  const gone = [...polling].filter((id) => !polls.includes(id) && !present.has(id))
  const next: State = { ...state, polling: new Set(polls) }
  // Where the object has slept meanwhile, nobody knows any more who it was; a new number tells that something changed.
  const step = gone.length > 0 || polling.size === 0 ? touch(next, now, gone, true) : still(next)
  const at = polls.length === 0 ? null : Math.min(...polls.map((id) => seen.get(id) ?? 0)) + pollLasts
  return also(step, { do: 'due', what: 'away', at })
}

/** Takes someone out of the room and out of the results; their token stays known, and is refused. */
export function removePerson(state: State, before: Participant, now: number): Step {
  const person = { ...before, removed: true }
  const present = new Set(state.present)
  present.delete(person.id)
  const kept = keep({ ...state, present }, person, now)
  const gone: Step = {
    state: kept.state,
    effects: [
      ...kept.effects,
      { do: 'hang-up', participant: person.id },
      { do: 'due', what: 'deadline', at: closesAt(kept.state) },
    ],
  }
  return andThen(gone, (next) => andThen(armEarlyClose(next, now), (last) => touchGone(hurried(last), now, person.id)))
}

/** Whom a token belongs to, removed or not. */
export function personOf({ participants }: State, token: string): Participant | undefined {
  for (const person of participants.values()) if (person.token === token) return person
  return undefined
}

/** A free name of these candidates, or the last with a number. */
export function freeName(state: State, candidates: readonly string[], but?: string): string {
  const taken = new Set(peopleIn(state).flatMap(({ id, alike }) => (id === but ? [] : [alike])))
  const free = candidates.find((name) => !taken.has(likeness(name)))
  if (free) return free
  const [last = 'Guest'] = candidates.slice(-1)
  for (let number = 2; ; number++) if (!taken.has(likeness(`${last} ${number}`))) return `${last} ${number}`
}

type Named = { ok: true; name: string } | { ok: false; reason: Refusal }

function nameFor(state: State, wish: Wish, candidates: readonly string[], but?: string): Named {
  if (wish.kind === 'any') return { ok: true, name: freeName(state, candidates, but) }
  // A generated name that was free when it was offered and is not now is no reason to keep anyone out.
  if (wish.kind === 'generated') return { ok: true, name: freeName(state, [wish.name, ...candidates], but) }
  if (!state.setup.options.typedNames) return { ok: false, reason: 'name-not-allowed' }
  if (wish.name === null) return { ok: false, reason: 'name-unfit' }
  const free = freeName(state, [wish.name], but) === wish.name
  return free ? { ok: true, name: wish.name } : { ok: false, reason: 'name-taken' }
}

function keep(before: State, person: Participant, now: number): Step {
  const state = { ...before, participants: new Map(before.participants).set(person.id, person) }
  const effects: Effect[] = [{ do: 'keep-person', person }]
  if (state.phase.kind !== 'ended') return { state, effects }
  // The report in KV still has the name as it was; a second, because KV takes one write in that time.
  effects.push({ do: 'keep-progress' }, { do: 'due', what: 'publish', at: now + 1000 })
  return { state: { ...state, published: false }, effects }
}

const welcome = (state: State, { id, nickname }: Participant): Step =>
  reply(state, { type: 'joined', participant: id, nickname })
