import type { ScreenFeed } from '../protocol/projector.ts'
import { type Step, still } from './effects.ts'
import { type Feed, type Line, peopleIn, type State } from './state.ts'
import { forHost, rosterEntry, totalsOf } from './views.ts'

// Milliseconds from one message to the next, however many answers come in: the host sees who has answered, the projector
// only how many. That keeps a question at four messages a person, with a class of 35 too.
const pace = { host: 750, screen: 1500 }
type Audience = keyof typeof pace

/** Notes whose roster entries have changed; says so at once after a quiet spell, else when it is due. */
export function touch(state: State, now: number, changed: readonly string[], forScreen = false): Step {
  if (!state.watched) return unheard(state)
  const { feed } = state
  const host = waiting(feed.host, changed)
  const screen = waiting(feed.screen, forScreen ? changed : [])
  return sayWhatIsDue({ ...state, feed: { ...feed, host, screen } }, now)
}

/** With both feeds due: what the host has just done is shown at once, however lately something else was. */
export function hurried(state: State): State {
  const { host, screen } = state.feed
  const sent = Number.NEGATIVE_INFINITY
  return { ...state, feed: { ...state.feed, host: { ...host, sent }, screen: { ...screen, sent } } }
}

/** Notes that someone has been removed. */
export function touchGone(state: State, now: number, participant: string): Step {
  if (!state.watched) return unheard(state)
  const { feed } = state
  const host = waiting(feed.host, [], [participant])
  const screen = waiting(feed.screen, [], [participant])
  return sayWhatIsDue({ ...state, feed: { ...feed, host, screen } }, now)
}

/** Sends what waits and is due. Where nothing is known to wait, the memory is lost: then both are told how things stand. */
export function sendFeed(state: State, now: number): Step {
  const { host, screen } = state.feed
  if (host.waits || screen.waits) return sayWhatIsDue(state, now)
  const feed = { ...state.feed, host: waiting(host, []), screen: waiting(screen, []) }
  return sayWhatIsDue({ ...state, feed }, now)
}

/** What was sent to both outside of the feed, under the next number. */
export function numbered({ seq, host, screen, ...feed }: Feed): Feed {
  return { ...feed, seq: seq + 1, host: { ...host, told: seq + 1 }, screen: { ...screen, told: seq + 1 }, shown: '' }
}

/** Whoever polls learns by the number that there is something new. */
const unheard = (state: State): Step => still({ ...state, feed: { ...state.feed, seq: state.feed.seq + 1 } })

const waiting = (line: Line, changed: readonly string[], gone: readonly string[] = []): Line => ({
  ...line,
  waits: true,
  changed: union(line.changed, changed),
  gone: [...line.gone, ...gone],
})

function sayWhatIsDue(state: State, now: number): Step {
  const first = isDue(state, 'host', now) ? tellHost(state, now) : still(state)
  const second = isDue(first.state, 'screen', now) ? tellScreen(first.state, now) : still(first.state)
  const dues = (['host', 'screen'] as const).flatMap((audience) => {
    const { waits, sent } = second.state.feed[audience]
    return waits ? [sent + pace[audience]] : []
  })
  const at = dues.length === 0 ? null : Math.min(...dues)
  return { state: second.state, effects: [...first.effects, ...second.effects, { do: 'due', what: 'feed', at }] }
}

function isDue({ feed }: State, audience: Audience, now: number): boolean {
  const { waits, sent } = feed[audience]
  return waits && sent + pace[audience] <= now
}

function tellHost(state: State, now: number): Step {
  const { feed, locked } = state
  const { told: after, changed, gone } = feed.host
  const seq = feed.seq + 1
  const forHostOnly = forHost(state, now)
  return {
    state: { ...state, feed: { ...feed, seq, host: said(seq, now) } },
    effects: [
      {
        do: 'tell-host',
        message: {
          type: 'feed',
          seq,
          after,
          ...forHostOnly,
          locked,
          changed: rosterOf(state, now, changed),
          gone: [...gone],
        },
      },
    ],
  }
}

/** The projector has no roster of answers: much of what moves the host’s page changes nothing on it. */
function tellScreen(state: State, now: number): Step {
  const { feed, locked } = state
  const { told, changed, gone } = feed.screen
  const totals = totalsOf(state, now)
  const shown = JSON.stringify({ totals, locked })
  if (shown === feed.shown && changed.size === 0 && gone.length === 0)
    return still({ ...state, feed: { ...feed, screen: said(told, now) } })
  const seq = feed.seq + 1
  const people = rosterOf(state, now, changed).map(({ id, nickname, here }) => ({ id, nickname, here }))
  const message: ScreenFeed = { type: 'feed', seq, after: told, totals, locked, changed: people, gone: [...gone] }
  return {
    state: { ...state, feed: { ...feed, seq, screen: said(seq, now), shown } },
    effects: [{ do: 'tell-screen', message }],
  }
}

const said = (told: number, now: number): Line => ({ told, sent: now, waits: false, changed: new Set(), gone: [] })

const rosterOf = (state: State, now: number, ids: ReadonlySet<string>) =>
  peopleIn(state)
    .filter(({ id }) => ids.has(id))
    .map((person) => rosterEntry(state, person, now))

const union = (set: ReadonlySet<string>, more: readonly string[]): ReadonlySet<string> =>
  more.every((id) => set.has(id)) ? set : new Set([...set, ...more])
