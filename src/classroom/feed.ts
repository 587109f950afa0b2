import { type Step, still } from './effects.ts'
import { type Feed, peopleIn, type State } from './state.ts'
import { deskOf, rosterEntry, totalsOf } from './views.ts'

// Four messages a second to host and projector, however many answers come in.
const interval = 250

/** Notes whose roster entries have changed; sends the feed at once after a quiet spell, else when it is due. */
export function touch(state: State, now: number, changed: readonly string[], forScreen = false): Step {
  if (!state.watched) return unheard(state)
  const { feed } = state
  const next: Feed = {
    ...feed,
    changed: union(feed.changed, changed),
    people: forScreen ? union(feed.people, changed) : feed.people,
  }
  return dueOrNow({ ...state, feed: next }, now)
}

/** Notes that someone has been removed. */
export const touchGone = (state: State, now: number, participant: string): Step =>
  state.watched
    ? dueOrNow({ ...state, feed: { ...state.feed, gone: [...state.feed.gone, participant] } }, now)
    : unheard(state)

/** Whoever polls learns by the number that there is something new. */
const unheard = (state: State): Step => still({ ...state, feed: { ...state.feed, seq: state.feed.seq + 1 } })

/** Sends what waits. */
export function sendFeed(state: State, now: number): Step {
  const { seq: after, changed, people, gone } = state.feed
  const seq = after + 1
  const next: Feed = { seq, sent: now, due: null, changed: new Set(), people: new Set(), gone: [] }
  const common = { type: 'feed' as const, seq, after, locked: state.locked, gone: [...gone] }
  const forScreen = rosterOf(state, now, people).map(({ id, nickname, here }) => ({ id, nickname, here }))
  return {
    state: { ...state, feed: next },
    effects: [
      { do: 'due', what: 'feed', at: null },
      { do: 'tell-host', message: { ...common, ...deskOf(state, now), changed: rosterOf(state, now, changed) } },
      { do: 'tell-screen', message: { ...common, totals: totalsOf(state, now), changed: forScreen } },
    ],
  }
}

function dueOrNow(state: State, now: number): Step {
  const { due, sent } = state.feed
  if (due !== null && due > now) return still(state)
  const at = sent + interval
  if (at <= now) return sendFeed(state, now)
  return { state: { ...state, feed: { ...state.feed, due: at } }, effects: [{ do: 'due', what: 'feed', at }] }
}

const rosterOf = (state: State, now: number, ids: ReadonlySet<string>) =>
  peopleIn(state)
    .filter(({ id }) => ids.has(id))
    .map((person) => rosterEntry(state, person, now))

const union = (set: ReadonlySet<string>, more: readonly string[]): ReadonlySet<string> =>
  more.every((id) => set.has(id)) ? set : new Set([...set, ...more])
