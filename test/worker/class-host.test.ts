import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { formKeyOf } from '../../src/classroom/object/authentication.ts'
import type { Command, HostSnapshot } from '../../src/classroom/protocol/host.ts'
import type { Created } from '../../src/classroom/protocol/messages.ts'
import { classClient, like } from '../support/class-client.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()
const client = classClient(worker)

test('a step pressed right after extra time is carried out', async () => {
  const { code, secret } = await client.create({ options: { timer: { kind: 'soft', seconds: 60 } } })
  const { participant } = await client.join(code)
  const opened = await (await client.command(code, secret, { do: 'open' }, 1)).json()
  const { version } = await client.hostSnapshot(code, secret)
  expect(opened).toMatchObject({ type: 'done', version })
  await client.command(code, secret, { do: 'extra-time', participant, factor: 1.5 }, version)
  expect((await client.command(code, secret, { do: 'close' }, version)).status).toBe(200)
})

test('what the host leaves out is not asked, and nobody else is told of it before', async () => {
  const { code, secret } = await client.create()
  const { token } = await client.join(code)
  const before = await client.snapshot(code, token)
  expect((await client.command(code, secret, { do: 'plan', items: [3, 1] }, 0)).status).toBe(200)
  const after = await client.snapshot(code, token)
  expect({ ...after, now: 0 }).toEqual({ ...before, now: 0, session: { ...before.session, questions: 2 } })
  const { plan, questions, version } = await client.hostSnapshot(code, secret)
  expect([plan, questions.length]).toEqual([[3, 1], 5])
  await client.command(code, secret, { do: 'open' }, version)
  expect((await client.snapshot(code, token)).question).toMatchObject({ id: questions[3]?.id, place: 0, of: 2 })
})

test('a page without script changes the plan by its form', async () => {
  const { code, secret } = await client.create()
  const form = { method: 'POST', headers: { Cookie: `host-${code}=${secret}`, Origin: worker.origin() } }
  const body = new URLSearchParams({ version: '1', do: 'plan', items: '2,0', key: await formKeyOf(secret) })
  expect((await worker.fetch(`/class/${code}`, { ...form, body })).status).toBe(303)
  expect((await client.hostSnapshot(code, secret)).plan).toEqual([2, 0])
})

test('a pause refuses answers, by a reason of its own, until the class goes on', async () => {
  const { code, secret } = await client.create()
  const { token } = await client.join(code)
  const option = await client.options(code, secret)
  const give = async (command: Command): Promise<void> => {
    const { version } = await client.hostSnapshot(code, secret)
    expect((await client.command(code, secret, command, version)).status).toBe(200)
  }
  const vote = () =>
    client.post(
      client.at(code, '/votes'),
      { type: 'vote', submission: randomUUID(), item: 0, round: 1, option: option(0, true) },
      token,
    )
  await give({ do: 'open' })
  await give({ do: 'pause' })
  const refused = await vote()
  expect([refused.status, await refused.json()]).toEqual([409, expect.objectContaining({ type: '/problems/paused' })])
  await give({ do: 'resume' })
  expect((await vote()).status).toBe(200)
})

describe('at the start', () => {
  const form = (fields: Record<string, string>) =>
    worker.fetch('/class', { method: 'POST', headers: { Origin: worker.origin() }, body: new URLSearchParams(fields) })
  const cardsIn = ({ questions }: HostSnapshot) => questions.map(({ reveal }) => reveal.cards.map(({ id }) => id))
  const leadBy = async (answer: Response): Promise<HostSnapshot> => {
    const secret = /host-[\w-]+=([^;]+)/.exec(answer.headers.get('Set-Cookie') ?? '')?.[1] ?? ''
    const code = answer.headers.get('Location')?.split('/').at(-1) ?? ''
    return client.hostSnapshot(code, secret)
  }

  test('topics are chosen: every question is about one of them', async () => {
    const page = await (await worker.fetch('/class?story=xi-putin-call')).text()
    const [card = '', other = ''] = [...page.matchAll(/name="card-([^"]+)"/g)].map(([, id]) => id)
    const both = await leadBy(
      await form({ quiz: 'xi-putin-call', length: '5', [`card-${card}`]: 'on', [`card-${other}`]: 'on' }),
    )
    expect(both.questions.length).toBeGreaterThan(0)
    for (const cards of cardsIn(both)) expect(cards.some((id) => id === card || id === other)).toBe(true)
    const api = await client.post('/api/sessions', { quiz: 'xi-putin-call', length: 15, cards: [card] })
    const { code, secret } = (await api.json()) as Created
    const one = await client.hostSnapshot(code, secret)
    expect(one.questions.length).toBeGreaterThan(0)
    for (const cards of cardsIn(one)) expect(cards).toContain(card)
    expect(new Set(one.questions.map(({ stem, statement }) => `${statement} ${stem}`)).size).toBe(one.questions.length)
  })

  test.each<[string, object]>([
    ['an unknown card', { cards: ['none'] }],
    ['an edition and cards', { edition: 3, cards: ['overview'] }],
    ['a day that is over', { options: { finishBy: Date.now() - 1 } }],
  ])('%s is refused', async (_, body) => {
    expect((await client.post('/api/sessions', { quiz: 'xi-putin-call', length: 5, ...body })).status).toBe(400)
  })

  test('the last day to finish at one’s own pace is chosen, and pupils are told', async () => {
    const date = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)
    const { phase, session } = await leadBy(
      await form({ quiz: 'xi-putin-call', length: '5', pace: 'own', finishBy: date }),
    )
    const until = phase.kind === 'own' ? phase.until : 0
    // The test has no time zone but UTC; a zone moves the end of the day by less than a day.
    expect(Math.abs(until - Date.parse(`${date}T23:59:00Z`))).toBeLessThan(86_400_000)
    const joined = await worker.fetch(`/j/${session.code}`, { method: 'POST', headers: { Origin: worker.origin() } })
    const seat = joined.headers.get('Set-Cookie')?.split(';')[0] ?? ''
    const page = await (await worker.fetch(`/j/${session.code}`, { headers: { Cookie: seat } })).text()
    expect(page).toMatch(/Finish by [A-Z][a-z]+ \d+, \d{4}/)
    expect((await form({ quiz: 'xi-putin-call', length: '5', finishBy: 'soon' })).status).toBe(400)
  })

  test('the same questions and options are used again with another class, under new ids', async () => {
    const made = await client.create({ options: { points: true, discussionSeconds: 77 } })
    await client.command(made.code, made.secret, { do: 'plan', items: [4, 1, 2] }, 0)
    const before = await client.hostSnapshot(made.code, made.secret)
    const again = await worker.fetch(`/class/${made.code}/again`, {
      method: 'POST',
      headers: { Cookie: `host-${made.code}=${made.secret}`, Origin: worker.origin() },
      body: new URLSearchParams({ key: await formKeyOf(made.secret) }),
    })
    expect(again.status).toBe(303)
    const after = await leadBy(again)
    expect(after.session.code).not.toBe(made.code)
    expect(after.session.options).toEqual(before.session.options)
    expect(after.questions.map(({ stem }) => stem)).toEqual([4, 1, 2].map((item) => before.questions[item]?.stem))
    const ids = ({ questions }: HostSnapshot) =>
      questions.flatMap(({ id, options }) => [id, ...options.map((one) => one.id)])
    expect(ids(after).filter((id) => ids(before).includes(id))).toEqual([])
    const stranger = await worker.fetch(`/class/${made.code}/again`, {
      method: 'POST',
      headers: { Origin: worker.origin() },
    })
    expect(stranger.status).toBe(403)
  })
})

test('two hosts lead together, and each sees what the other does', async () => {
  const { code, secret } = await client.create()
  const [one, two] = [await client.host(code, secret), await client.host(code, secret)]
  const { version } = await one.until(like('snapshot'))
  await two.until(like('snapshot'))
  const give = (host: typeof one, command: Command, under: number) =>
    host.send({ type: 'command', id: randomUUID(), version: under, command })
  give(one, { do: 'plan', items: [2, 0] }, version)
  expect(await two.until(like('feed', ({ plan }) => plan.length === 2))).toMatchObject({ plan: [2, 0] })
  give(two, { do: 'open' }, version)
  const opened = await one.until(like('phase', ({ phase }) => phase.kind === 'open'))
  expect(opened.phase).toMatchObject({ item: 2 })
  // Both press the next step at once: it is taken once.
  give(one, { do: 'pause' }, opened.version)
  give(two, { do: 'pause' }, opened.version)
  expect(await two.until(like('refused'))).toMatchObject({ reason: 'stale-version' })
  for (const { socket } of [one, two]) socket.close()
})
