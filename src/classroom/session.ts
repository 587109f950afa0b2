import { DurableObject } from 'cloudflare:workers'
import * as v from 'valibot'
import type { Bindings } from '../env.ts'
import { clientOf } from '../http/limits.ts'
import { record } from '../results/intake/ledgers.ts'
import { type Answer, answered, bad, good } from './answer.ts'
import { openDoor } from './door.ts'
import type { Reply } from './effects.ts'
import { type Engine, openEngine } from './engine.ts'
import { type CommandMessage, type Done, fromHost, type HostSnapshot } from './host-protocol.ts'
import { type Letter, openInbox } from './inbox.ts'
import { candidates, wishFor } from './names.ts'
import {
  type Ack,
  fromParticipant,
  type ParticipantSnapshot,
  type RenameMessage,
  type VoteMessage,
  type You,
} from './participant-protocol.ts'
import { freeName, whyShut } from './people.ts'
import type { CloseReason, JoinBody, Joined, SessionInfo } from './protocol.ts'
import { countPeople, reportToKeep, retryAt } from './publish.ts'
import { type Report, reportOf } from './report.ts'
import { fromScreen, type ScreenSnapshot } from './screen-protocol.ts'
import { deleteReport, keepReport } from './shelf.ts'
import { type Audience, audiences, closing, openSockets, refusedHeader, type Sockets, waitHeader } from './sockets.ts'
import type { Setup } from './state.ts'
import { hostSnapshot, infoOf, participantSnapshot, screenSnapshot } from './views.ts'
import { closeQuietly, hangUp, isSendable, send } from './wire.ts'

const subprotocol = 'readout.1'
// The longest message a client has reason to send is some 300 bytes.
const longestMessage = 4096
const hour = 3_600_000

/**
 * One classroom session, named by its code. Votes, people and phase are in SQLite, written before anything is said about
 * them; sockets hibernate with their owner attached; nothing ticks but the one alarm. When all are idle the object is
 * put to sleep and costs nothing. A day after the end its storage is emptied and the code is free again.
 */
export class Session extends DurableObject<Bindings> {
  readonly #sockets: Sockets<WebSocket>
  readonly #engine: Engine
  readonly #door: ReturnType<typeof openDoor>
  readonly #inbox = openInbox((letter) => this.#hear(letter))

  constructor(ctx: DurableObjectState, env: Bindings) {
    super(ctx, env)
    ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair('ping', 'pong'))
    this.#sockets = openSockets(ctx, Date.now)
    this.#engine = openEngine({
      sql: ctx.storage.sql,
      atomically: (writes) => ctx.storage.transactionSync(writes),
      // Not awaited: no answer leaves the object before this write lasts.
      wakeAt: (time) => void (time === null ? ctx.storage.deleteAlarm() : ctx.storage.setAlarm(time)),
      now: Date.now,
      connected: this.#sockets.connected,
      dropSilent: this.#sockets.dropSilent,
      say: this.#sockets.say,
    })
    this.#door = openDoor(this.#engine, Date.now)
  }

  /** Makes the session; false where this code is in use. */
  create(setup: Setup): boolean {
    return this.#engine.create(setup)
  }

  info(): Answer<SessionInfo> {
    return this.#door.open((state) => good(infoOf(state)))
  }

  /** For someone new, and refused as their joining would be. */
  suggestName(): Answer<{ nickname: string }> {
    return this.#door.open((state) => {
      const shut = whyShut(state)
      return shut ? bad(shut) : good({ nickname: freeName(state, candidates(Math.random)) })
    })
  }

  join({ token, nickname }: JoinBody, from: string): Promise<Answer<Joined>> {
    return this.#door.newcomer(token, from, (hash) =>
      answered(
        this.#engine.take({ type: 'join', participant: crypto.randomUUID(), token: hash, ...named(nickname) }),
        'joined',
        ({ participant, nickname }) => ({ participant, nickname }),
      ),
    )
  }

  /** Null where nothing has changed since `seq`. */
  participant(token: string, seq?: number): Promise<Answer<ParticipantSnapshot | null>> {
    return this.#door.person(token, ({ id }) => {
      this.#engine.take({ type: 'polled', participant: id })
      return this.#door.open((state) => {
        const person = state.participants.get(id)
        return good(state.version === seq || !person ? null : participantSnapshot(state, person, Date.now()))
      })
    })
  }

  vote(token: string, vote: VoteMessage): Promise<Answer<Ack>> {
    return this.#door.person(token, ({ id }) => {
      this.#engine.take({ type: 'polled', participant: id })
      return answered(this.#engine.take({ type: 'vote', participant: id, vote }), 'ack', (ack) => ack)
    })
  }

  rename(token: string, { nickname }: RenameMessage): Promise<Answer<You>> {
    return this.#door.person(token, ({ id }) =>
      answered(this.#engine.take({ type: 'rename', participant: id, ...named(nickname) }), 'you', (you) => you),
    )
  }

  host(secret: string, from: string, seq?: number): Promise<Answer<HostSnapshot | null>> {
    return this.#door.host(secret, from, (state) =>
      good(state.feed.seq === seq ? null : hostSnapshot(state, Date.now())),
    )
  }

  command(secret: string, from: string, command: CommandMessage): Promise<Answer<Done>> {
    return this.#door.host(secret, from, () =>
      answered(this.#engine.take({ type: 'command', command }), 'done', (done) => done),
    )
  }

  screen(seq?: number): Answer<ScreenSnapshot | null> {
    return this.#door.open((state) => good(state.feed.seq === seq ? null : screenSnapshot(state, Date.now())))
  }

  report(secret: string, from: string): Promise<Answer<Report>> {
    return this.#door.host(secret, from, (state) => good(reportOf(state)))
  }

  /** Deletes everything now: votes, people, report. */
  async destroy(secret: string, from: string): Promise<Answer<null>> {
    const allowed = await this.#door.host(secret, from, ({ setup }) => good(setup))
    if (!allowed.ok) return allowed
    await this.#forget('session-deleted')
    await deleteReport(this.env, allowed.value.code, allowed.value.secret)
    return good(null)
  }

  /** A socket. It is always accepted, because a browser cannot see why an upgrade failed; a refusal closes it at once. */
  override async fetch(request: Request): Promise<Response> {
    const as = audiences.find((audience) => audience === new URL(request.url).searchParams.get('as')) ?? 'participant'
    const offered = (request.headers.get('Sec-WebSocket-Protocol') ?? '').split(',').map((name) => name.trim())
    const bearer = offered.find((name) => name.startsWith('bearer.'))?.slice('bearer.'.length) ?? ''
    const waits = request.headers.get(waitHeader) === 'true'
    // A screen needs no secret, so a code found while waiting would open by itself.
    const entry =
      waits && as === 'screen'
        ? bad('too-many-tries')
        : await this.#seatFor(as, bearer, clientOf(request.headers.get('CF-Connecting-IP') ?? undefined))
    const { 0: client, 1: server } = new WebSocketPair()
    if (entry.ok) this.#seat(server, as, entry.value)
    else {
      server.accept()
      hangUp(server, waits ? 'too-many-tries' : closing(entry.refused.reason))
    }
    const headers = new Headers(offered.includes(subprotocol) ? { 'Sec-WebSocket-Protocol': subprotocol } : {})
    if (!entry.ok) headers.set(refusedHeader, entry.refused.reason)
    return new Response(null, { status: 101, webSocket: client, headers })
  }

  override webSocketMessage(socket: WebSocket, data: string | ArrayBuffer): Promise<void> {
    return this.#inbox({ socket, data })
  }

  #hear({ socket, data }: Letter): void {
    const { as, participant, over } = this.#sockets.attachmentOf(socket)
    // It has been replaced and is closing: what it still brings comes again by the newer one.
    if (over) return
    const body = typeof data === 'string' && data.length <= longestMessage ? parsed(data) : undefined
    const replies = participant ? this.#fromParticipant(participant, body) : this.#fromWatcher(socket, as, body)
    for (const reply of replies) send(socket, reply)
  }

  override webSocketClose(socket: WebSocket, code: number): void {
    // The platform leaves the second half of the handshake to us; without it the other side sees a broken connection.
    closeQuietly(socket, isSendable(code) ? code : 1000)
    this.#left(socket)
  }

  override webSocketError(socket: WebSocket): void {
    this.#left(socket)
  }

  #left(socket: WebSocket): void {
    const { as, participant } = this.#sockets.attachmentOf(socket)
    if (as !== 'participant') this.#engine.take({ type: 'watched', watched: this.#sockets.watched(socket) })
    // A socket that a newer one has replaced takes nobody out of the room.
    else if (participant && this.#sockets.leave(participant, socket))
      this.#engine.take({ type: 'dropped', participant })
  }

  override async alarm(): Promise<void> {
    const { publish, forget } = this.#engine.ring()
    if (publish) await this.#publish()
    if (forget) await this.#forgetUnlessOwed()
  }

  async #publish(): Promise<void> {
    const state = this.#engine.state()
    if (state?.phase.kind !== 'ended') return
    try {
      const keep = reportToKeep(state, Date.now())
      if (keep) await keepReport(this.env, keep.key, keep.report, keep.until)
      const progress = await countPeople((finished) => record(this.env, finished), state)
      const after = this.#engine.state()
      // Someone removed or renamed meanwhile is to be so in the report as well.
      const all = progress.all && after?.participants === state.participants
      this.#engine.take({ type: 'published', ...progress, all })
    } catch (error) {
      console.error(error)
      if (this.#engine.state()) this.#engine.postpone('publish', retryAt(state.phase.at, Date.now()))
    }
    // Deleted by the host while the report was on its way: then it goes too.
    if (!this.#engine.state()) await deleteReport(this.env, state.setup.code, state.setup.secret)
  }

  async #forgetUnlessOwed(): Promise<void> {
    const state = this.#engine.state()
    if (!state) return
    if (state.published || Date.now() >= state.setup.deleteAt) await this.#forget('unknown-session')
    else this.#engine.postpone('forget', Math.min(state.setup.deleteAt, Date.now() + hour))
  }

  async #forget(reason: CloseReason): Promise<void> {
    this.#sockets.closeAll(reason)
    this.#engine.close()
    await this.ctx.storage.deleteAlarm()
    await this.ctx.storage.deleteAll()
  }

  /** Who may have a socket; for a participant, who they are. */
  #seatFor(as: Audience, bearer: string, from: string): Promise<Answer<string | null>> | Answer<string | null> {
    if (as === 'participant') return this.#door.person(bearer, ({ id }) => good(id))
    const seat = (): Answer<null> => good(null)
    return as === 'host' ? this.#door.host(bearer, from, seat) : this.#door.open(seat)
  }

  #seat(socket: WebSocket, as: Audience, participant: string | null): void {
    this.#sockets.accept(socket, as, participant)
    if (participant) {
      for (const reply of this.#engine.take({ type: 'connected', participant })) send(socket, reply)
      return
    }
    this.#engine.take({ type: 'watched', watched: true })
    this.#sendSnapshot(socket, as)
  }

  #sendSnapshot(socket: WebSocket, as: Audience): void {
    const state = this.#engine.state()
    if (state) send(socket, as === 'host' ? hostSnapshot(state, Date.now()) : screenSnapshot(state, Date.now()))
  }

  #fromParticipant(participant: string, body: unknown): Reply[] {
    const read = v.safeParse(fromParticipant, body)
    if (!read.success) return malformed
    const message = read.output
    if (message.type === 'vote') return this.#engine.take({ type: 'vote', participant, vote: message })
    if (message.type === 'snapshot') return this.#engine.take({ type: 'snapshot', participant })
    return this.#engine.take({ type: 'rename', participant, ...named(message.nickname) })
  }

  #fromWatcher(socket: WebSocket, as: Audience, body: unknown): Reply[] {
    const read = v.safeParse(as === 'host' ? fromHost : fromScreen, body)
    if (!read.success) return malformed
    if (read.output.type === 'command') return this.#engine.take({ type: 'command', command: read.output })
    this.#sendSnapshot(socket, as)
    return []
  }
}

const malformed: Reply[] = [{ type: 'refused', reason: 'malformed' }]

const named = (nickname: string | undefined) => ({ wish: wishFor(nickname), candidates: candidates(Math.random) })

/** What the text says as JSON, or undefined, which fits no shape. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
