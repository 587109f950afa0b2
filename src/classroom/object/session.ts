import { DurableObject } from 'cloudflare:workers'
import * as v from 'valibot'
import { hashOf } from '../../http/hash.ts'
import { clientOf } from '../../http/limits.ts'
import { parsedJson } from '../../http/parsed-json.ts'
import { openRate } from '../../http/rate.ts'
import { allowedRows, type LedgerBindings, record } from '../../results/intake/ledgers.ts'
import { current, type StoryBindings } from '../../stories/stories.ts'
import type { Reply } from '../machine/effects.ts'
import { messagesFromPaper, type PaperAnswers } from '../machine/from-paper.ts'
import { keptOn } from '../machine/keeping.ts'
import { nameless } from '../machine/nameless.ts'
import { candidates, nameRequest } from '../machine/nicknames.ts'
import { pauseFor } from '../machine/pace.ts'
import { freeName, joinRefusal } from '../machine/participants.ts'
import { reportOf } from '../machine/report.ts'
import { day, type Setup, type State } from '../machine/state.ts'
import type { Message } from '../machine/step.ts'
import { hostSnapshot, infoOf, participantSnapshot, projectorSnapshot } from '../machine/views.ts'
import { type CloseReason, isCloseReason } from '../protocol/close-codes.ts'
import { fromHost, type HostSnapshot } from '../protocol/host.ts'
import { digits, drawn } from '../protocol/joining-number.ts'
import { idsIn, type JoinBody, type SessionInfo } from '../protocol/messages.ts'
import { type Audience, audiences, messageRate } from '../protocol/model.ts'
import { fromParticipant, type ParticipantSnapshot } from '../protocol/participant.ts'
import { fromProjector, type ProjectorSnapshot } from '../protocol/projector.ts'
import type { Report } from '../protocol/report.ts'
import { failure, type Result, success } from '../protocol/result.ts'
import { openAllowance } from './allowance.ts'
import { type Client, openAuthentication } from './authentication.ts'
import { openEngine } from './engine.ts'
import { countPeople, retryAt } from './publish.ts'
import { deleteReport, type Reports, storeReport } from './report-store.ts'
import { type RowsBindings, rowsADay } from './rows-a-day.ts'
import { closeFor, closeWith, send } from './socket.ts'
import { openSockets, type Seat } from './sockets.ts'
import { openStoryChanges } from './story-changes.ts'

const subprotocol = 'readout.1'
// The longest message of our clients has some 300 bytes.
const longestMessage = 4096
// What whoever polls or commands too fast is told to wait over HTTP, in seconds.
const pause = { wait: messageRate.within / 1000 }

/** What the platform binds, as far as a session needs it. */
type Bindings = LedgerBindings & Reports & StoryBindings & RowsBindings

/**
 * One classroom session, named by its code. Votes, participants and phase are in SQLite, stored before anything about
 * them is sent. Sockets hibernate with their owner attached, and there is no timer except one alarm. When all are idle
 * the object sleeps and costs nothing. Its storage is emptied at the stated hour, so that until then everyone can look at
 * their own answers.
 */
export class Session extends DurableObject<Bindings> {
  readonly #sockets = openSockets<WebSocket>(this.ctx, Date.now)
  readonly #engine = openEngine({
    sql: this.ctx.storage.sql,
    atomically: (writes) => this.ctx.storage.transactionSync(writes),
    // Not awaited: no response leaves the object before this write is durable.
    setAlarm: (time) => void (time === null ? this.ctx.storage.deleteAlarm() : this.ctx.storage.setAlarm(time)),
    now: Date.now,
    connected: this.#sockets.connected,
    dropSilent: this.#sockets.dropSilent,
    send: this.#sockets.send,
  })
  readonly #authenticate = openAuthentication(this.#engine, Date.now)
  readonly #polls = openRate(messageRate, Date.now)
  // Of all devices together, however often they come back.
  readonly #commands = openRate(messageRate, Date.now)
  readonly #storyChanges = openStoryChanges((quiz) => current(this.env, quiz), Date.now)
  readonly #allow = openAllowance(
    this.#engine,
    rowsADay(this.env),
    (start, wanted) => allowedRows(this.env, start, wanted, rowsADay(this.env)),
    Date.now,
  )
  readonly #batch: { socket: WebSocket; data: string | ArrayBuffer }[] = []

  constructor(ctx: DurableObjectState, env: Bindings) {
    super(ctx, env)
    ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair('ping', 'pong'))
  }

  /** Makes the session. Returns false if this code is in use. */
  create(setup: Setup): boolean {
    return this.#engine.create(setup)
  }

  /** Makes the session of a class that answered on paper, which is over at once. Returns false if this code is in use. */
  createFromPaper(setup: Setup, pupils: readonly PaperAnswers[]): boolean {
    if (!this.#engine.create(setup)) return false
    const newId = () => crypto.randomUUID()
    for (const message of messagesFromPaper(pupils, setup.questions, newId)) this.#engine.take(message)
    const version = this.#engine.state()?.moved ?? 0
    this.#take({ type: 'command', id: newId(), version, command: { do: 'end' } })
    return true
  }

  info(): Result<SessionInfo> {
    return this.#authenticate.anyone((state) => success(infoOf(state)))
  }

  /** A free nickname for someone new. It is refused for the same reasons as joining. */
  suggestName(): Result<{ nickname: string }> {
    return this.#authenticate.anyone((state) => {
      const refused = joinRefusal(state, Date.now())
      return refused ? failure(refused) : success({ nickname: freeName(state, candidates(Math.random)) })
    })
  }

  /** Nobody is refused for coming at the same time as many others: a school has one address. */
  async join({ token, nickname, number }: JoinBody): Promise<Result<Answer>> {
    const [participant, hash] = [crypto.randomUUID(), await hashOf(token)]
    await this.#allow()
    return this.#authenticate.anyone(() =>
      resultOf(this.#engine.take({ type: 'join', participant, token: hash, number, ...naming(nickname) })),
    )
  }

  /** What this client sees, or null if nothing has changed since `seq`, and after how many seconds to ask again. */
  async snapshot(client: Client, seq?: number): Promise<Result<Snapshot | null>> {
    await this.#takeChanges()
    const named = await this.#authenticate.isScreen(client.bearer)
    return this.#authenticate.client(client, (_, person) => {
      if (person && this.#polls.waitAfter(person.id) > 0) return failure('too-many-messages', pause)
      if (person) this.#engine.take({ type: 'polled', participant: person.id })
      return this.#authenticate.anyone((state) => {
        const newest = person ? state.version : state.feed.seq
        const snapshot = newest === seq ? null : snapshotFor(state, client.as, { participant: person?.id, named })
        return { ok: true, value: snapshot, wait: pauseFor(state, client.as, person, Date.now()) }
      })
    })
  }

  /** Takes a message that a client would otherwise send over its socket. */
  async send(client: Client, message: FromClient): Promise<Result<Answer>> {
    if (message.type === 'command') await this.#takeChanges()
    await this.#allow()
    return this.#authenticate.client(client, (_, person) => {
      if (person && message.type === 'vote') this.#engine.take({ type: 'polled', participant: person.id })
      return resultOf(this.#take(message, person?.id))
    })
  }

  async report(client: Client): Promise<Result<Report>> {
    await this.#takeChanges()
    return this.#authenticate.client(client, (state) => success(reportOf(state)))
  }

  /** Deletes everything now: votes, participants, report. */
  async destroy(client: Client): Promise<Result<null>> {
    const allowed = await this.#authenticate.client(client, (state) => success(state))
    if (!allowed.ok) return allowed
    const { setup, reported } = allowed.value
    await this.#deleteSession('session-deleted')
    if (reported) await deleteReport(this.env, setup.code, setup.secret)
    return success(null)
  }

  /** Opens a socket. A browser cannot see why an upgrade failed, so it is always accepted and a refusal closes it. */
  override async fetch(request: Request): Promise<Response> {
    const as = audiences.find((audience) => audience === new URL(request.url).searchParams.get('as')) ?? 'participant'
    const offered = (request.headers.get('Sec-WebSocket-Protocol') ?? '').split(',').map((name) => name.trim())
    const bearer = offered.find((name) => name.startsWith('bearer.'))?.slice('bearer.'.length) ?? ''
    const address = clientOf(request.headers.get('CF-Connecting-IP') ?? undefined)
    await this.#takeChanges()
    const seat = as === 'projector' && !(await this.#authenticate.isScreen(bearer)) ? 'spectator' : as
    const admitted = await this.#authenticate.client({ as, bearer, address }, (_, person) =>
      success(person?.id ?? null),
    )
    const { 0: client, 1: server } = new WebSocketPair()
    const headers = new Headers(offered.includes(subprotocol) ? { 'Sec-WebSocket-Protocol': subprotocol } : {})
    const refused = admitted.ok ? this.#connect(server, seat, admitted.value) : admitted.refused.reason
    if (refused) {
      server.accept()
      closeFor(isCloseReason(refused) ? refused : 'unknown-session', server)
    }
    return new Response(null, { status: 101, webSocket: client, headers })
  }

  /**
   * Takes messages that arrive at the same moment together: a class that answers at once takes one commit, and each answer
   * is acknowledged once that is durable. The wait of 0 ms lets the others in. It ends within the event that began it, so
   * it does not keep the object from sleeping.
   */
  override async webSocketMessage(socket: WebSocket, data: string | ArrayBuffer): Promise<void> {
    if (this.#sockets.isTooLoud(socket)) return
    if (this.#sockets.attachmentOf(socket).as === 'host') await this.#takeChanges()
    this.#batch.push({ socket, data })
    if (this.#batch.length > 1) return
    await scheduler.wait(0)
    await this.#allow(this.#batch.length)
    for (const message of this.#batch.splice(0)) {
      try {
        this.#takeFromSocket(message.socket, message.data)
      } catch (error) {
        // It is not acknowledged, so the client sends it again. The others are not affected.
        console.error(error)
      }
    }
  }

  override webSocketClose(socket: WebSocket, code: number): void {
    // The platform leaves the second half of the handshake to us. Without it the client sees a broken connection. Other
    // codes cannot be sent (RFC 6455, 7.4.1).
    closeWith(code >= 3000 && code < 5000 ? code : 1000, socket)
    this.#disconnected(socket)
  }

  override webSocketError(socket: WebSocket): void {
    this.#disconnected(socket)
  }

  override async alarm(): Promise<void> {
    // Without a session, what is stored here is of an earlier form that nobody reads any more, and was to be deleted.
    if (!this.#engine.state()) return this.ctx.storage.deleteAll()
    const { publish, forget } = this.#engine.alarm()
    if (publish) await this.#publish()
    if (forget) await this.#deleteAtStatedHour()
  }

  /**
   * Before the class goes on: what the newsroom has withdrawn is not asked any more, and what it has corrected is told, after
   * the end too.
   */
  async #takeChanges(): Promise<void> {
    const state = this.#engine.state()
    const changes = state && (await this.#storyChanges(state.setup))
    if (changes) this.#engine.take({ type: 'changed', ...changes })
  }

  async #publish(): Promise<void> {
    const state = this.#engine.state()
    if (state?.phase.kind !== 'ended') return
    const { code, secret } = state.setup
    // Where nobody has joined there is nothing to report. Whoever has left a report is in it until it is written again.
    const isDue = state.participants.size > 0 || state.reported
    try {
      if (isDue && !state.reported) this.#engine.take({ type: 'publishing' })
      if (isDue) await storeReport(this.env, secret, reportOf(state), Date.now())
      const progress = await countPeople((finished) => record(this.env, finished), state)
      // If someone has been removed or renamed meanwhile, the report has to be written again.
      const all = progress.all && this.#engine.state()?.participants === state.participants
      this.#engine.take({ type: 'published', ...progress, all })
    } catch (error) {
      console.error(error)
      if (this.#engine.state()) this.#engine.postpone('publish', retryAt(state.phase.at, Date.now()))
    }
    // The host may have deleted the session while the report was being written.
    if (!this.#engine.state()) await deleteReport(this.env, code, secret)
  }

  async #deleteAtStatedHour(): Promise<void> {
    const state = this.#engine.state()
    const until = state && keptOn(state, Date.now())
    if (until) this.#engine.postpone('forget', until)
    else await this.#deleteSession('unknown-session')
  }

  async #deleteSession(reason: CloseReason): Promise<void> {
    this.#sockets.closeAll(reason)
    this.#engine.close()
    await this.ctx.storage.deleteAlarm()
    await this.ctx.storage.deleteAll()
  }

  /** Returns why there is no room, or null. */
  #connect(socket: WebSocket, seat: Seat, participant: string | null): CloseReason | null {
    if (!this.#sockets.accept(socket, seat, participant)) return 'spectators-full'
    const message: Message = participant ? { type: 'connected', participant } : { type: 'watched', watched: true }
    for (const reply of this.#engine.take(message)) send(socket, reply)
    if (!participant) this.#sendSnapshot(socket)
    return null
  }

  #disconnected(socket: WebSocket): void {
    const { as, participant } = this.#sockets.attachmentOf(socket)
    if (as !== 'participant') this.#engine.take({ type: 'watched', watched: this.#sockets.watched(socket) })
    // If a newer socket has replaced this one, the participant is still connected.
    else if (participant && this.#sockets.forget(participant, socket))
      this.#engine.take({ type: 'dropped', participant })
  }

  #sendSnapshot(socket: WebSocket): void {
    const state = this.#engine.state()
    const { as, spectator } = this.#sockets.attachmentOf(socket)
    if (state) send(socket, snapshotFor(state, as, { named: !spectator }) ?? {})
  }

  #takeFromSocket(socket: WebSocket, data: string | ArrayBuffer): void {
    const { as, participant, closed } = this.#sockets.attachmentOf(socket)
    // A newer socket has replaced it. What it still sends comes again through that one.
    if (closed) return
    const body = typeof data === 'string' && data.length <= longestMessage ? parsedJson(data) : undefined
    const read = v.safeParse(schemas[as], body)
    if (!read.success) send(socket, { type: 'refused', reason: 'malformed', ...idsIn(body) })
    else if (read.output.type === 'snapshot' && !participant) this.#sendSnapshot(socket)
    else for (const reply of this.#take(read.output, participant ?? undefined)) send(socket, reply)
  }

  #take(message: FromClient, participant = ''): Reply[] {
    if (message.type === 'command') {
      const isTooMany = this.#commands.waitAfter('') > 0
      return isTooMany
        ? [{ type: 'refused', reason: 'too-many-messages', id: message.id }]
        : this.#engine.take({
            type: 'command',
            command: message,
            candidates: candidates(Math.random),
            numbers: drawnNumbers(),
          })
    }
    if (message.type === 'vote') return this.#engine.take({ type: 'vote', participant, vote: message })
    if (message.type === 'snapshot') return this.#engine.take({ type: 'snapshot', participant })
    return this.#engine.take({ type: 'rename', participant, ...naming(message.nickname) })
  }
}

const schemas = { participant: fromParticipant, host: fromHost, projector: fromProjector }
export type FromClient = v.InferOutput<(typeof schemas)[Audience]>
export type Answer = Exclude<Reply, { type: 'refused' }>
export type Snapshot = ParticipantSnapshot | HostSnapshot | ProjectorSnapshot

type Viewer = { participant?: string | undefined; named: boolean }

/** A screen is told names only if it has the key of the host’s link (`named`). */
function snapshotFor(state: State, as: Audience, { participant = '', named }: Viewer): Snapshot | null {
  if (as === 'host') return hostSnapshot(state, Date.now())
  if (as === 'projector') {
    const snapshot = projectorSnapshot(state, Date.now())
    return named ? snapshot : nameless(snapshot)
  }
  const person = state.participants.get(participant)
  return person ? participantSnapshot(state, person, Date.now()) : null
}

/** The first reply, or the refusal that it is. */
function resultOf([reply]: readonly Reply[]): Result<Answer> {
  if (!reply) return failure('malformed')
  if (reply.type !== 'refused') return success(reply)
  const { type: _, ...refused } = reply
  return { ok: false, refused: { ...refused, ...waitAfter(refused.reason) } }
}

/** As many digits as an hour needs. */
function drawnNumbers(): string {
  return [...crypto.getRandomValues(new Uint32Array(drawn / digits))]
    .map((number) => String(number % 10 ** digits).padStart(digits, '0'))
    .join('')
}

function waitAfter(reason: string): { wait?: number } {
  if (reason === 'rows-used-up') return { wait: Math.ceil((day - (Date.now() % day)) / 1000) }
  return reason === 'too-many-messages' ? pause : {}
}

const naming = (nickname: string | undefined) => ({ name: nameRequest(nickname), candidates: candidates(Math.random) })
