import type { HostFeed } from '../protocol/host.ts'
import type { ProjectorFeed } from '../protocol/projector.ts'
import { also, andThen, type Step, unchanged } from './effects.ts'
import { type Feed, type FeedState, participantsIn, type State } from './state.ts'
import { hostView, numbersOf, pollVotes, rosterEntry, totalsOf } from './views.ts'

// Milliseconds between two feeds, however many answers arrive. The host sees who has answered, the projector only how
// many. So a question takes four messages a person, with a class of 35 too.
const interval = { host: 750, projector: 1500 }
type Watcher = keyof typeof interval
type Changes = Partial<Pick<FeedState, 'changed' | 'gone'>>

/** Notes whose roster entries have changed. The feed is sent at once after a quiet time, or else when it is due. */
export function feedChanged(state: State, now: number, ids: readonly string[], forProjector = false): Step {
  const changes = { changed: new Set(ids) }
  return sendPending(state, now, changes, forProjector ? changes : {})
}

/** Notes that participants have been removed. */
export const feedRemoved = (state: State, now: number, gone: readonly string[]): Step =>
  sendPending(state, now, { gone }, { gone })

/** Makes both feeds due, so that an effect of the host’s own command is shown at once. */
export function withFeedsDue(state: State): State {
  const { host, projector } = state.feed
  const sentAt = Number.NEGATIVE_INFINITY
  return { ...state, feed: { ...state.feed, host: { ...host, sentAt }, projector: { ...projector, sentAt } } }
}

/** Stores what does not concern the class, and shows it to host and projector at once. */
export const tellHosts = (state: State, now: number): Step =>
  andThen(also(unchanged(state), { do: 'store-progress' }), (next) => feedChanged(withFeedsDue(next), now, []))

/** Sends the feeds that are due. If nothing is known to be pending, the memory was lost: then both get the totals. */
export function sendFeed(state: State, now: number): Step {
  const { host, projector } = state.feed
  return host.pending || projector.pending ? sendDue(state, now) : sendDue(withPending(state, {}, {}), now)
}

/** Takes note of a message that was sent to both beside the feed. */
export function numbered({ seq, host, projector }: Feed): Feed {
  const lastSeq = seq + 1
  return { seq: lastSeq, host: { ...host, lastSeq }, projector: { ...projector, lastSeq }, shown: '' }
}

function sendPending(state: State, now: number, forHost: Changes, forProjector: Changes): Step {
  if (state.watched) return sendDue(withPending(state, forHost, forProjector), now)
  // Clients that poll see by the number that something has changed.
  return unchanged({ ...state, feed: { ...state.feed, seq: state.feed.seq + 1 } })
}

function withPending(state: State, forHost: Changes, forProjector: Changes): State {
  const { host, projector } = state.feed
  return {
    ...state,
    feed: { ...state.feed, host: pending(host, forHost), projector: pending(projector, forProjector) },
  }
}

const pending = (feed: FeedState, { changed = new Set(), gone = [] }: Changes): FeedState => ({
  ...feed,
  pending: true,
  changed: new Set([...feed.changed, ...changed]),
  gone: [...feed.gone, ...gone],
})

function sendDue(state: State, now: number): Step {
  const isDue = ({ feed }: State, watcher: Watcher): boolean =>
    feed[watcher].pending && feed[watcher].sentAt + interval[watcher] <= now
  const step = andThen(
    unchanged(state),
    // What is to be hidden is hidden from the class first.
    (next) => (isDue(next, 'projector') ? sendToProjector(next, now) : unchanged(next)),
    (next) => (isDue(next, 'host') ? sendToHost(next, now) : unchanged(next)),
  )
  const times = (['host', 'projector'] as const).flatMap((watcher) => {
    const { pending, sentAt } = step.state.feed[watcher]
    return pending ? [sentAt + interval[watcher]] : []
  })
  return also(step, { do: 'due', what: 'feed', at: times.length === 0 ? null : Math.min(...times) })
}

function sendToHost(state: State, now: number): Step {
  const { feed, locked } = state
  const { lastSeq: after, gone } = feed.host
  const seq = feed.seq + 1
  const changed = rosterOf(state, now, feed.host)
  const message: HostFeed = { type: 'feed', seq, after, ...hostView(state, now), locked, changed, gone: [...gone] }
  const next = { ...state, feed: { ...feed, seq, host: sent(seq, now) } }
  return also(unchanged(next), { do: 'send-to-host', message })
}

/** The projector does not show who has answered, so many changes are for the host only. */
function sendToProjector(state: State, now: number): Step {
  const { feed, locked } = state
  const { lastSeq: after, changed: ids, gone } = feed.projector
  const totals = totalsOf(state, now)
  const shown = JSON.stringify({ totals, locked, ...numbersOf(state) })
  if (shown === feed.shown && ids.size === 0 && gone.length === 0)
    return unchanged({ ...state, feed: { ...feed, projector: sent(after, now) } })
  const seq = feed.seq + 1
  const changed = rosterOf(state, now, feed.projector).map(({ id, nickname, here }) => ({ id, nickname, here }))
  const message: ProjectorFeed = {
    ...{ type: 'feed', seq, after, totals },
    ...pollVotes(state),
    ...numbersOf(state),
    ...{ locked, changed, gone: [...gone] },
  }
  const next = { ...state, feed: { ...feed, seq, projector: sent(seq, now), shown } }
  return also(unchanged(next), { do: 'send-to-projector', message })
}

const sent = (lastSeq: number, sentAt: number): FeedState => ({
  lastSeq,
  sentAt,
  pending: false,
  changed: new Set(),
  gone: [],
})

const rosterOf = (state: State, now: number, { changed }: FeedState) =>
  participantsIn(state)
    .filter(({ id }) => changed.has(id))
    .map((person) => rosterEntry(state, person, now))
