import { randomBytes, randomUUID } from 'node:crypto'
import type { HostSnapshot } from '../../src/classroom/protocol/host.ts'
import type { Created } from '../../src/classroom/protocol/messages.ts'
import type { Report } from '../../src/classroom/protocol/report.ts'
import { type Heard, type Line, type Meter, newMeter, openLine } from './line.ts'
import type { Memory } from './memory.ts'
import type { Server } from './server.ts'

export type Arrival = 'spread' | 'at once'

/** What one class of this size came to. */
export type Outcome = {
  people: number
  arrival: Arrival
  /** Votes that the network took, first and repeated, and what became of them. */
  accepted: number
  acknowledged: number
  counted: number
  reported: number
  /** Times of phones that kept their socket, while others are cut off, votes are doubled and the object is evicted. */
  rough: Acks
  /** Times of the next question, which everyone answers at once without disturbance. */
  clean: Acks
  /** From the host’s click to the first and the last phone that shows the question. */
  openFirst: number
  openLast: number
  /** Messages of all phones for one question from open to reveal, with and without disturbance. */
  roughTraffic: Traffic
  cleanTraffic: Traffic
  watcherMessages: number
  /** Seconds until everyone has joined behind one address and has their first snapshot. */
  allIn: number
  /** At its largest, after both questions and with everyone connected; and how much of the heap this class takes. */
  memory: Memory & { ofClass: number }
  /** What joining costs one person: answer and first snapshot. */
  bytesPerJoin: { least: number; most: number }
}

export type Traffic = { fromServer: number; toServer: number; bytes: number }
export type Acks = { p50: number; p95: number }

type Phone = {
  token: string
  submission: string
  line: Line | null
  meter: Meter
  /** Set at the start: whether it loses its socket during the round, before or after it sends its vote. */
  fate: 'stays' | 'cut before' | 'cut after'
  doubled: boolean
  sentAt: number
  ackedAt: number
  openedAt: number
  joinBytes: number
}

const spread = 5000
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

/** One class from the start of the session to its report, on a network that cuts a fifth of it off in mid-round. */
export async function runClass(server: Server, people: number, arrival: Arrival): Promise<Outcome> {
  const made = await post<Created>(server, '/api/sessions', {
    quiz: 'xi-putin-call',
    edition: 17,
    length: 5,
    options: { closeEarly: false },
  })
  const desk = await openDesk(server, made)
  const screen = newMeter()
  const projector = await openLine(
    server.origin,
    `/api/sessions/${made.code}/socket?as=projector`,
    null,
    screen,
    () => {},
  )
  const empty = await server.memory()
  const came = performance.now()
  const phones = await joinAll(server, made.code, people)
  const allIn = (performance.now() - came) / 1000

  const watchersBefore = desk.meter.received + screen.received
  const first = await askRough(server, made.code, desk, phones, arrival)
  const watcherMessages = desk.meter.received + screen.received - watchersBefore
  const second = await askClean(server, made.code, desk, phones)
  const memory = await server.memory()
  await desk.command({ do: 'end' })
  const report = await get<Report>(server, `/api/sessions/${made.code}/report`, made.secret)
  for (const { line } of phones) line?.cut()
  projector.cut()
  desk.close()
  const joins = phones.map(({ joinBytes }) => joinBytes)
  return {
    people,
    arrival,
    ...first,
    clean: second.acks,
    cleanTraffic: second.traffic,
    accepted: phones.length,
    allIn,
    reported: report.pupils.filter(({ answers }) => answers[0]?.length === 1 && answers[1]?.length === 1).length,
    watcherMessages,
    memory: { ...memory, ofClass: memory.heap - empty.heap },
    bytesPerJoin: { least: Math.min(...joins), most: Math.max(...joins) },
  }
}

type Desk = Awaited<ReturnType<typeof openDesk>>

/** One question from open to reveal with everything that can go wrong. */
async function askRough(server: Server, code: string, desk: Desk, phones: readonly Phone[], arrival: Arrival) {
  const before = phones.map(({ meter }) => ({ ...meter }))
  const opened = performance.now()
  await desk.command({ do: 'open' })
  await until(() => phones.every(({ openedAt }) => openedAt > 0), 'every phone to show the question')
  const openTimes = phones.map(({ openedAt }) => openedAt - opened)
  const evicted = pause(arrival === 'spread' ? spread / 2 : 20).then(() => server.evict(code))
  const wait = (i: number): number => (arrival === 'spread' ? (i / phones.length) * spread : 0)
  await Promise.all(phones.map((phone, i) => voteRough(server, code, phone, wait(i))))
  await evicted
  await until(() => phones.every(({ ackedAt }) => ackedAt > 0), 'every vote to be acknowledged')
  await until(() => desk.answered() === phones.length, 'the host to see every vote')
  const counted = desk.answered()
  await desk.command({ do: 'reveal' })
  await pause(500)
  return {
    acknowledged: phones.filter(({ ackedAt }) => ackedAt > 0).length,
    counted,
    openFirst: Math.min(...openTimes),
    openLast: Math.max(...openTimes),
    rough: acksOf(phones.filter(({ fate }) => fate === 'stays')),
    roughTraffic: trafficOf(phones, before),
  }
}

/** The next question, answered by all in the same moment. */
async function askClean(server: Server, code: string, desk: Desk, phones: readonly Phone[]) {
  const before = phones.map(({ meter }) => ({ ...meter }))
  for (const phone of phones) Object.assign(phone, { submission: randomUUID(), ackedAt: 0, openedAt: 0 })
  await desk.command({ do: 'open' })
  await until(() => phones.every(({ openedAt }) => openedAt > 0), 'every phone to show the next question')
  const option = await optionOf(server, code, phones[0], 1)
  for (const phone of phones) sendVote(phone, 1, option)
  await until(() => phones.every(({ ackedAt }) => ackedAt > 0), 'every vote to be acknowledged')
  await desk.command({ do: 'reveal' })
  await pause(500)
  return { acks: acksOf(phones), traffic: trafficOf(phones, before) }
}

const acksOf = (phones: readonly Phone[]): Acks => acksFrom(phones.map(({ sentAt, ackedAt }) => ackedAt - sentAt))

export const acksFrom = (times: readonly number[]): Acks => ({ p50: quantile(times, 0.5), p95: quantile(times, 0.95) })

function trafficOf(phones: readonly Phone[], before: readonly Meter[]): Traffic {
  const sum = (of: (meter: Meter) => number): number =>
    phones.reduce((total, { meter }, i) => total + of(meter) - of(before[i] ?? newMeter()), 0)
  return {
    fromServer: sum(({ received }) => received),
    toServer: sum(({ sent }) => sent),
    bytes: sum(({ receivedBytes }) => receivedBytes),
  }
}

/** Joins everyone, a fair number at a time, as a class does that types a code. */
async function joinAll(server: Server, code: string, people: number): Promise<Phone[]> {
  const phones = Array.from({ length: people }, (_, i) => newPhone(i))
  const queue = [...phones]
  const hand = async (): Promise<void> => {
    for (let phone = queue.shift(); phone; phone = queue.shift()) {
      const joined = await post(server, `/api/sessions/${code}/participants`, { token: phone.token }, school)
      await connect(server, code, phone)
      await until(() => (phone?.meter.received ?? 0) > 0, 'the first snapshot')
      phone.joinBytes = JSON.stringify(joined).length + phone.meter.receivedBytes
    }
  }
  await Promise.all(Array.from({ length: 20 }, hand))
  for (const { line } of phones) line?.beat()
  return phones
}

/** The address that everyone in a school has. */
const school = '198.51.100.7'

/** A fifth is cut off, half of it after its vote has left and before it is acknowledged; every twentieth sends twice. */
const newPhone = (i: number): Phone => ({
  token: randomBytes(24).toString('base64url'),
  submission: randomUUID(),
  line: null,
  meter: newMeter(),
  fate: i % 10 === 3 ? 'cut before' : i % 10 === 7 ? 'cut after' : 'stays',
  doubled: i % 20 === 5,
  sentAt: 0,
  ackedAt: 0,
  openedAt: 0,
  joinBytes: 0,
})

async function connect(server: Server, code: string, phone: Phone): Promise<void> {
  phone.line = await openLine(server.origin, `/api/sessions/${code}/socket`, phone.token, phone.meter, (message) => {
    if (message.phase?.kind === 'open' && phone.openedAt === 0) phone.openedAt = performance.now()
    if (message.type === 'ack' && message.submission === phone.submission && phone.ackedAt === 0)
      phone.ackedAt = performance.now()
  })
}

async function voteRough(server: Server, code: string, phone: Phone, wait: number): Promise<void> {
  await pause(wait)
  const option = await optionOf(server, code, phone, 0)
  if (phone.fate === 'cut before') phone.line?.cut()
  else sendVote(phone, 0, option)
  if (phone.doubled) sendVote(phone, 0, option)
  if (phone.fate === 'stays') return
  phone.line?.cut()
  // It waits for a random part of a second, as the page does, and then sends the same submission again.
  await pause(Math.random() * 1000)
  await connect(server, code, phone)
  sendVote(phone, 0, option)
}

function sendVote(phone: Phone, item: number, option: string): void {
  phone.sentAt = performance.now()
  phone.line?.say({ type: 'vote', submission: phone.submission, item, round: 1, option })
}

const options = new Map<string, Promise<string>>()

/** Some option of a question; asked for once a class. */
function optionOf(server: Server, code: string, phone: Phone | undefined, item: number): Promise<string> {
  const key = `${code}/${item}`
  const asked = options.get(key) ?? askOption(server, code, phone?.token ?? '')
  options.set(key, asked)
  return asked
}

async function askOption(server: Server, code: string, token: string): Promise<string> {
  const path = `/api/sessions/${code}/participant`
  const snapshot = await get<{ question?: { options: { id: string }[] } }>(server, path, token)
  return snapshot.question?.options[0]?.id ?? ''
}

async function openDesk(server: Server, { code, secret }: Created) {
  const meter = newMeter()
  const dones = new Set<string>()
  let version = 1
  let answered = 0
  const hear = (message: Heard): void => {
    version = message.version ?? version
    answered = message.totals?.answered ?? answered
    if (message.type === 'done' && message.id) dones.add(message.id)
  }
  const line = await openLine(server.origin, `/api/sessions/${code}/socket?as=host`, secret, meter, hear)
  return {
    meter,
    answered: () => answered,
    close: () => line.cut(),
    async command(command: { do: string }): Promise<HostSnapshot['version']> {
      const id = randomUUID()
      line.say({ type: 'command', id, version, command })
      await until(() => dones.has(id), `the command “${command.do}”`)
      return version
    },
  }
}

async function until(isSo: () => boolean, what: string): Promise<void> {
  for (const end = performance.now() + 60_000; performance.now() < end; await pause(5)) if (isSo()) return
  throw new Error(`Waited a minute in vain for ${what}.`)
}

async function post<T>({ origin }: Server, path: string, body: unknown, from?: string): Promise<T> {
  const headers = from ? { 'CF-Connecting-IP': from } : {}
  const answer = await fetch(origin + path, { method: 'POST', body: JSON.stringify(body), headers })
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`)
  return (await answer.json()) as T
}

async function get<T>({ origin }: Server, path: string, bearer: string): Promise<T> {
  const answer = await fetch(origin + path, { headers: { Authorization: `Bearer ${bearer}` } })
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`)
  return (await answer.json()) as T
}

function quantile(values: readonly number[], share: number): number {
  const rising = [...values].sort((a, b) => a - b)
  return rising[Math.min(rising.length - 1, Math.floor(rising.length * share))] ?? 0
}
