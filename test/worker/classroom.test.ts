import { createHash, randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { afterEach, describe, expect, test } from 'vitest'
import { sessionProblem } from '../../src/classroom/http/problem-schema.ts'
import { closeCodes } from '../../src/classroom/protocol/close-codes.ts'
import { type Command, toHost } from '../../src/classroom/protocol/host.ts'
import * as protocol from '../../src/classroom/protocol/messages.ts'
import { messageRate, spectators } from '../../src/classroom/protocol/model.ts'
import * as participant from '../../src/classroom/protocol/participant.ts'
import { type ToProjector, toProjector } from '../../src/classroom/protocol/projector.ts'
import type { Report } from '../../src/classroom/protocol/report.ts'
import { type Connection, classClient, like } from '../support/class-client.ts'
import { minuteWith } from '../support/minute.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker({})
const client = classClient(worker)
const vote = (
  item: number,
  round: number,
  chosen: string,
  submission: string = randomUUID(),
): participant.VoteMessage => ({
  type: 'vote',
  submission,
  item,
  round,
  option: chosen,
})
const evict = (code: string): Promise<void> => worker.runtime.evict('Session', code)

const open: Connection<unknown>[] = []
afterEach(() => {
  for (const { socket } of open.splice(0)) socket.close()
})
async function opened<T>(connection: Promise<Connection<T>>): Promise<Connection<T>> {
  const made = await connection
  open.push(made)
  return made
}

describe('a session', () => {
  test('is started in one step, with a code, links and an hour of deletion', async () => {
    const made = await client.create()
    expect(v.parse(protocol.created, made)).toEqual(made)
    expect(made.code).toMatch(/^[BCDFGHJKMPQRTVWXY2346789]{4}-[BCDFGHJKMPQRTVWXY2346789]{4}$/)
    expect(made.host).toBe(`${worker.origin()}/class/${made.code}#${made.secret}`)
    expect(made.deleteAt).toBeGreaterThan(Date.now() + 29.9 * 86_400_000)
    const info = await (await client.get(client.at(made.code.toLowerCase()))).json()
    expect(v.parse(protocol.sessionInfo, info)).toMatchObject({ code: made.code, questions: 5 })
  })

  test.each<[string, number, object]>([
    ['unknown-quiz', 404, { quiz: 'none' }],
    ['unknown-edition', 400, { edition: 0 }],
    ['unknown-length', 400, { length: 7 }],
    ['malformed-class', 400, { options: { timer: { kind: 'hard', seconds: 1 } } }],
    ['malformed-class', 400, { quiz: 17 }],
  ])('is refused as %s with %i', async (reason, status, changes) => {
    const answer = await client.post('/api/sessions', { quiz: 'xi-putin-call', ...changes })
    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject({ type: `/problems/${reason}` })
  })
})

test('a whole session by socket: votes, discussion, revote, reveal, report; evicted after every step', async () => {
  const { code, secret } = await client.create()
  const option = await client.options(code, secret)
  const people = await Promise.all([1, 2, 3].map(() => client.join(code)))
  const phones = await Promise.all(people.map(({ token }) => opened(client.phone(code, token))))
  const [host, screen] = [await opened(client.host(code, secret)), await opened(client.projector(code))]
  expect(new Set(people.map(({ nickname }) => nickname)).size).toBe(3)
  let version = (await host.until(like('snapshot'))).version

  const command = async (asked: Command): Promise<void> => {
    const id = randomUUID()
    host.send({ type: 'command', id, version, command: asked })
    version = (await host.until(like('done', (done) => done.id === id))).version
    await evict(code)
  }
  const answer = async (round: number, rights: readonly boolean[]): Promise<void> => {
    for (const [i, phone] of phones.entries()) {
      const sent = vote(0, round, option(0, rights[i] ?? false))
      phone.send(sent satisfies participant.FromParticipant)
      expect(await phone.until(like('ack', (ack) => ack.submission === sent.submission))).toMatchObject({
        item: 0,
        round,
      })
      await evict(code)
    }
  }

  await command({ do: 'open' })
  await answer(1, [true, false, false])
  await command({ do: 'discuss', seconds: 60 })
  await command({ do: 'revote' })
  await answer(2, [true, true, false])
  await command({ do: 'reveal' })

  const revealed = await phones[0]?.until(like('phase', ({ phase }) => phase.kind === 'revealed'))
  expect(revealed?.reveal).toMatchObject({ key: option(0, true), rounds: [{ answered: 3 }, { answered: 3 }] })
  expect(revealed?.reveal?.shifts).toMatchObject([
    { paired: 3, rightRight: 1, wrongRight: 1, wrongWrong: 1, gain: 0.5 },
  ])
  expect(await screen.until(like('phase', ({ phase }) => phase.kind === 'revealed'))).toHaveProperty('reveal.key')
  await command({ do: 'end' })

  const report = (await (await client.get(client.at(code, '/report'), secret)).json()) as Report
  expect(report.participation).toEqual({ people: 3, answering: 3, answers: 3, possible: 3 })
  expect(report.questions[0]).toMatchObject({ facility: 1 / 3, discrimination: null })
  for (const phone of phones)
    for (const message of phone.heard) expect(v.is(participant.toParticipant, message)).toBe(true)
  for (const message of host.heard) expect(v.is(toHost, message)).toBe(true)
  for (const message of screen.heard) expect(v.is(toProjector, message)).toBe(true)
  expect(worker.exceptions()).toEqual([])
})

test('the same session by plain HTTP, where sockets are blocked', async () => {
  const { code, secret } = await client.create({ options: { pace: 'own' } })
  const option = await client.options(code, secret)
  const { token } = await client.join(code)
  const before = await client.snapshot(code, token)
  expect(v.parse(participant.participantSnapshot, before)).toMatchObject({
    phase: { kind: 'own' },
    question: { item: 0 },
  })
  expect((await client.get(`${client.at(code, '/participant')}?seq=${before.seq}`, token)).status).toBe(204)
  const { seq } = await client.hostSnapshot(code, secret)
  const deskSince = async () => (await client.get(`${client.at(code, '/host')}?seq=${seq}`, secret)).status
  expect(await deskSince()).toBe(204)
  const sent = vote(0, 1, option(0, true))
  for (const _ of ['first', 'again']) {
    const ack = await (await client.post(client.at(code, '/votes'), sent, token)).json()
    expect(v.parse(participant.ack, ack)).toMatchObject({ reveal: { key: option(0, true) }, question: { item: 1 } })
  }
  expect(await deskSince()).toBe(200)
  const refused = await client.post(client.at(code, '/votes'), vote(0, 1, option(0, false)), token)
  expect(refused.status).toBe(409)
  expect(v.parse(sessionProblem, await refused.json())).toMatchObject({
    type: '/problems/already-answered',
    kept: option(0, true),
  })
  expect(await client.hostSnapshot(code, secret)).toMatchObject({
    roster: [{ done: 1, here: true }],
    totals: { people: 1 },
  })
  const csv = await client.get(client.at(code, '/report.csv'), secret)
  expect(csv.headers.get('Content-Disposition')).toBe(`attachment; filename="class-${code}.csv"`)
  expect((await csv.text()).split('\r\n')).toEqual([
    expect.stringMatching(/^nickname,answered,right,points,late,"?Q1 vote 1: .+\?"?,Q1 vote 1 right$/),
    expect.stringMatching(/^\w+ \w+,1,1,0,0,[A-D],1$/),
    '',
  ])
})

describe('a socket', () => {
  test('is answered “pong” without waking anything, and knows its subprotocol', async () => {
    const { code } = await client.create()
    const { token } = await client.join(code)
    const phone = await opened(client.phone(code, token))
    expect(phone.socket.protocol).toBe('readout.1')
    const pong = new Promise((done) =>
      phone.socket.addEventListener('message', ({ data }) => data === 'pong' && done(data)),
    )
    await evict(code)
    phone.socket.send('ping')
    expect(await pong).toBe('pong')
  })

  test('gives way to a newer one of the same person, who stays in the session', async () => {
    const { code, secret } = await client.create()
    const { token } = await client.join(code)
    const older = await opened(client.phone(code, token))
    const newer = await opened(client.phone(code, token))
    await older.until(like('bye', ({ reason }) => reason === 'replaced'))
    const told = performance.now()
    await expect.poll(older.closed, { interval: 5 }).toBe(closeCodes.replaced)
    expect(performance.now() - told).toBeLessThan(1000)
    await evict(code)
    expect((await client.hostSnapshot(code, secret)).roster).toMatchObject([{ here: true }])
    newer.socket.close()
    await expect.poll(async () => (await client.hostSnapshot(code, secret)).roster).toMatchObject([{ here: false }])
  })

  test.each<[keyof typeof closeCodes, (code: string) => Promise<Connection<unknown>>]>([
    ['unknown-session', () => client.phone('BBBB-BBBB', 'x'.repeat(32))],
    ['unknown-session', () => client.projector('nocode')],
    ['unknown-participant', (code) => client.phone(code, 'x'.repeat(32))],
    ['wrong-secret', (code) => client.host(code, 'x'.repeat(32))],
  ])('that is refused is closed with the code of %s', async (reason, connect) => {
    const { code } = await client.create()
    const refused = await connect(code)
    await expect.poll(refused.closed).toBe(closeCodes[reason])
  })

  test('that brings nonsense is told so and stays', async () => {
    const { code } = await client.create()
    const { token } = await client.join(code)
    const phone = await opened(client.phone(code, token))
    for (const nonsense of ['{', '[]', '{"type":"command"}', 'x'.repeat(5000)]) phone.socket.send(nonsense)
    await expect.poll(() => phone.heard.filter(({ type }) => type === 'refused')).toHaveLength(4)
    expect(phone.closed()).toBe(null)
  })

  test('that brings a malformed answer or command is told which, and so is HTTP', async () => {
    const { code, secret } = await client.create()
    const { token } = await client.join(code)
    const [phone, host] = [await opened(client.phone(code, token)), await opened(client.host(code, secret))]
    const answer = { ...vote(0, 1, 'any', 'my-first'), item: 'first' }
    phone.send(answer)
    host.send({ type: 'command', id: 'my-second', version: 1, command: { do: 'dance' } })
    const { submission } = await phone.until(like('refused', ({ reason }) => reason === 'malformed'))
    const { id } = await host.until(like('refused', ({ reason }) => reason === 'malformed'))
    expect([submission, id]).toEqual(['my-first', 'my-second'])
    const refused = await client.post(client.at(code, '/votes'), answer, token)
    expect([refused.status, await refused.json()]).toMatchObject([400, { submission: 'my-first' }])
  })
})

/** The key in the fragment of the projector’s link. */
const keyOf = (projector: string): string => new URL(projector).hash.slice(1)

describe('a screen', () => {
  test('without the key of the host’s link finds no room when enough watch, and closes nobody', async () => {
    const { code, projector } = await client.create()
    const wall = await opened(client.projector(code, keyOf(projector)))
    const strangers: Connection<ToProjector>[] = []
    for (let i = 0; i < spectators + 2; i++)
      strangers.push(await opened(client.projector(code, i % 2 ? 'guess' : undefined)))
    const last = strangers.slice(spectators)
    await expect.poll(() => last.map(({ closed }) => closed())).toEqual(last.map(() => closeCodes['spectators-full']))
    expect([wall, ...strangers.slice(0, spectators)].filter(({ closed }) => closed() !== null)).toEqual([])
    await evict(code)
    const again = await opened(client.projector(code, keyOf(projector)))
    await again.until(like('snapshot'))
    expect([wall.closed(), strangers[0]?.closed()]).toEqual([null, null])
  })
})

test('a socket that shouts is closed with a code of its own, and costs nobody anything', async () => {
  const { code, secret } = await client.create()
  const { token } = await client.join(code)
  const [phone, host] = [await opened(client.phone(code, token)), await opened(client.host(code, secret))]
  await host.until(like('snapshot'))
  const before = host.heard.length
  for (let i = 0; i < messageRate.most + 60; i++) phone.send(vote(0, 1, 'none'))
  await expect.poll(phone.closed).toBe(closeCodes['too-many-messages'])
  expect(phone.heard.at(-1)).toEqual({ type: 'bye', reason: 'too-many-messages' })
  expect(phone.heard.filter(({ type }) => type === 'refused').length).toBeLessThanOrEqual(messageRate.most)
  // What the host hears is that this person is away, once.
  await host.until(like('feed', ({ totals }) => totals.here === 0))
  expect(host.heard.length - before).toBeLessThanOrEqual(2)
  expect((await client.hostSnapshot(code, secret)).roster).toMatchObject([{ done: 0 }])
})

test('whoever polls is told when to come back, and whoever does not listen has to wait', async () => {
  const { code, secret } = await client.create()
  const { token } = await client.join(code)
  const poll = (as: string, bearer?: string) => client.get(client.at(code, `/${as}?seq=1`), bearer)
  const waits = async (as: string, bearer?: string) => (await poll(as, bearer)).headers.get('Retry-After')
  expect([await waits('participant', token), await waits('host', secret), await waits('projector')]).toEqual([
    '8',
    '3',
    '5',
  ])
  const hasty = await Promise.all(Array.from({ length: messageRate.most * 2 }, () => poll('participant', token)))
  const refused = hasty.filter(({ status }) => status === 429)
  expect(refused.length).toBeGreaterThan(0)
  expect(refused.map(({ headers }) => headers.get('Retry-After'))).toEqual(refused.map(() => '10'))
  expect(refused[0]?.headers.get('RateLimit')).toBeNull()
  expect(await refused[0]?.json()).toMatchObject({ type: '/problems/too-many-messages' })
})

test.each(['participant', 'host', 'projector'])('a poll of the %s whose seq is no number is refused', async (as) => {
  const { code, secret } = await client.create()
  const { token } = await client.join(code)
  const poll = (seq: string) => client.get(`${client.at(code, `/${as}`)}?seq=${seq}`, as === 'host' ? secret : token)
  for (const seq of ['abc', '', '1.5', '1e3']) {
    const answer = await poll(seq)
    expect([answer.status, await answer.json()]).toMatchObject([400, { type: '/problems/malformed-seq' }])
  }
  // A client that has nothing yet.
  expect((await poll('-1')).status).toBe(200)
})

describe('a host', () => {
  test('moves to a second device, and every phone stays', async () => {
    const { code, secret } = await client.create()
    const { token } = await client.join(code)
    const phone = await opened(client.phone(code, token))
    const first = await opened(client.host(code, secret))
    const second = await opened(client.host(code, secret))
    first.socket.close()
    second.send({ type: 'command', id: randomUUID(), version: 1, command: { do: 'open' } })
    await phone.until(like('phase', ({ phase }) => phase.kind === 'open'))
    expect(phone.closed()).toBe(null)
  })

  test('gets in on a fifth device, in place of the one unheard longest', async () => {
    const { code, secret } = await client.create()
    const hosts: Awaited<ReturnType<typeof client.host>>[] = []
    for (let i = 0; i < 5; i++) hosts.push(await opened(client.host(code, secret)))
    const told = () =>
      hosts.filter(({ heard }) => heard.some((said) => said.type === 'bye' && said.reason === 'replaced'))
    await expect.poll(told).toHaveLength(1)
    expect(told()).not.toContain(hosts.at(-1))
  })

  test('is nobody who guesses: wrong secrets are refused, counted, and never shut the right one out', async () => {
    const { code, secret } = await client.create()
    const statuses: number[] = []
    for (let i = 0; i < 11; i++) statuses.push((await client.get(client.at(code, '/host'), 'y'.repeat(32))).status)
    expect(statuses).toEqual([...Array(10).fill(403), 429])
    expect((await client.get(client.at(code, '/host'), secret)).status).toBe(200)
    const waiting = await client.command(code, 'z'.repeat(32), { do: 'open' }, 1)
    expect(waiting.status).toBe(429)
    const seconds = Number(waiting.headers.get('Retry-After'))
    expect(seconds > 590 && seconds <= 600, `${seconds}`).toBe(true)
    const page = { headers: { Accept: 'text/html', Cookie: `host-${code}=${'y'.repeat(32)}` } }
    const told = await worker.fetch(`/class/${code}/report`, page)
    expect([told.status, Number(told.headers.get('Retry-After')) > 590]).toEqual([429, true])
  })

  test('can take someone out, whose socket closes and who cannot come back', async () => {
    const { code, secret } = await client.create()
    const { token, participant } = await client.join(code)
    const phone = await opened(client.phone(code, token))
    await client.command(code, secret, { do: 'remove', participant }, 1)
    await phone.until(like('bye', ({ reason }) => reason === 'removed'))
    await expect.poll(() => phone.socket.readyState).toBeGreaterThan(WebSocket.OPEN)
    const again = async () => (await client.post(client.at(code, '/participants'), { token })).status
    expect(await again()).toBe(403)
    await client.command(code, secret, { do: 'restore', participant }, 1)
    expect(await again()).toBe(200)
  })
})

test('a locked session refuses newcomers with a reason of its own, and lets those in who have been in', async () => {
  const { code, secret } = await client.create()
  const { token } = await client.join(code)
  const host = await opened(client.host(code, secret))
  await client.command(code, secret, { do: 'lock', locked: true }, 1)
  expect(await host.until(like('feed', ({ locked }) => locked))).toHaveProperty('totals.people', 1)
  await evict(code)
  const refused = await client.post(client.at(code, '/participants'), { token: 'n'.repeat(32) })
  expect([refused.status, await refused.json()]).toMatchObject([403, { type: '/problems/locked' }])
  expect(await (await client.get(client.at(code))).json()).toMatchObject({ locked: true })
  expect((await client.hostSnapshot(code, secret)).session.locked).toBe(true)
  expect((await client.join(code, token)).token).toBe(token)
  await client.command(code, secret, { do: 'lock', locked: false }, 1)
  await client.join(code)
})

test('four hundred come in at once behind one address', async () => {
  const { code, secret } = await client.create()
  const headers = { 'Content-Type': 'application/json', 'CF-Connecting-IP': '203.0.113.9' }
  const join = async (): Promise<number> => {
    const body = JSON.stringify({ token: randomUUID() })
    return (await worker.fetch(client.at(code, '/participants'), { method: 'POST', headers, body })).status
  }
  const statuses = await Promise.all(Array.from({ length: 400 }, join))
  expect(new Set(statuses)).toEqual(new Set([200]))
  expect(await client.hostSnapshot(code, secret)).toMatchObject({ rush: 400, totals: { people: 400 } })
  // None of them has answered, so one command makes room again.
  await client.command(code, secret, { do: 'clear', connected: true }, 0)
  await evict(code)
  expect(await client.hostSnapshot(code, secret)).toMatchObject({ rush: 0, roster: [], removed: [] })
})

test('the alarm closes a round that everyone has answered, though the object was evicted meanwhile', async () => {
  const { code, secret } = await client.create()
  const { token } = await client.join(code)
  const [phone, host] = [await opened(client.phone(code, token)), await opened(client.host(code, secret))]
  const option = await client.options(code, secret)
  await client.command(code, secret, { do: 'open' }, 1)
  phone.send(vote(0, 1, option(0, true)))
  await phone.until(like('ack'))
  await evict(code)
  expect(await host.until(like('phase', ({ phase }) => phase.kind === 'closed'))).toMatchObject({
    result: { rounds: [{ answered: 1, share: 1, advice: 'explain' }] },
  })
})

describe('the report', () => {
  type Kept = { list: () => Promise<{ keys: { name: string; expiration?: number }[] }> }
  const kept = async (code: string) => {
    const { RESULTS } = await worker.runtime.env<{ RESULTS: Kept }>()
    return (await RESULTS.list()).keys.filter(({ name }) => name.startsWith(`class/${code}/`))
  }

  async function endedSession(options: object = {}) {
    const made = await client.create({ options })
    const { token } = await client.join(made.code)
    await client.command(made.code, made.secret, { do: 'own-pace' }, 1)
    const option = await client.options(made.code, made.secret)
    for (const item of [0, 1, 2, 3, 4])
      await client.post(client.at(made.code, '/votes'), vote(item, 1, option(item, item > 0)), token)
    await client.command(made.code, made.secret, { do: 'end' }, 2)
    await expect.poll(() => kept(made.code)).toHaveLength(1)
    return made
  }

  test('lies in KV from the end on, until the stated hour, for the host alone', async () => {
    const { code, secret, deleteAt } = await endedSession()
    const [entry] = await kept(code)
    expect(entry?.expiration).toBe(Math.floor(deleteAt / 1000))
    expect(entry?.name).not.toContain(secret)
    expect((await client.get(client.at(code, '/report'))).status).toBe(403)
  })

  test('is deleted at once with everything else when the host says so', async () => {
    const { code, secret } = await endedSession()
    const deletion = { method: 'DELETE', headers: { Authorization: `Bearer ${secret}` } }
    expect((await worker.fetch(client.at(code), deletion)).status).toBe(204)
    expect(await kept(code)).toEqual([])
    expect((await client.get(client.at(code, '/report'), secret)).status).toBe(404)
    expect((await client.get(client.at(code))).status).toBe(404)
  })

  test('enters the public statistics only where the host has said so, and once', async () => {
    const attempts = async (): Promise<number> => {
      const stats = await (await client.get('/api/quizzes/xi-putin-call/stats')).json()
      return Number((stats as { attempts: number }).attempts)
    }
    await endedSession()
    await endedSession({ toStatistics: true })
    await expect.poll(attempts).toBe(1)
  })
})

test('a report outlives its session in KV, is read with the same secret, and deleted with it', async () => {
  type Kv = { put: (key: string, value: string) => Promise<void> }
  const { RESULTS } = await worker.runtime.env<{ RESULTS: Kv }>()
  const secret = 'k'.repeat(32)
  const key = `class/KKKK-KKKK/${createHash('sha256').update(secret).digest('hex')}`
  await RESULTS.put(key, JSON.stringify({ session: { code: 'KKKK-KKKK' }, questions: [], pupils: [] }))
  const report = (as = secret) => client.get(client.at('KKKK-KKKK', '/report'), as)
  expect((await report('l'.repeat(32))).status).toBe(404)
  expect(await (await report()).json()).toMatchObject({ session: { code: 'KKKK-KKKK' } })
  const deletion = { method: 'DELETE', headers: { Authorization: `Bearer ${secret}` } }
  expect((await worker.fetch(client.at('KKKK-KKKK'), deletion)).status).toBe(204)
  expect((await worker.fetch(client.at('KKKK-KKKK'), deletion)).status).toBe(404)
})

test('whoever tries code after code is told to wait, and a right code behind the same address is never refused', async () => {
  const { code, secret, projector } = await client.create()
  const { token } = await client.join(code)
  await minuteWith(20)
  const codes = Array.from({ length: 70 }, (_, i) => `GGGGGG${'BCDFGHJKMP'[Math.floor(i / 10)]}${'BCDFGHJKMP'[i % 10]}`)
  const misses = await Promise.all(codes.map((guess) => client.get(client.at(guess))))
  const told = misses.find(({ status }) => status === 429)
  expect(told?.headers.get('Retry-After')).toBe('60')
  expect(told?.headers.get('RateLimit')).toBe('"attempts";r=0;t=60')
  // The name of the limit is for the header alone.
  expect(await told?.json()).not.toHaveProperty('limit')
  expect((await client.get(client.at(code))).status).toBe(200)
  await client.join(code)
  const statusOf = async (part: string, bearer?: string) => (await client.get(client.at(code, part), bearer)).status
  expect([
    await statusOf('/nickname'),
    await statusOf('/participant', token),
    await statusOf('/host', secret),
    await statusOf('/projector'),
    await statusOf('/report', secret),
    await statusOf('/report', 'x'.repeat(32)),
  ]).toEqual([200, 200, 200, 200, 200, 403])
  const page = await worker.fetch(`/j/${code}`, { headers: { Accept: 'text/html' } })
  expect(page.status).toBe(200)
  const screen = await opened(client.projector(code, keyOf(projector)))
  await screen.until(like('snapshot'))
})

test('whoever starts session after session is told to wait', async () => {
  await minuteWith(10)
  const starts = Array.from({ length: 70 }, () => client.post('/api/sessions', { quiz: 'none' }))
  const told = (await Promise.all(starts)).find(({ status }) => status === 429)
  expect(told?.headers.get('RateLimit')).toBe('"attempts";r=0;t=60')
})
