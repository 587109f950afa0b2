import { randomUUID } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import { assemble } from '../../src/questions/edition.ts'
import { objectionLines } from '../../tools/story/objections.ts'
import { classClient } from '../support/class-client.ts'
import { resultOf, story } from '../support/results.ts'
import { runningWorker } from '../support/worker.ts'

const key = 'a key of this test, longer than thirty-two signs'
const worker = runningWorker({ FLUSH_SECONDS: '1', PUBLISH_KEY: key })
const { id } = story.dossier
const api = `/api/quizzes/${id}`
const assembled = assemble(story, { edition: 3, length: 5 })
const questions = assembled.ok ? assembled.edition.questions : []

const post = (path: string, from: string, body: object) =>
  worker.fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'CF-Connecting-IP': from },
    body: JSON.stringify(body),
  })
const stats = async () => (await worker.fetch(`${api}/stats`)).json()
/** The nth of a bot’s results: all wrong, each time otherwise. */
function botResult(n: number) {
  const picks = questions.map(({ options }, i) => {
    const key = options.findIndex(({ correct }) => correct)
    return (key + 1 + (Math.floor(n / 3 ** i) % (options.length - 1))) % options.length
  })
  return { ...resultOf(n), picks, ms: 90_000 + n }
}

/** Sends so many results, some at a time, and says of how many the receipt says that they count. */
async function sendAll(many: number, from: (i: number) => string, result: (i: number) => object): Promise<number> {
  let counted = 0
  for (let start = 0; start < many; start += 50) {
    const some = Array.from({ length: 50 }, (_, i) => post(`${api}/results`, from(start + i), result(start + i)))
    for (const answer of await Promise.all(some)) {
      expect(answer.status).toBe(200)
      if ((await answer.json()).counted) counted += 1
    }
  }
  return counted
}

test('a bot is taken in, ten of one network count, and the page says how many do not', async () => {
  const reader = (i: number) => ({ ...resultOf(i), ms: 60_000 + i })
  expect(await sendAll(100, (i) => `198.51.100.${i}`, reader)).toBe(100)
  await vi.waitFor(async () => expect(await stats()).toMatchObject({ attempts: 100, setAside: 0 }), 20_000)
  expect(await sendAll(200, () => '203.0.113.9', botResult)).toBe(10)
  await vi.waitFor(async () => expect(await stats()).toMatchObject({ attempts: 110, setAside: 190 }), 20_000)
  expect(await (await worker.fetch(`/${id}/stats`)).text()).toContain(
    'Not counted: 190 quizzes. They were copies, or their network',
  )
}, 120_000)

test('a school of four hundred that finishes within a minute behind one address is not refused', async () => {
  const reader = (i: number) => ({ ...resultOf(i), ms: 40_000 + i })
  const { setAside } = await stats()
  // `sendAll` expects 200 of each.
  expect(await sendAll(400, () => '203.0.113.130', reader)).toBe(10)
  await vi.waitFor(async () => expect((await stats()).setAside).toBe(setAside + 390), 20_000)
}, 60_000)

test('an IPv6 network is no crowd either, and its answers are in no figure of a question', async () => {
  const before = await stats()
  const counted = await sendAll(100, (i) => `2001:db8:77:${i.toString(16)}::1`, botResult)
  expect(counted).toBe(10)
  await vi.waitFor(async () => expect((await stats()).setAside).toBe(before.setAside + 100 - counted), 20_000)
  const after = await stats()
  const answers = ({ questions }: typeof after) =>
    Object.values<{ responses: number }>(questions).reduce((sum, { responses }) => sum + responses, 0)
  expect(answers(after) - answers(before)).toBe(5 * counted)
})

test('a class is no way round: of all that one network starts in a day, as many count as it could send', async () => {
  const before = await stats()
  // From an address of their own each, which is no help: what counts is where the class was started.
  const client = (from: string) =>
    classClient({
      ...worker,
      fetch: (path, init = {}) =>
        worker.fetch(path, { ...init, headers: { ...init.headers, 'CF-Connecting-IP': from } }),
    })
  const [sessions, people] = [2, 12]
  for (let session = 0; session < sessions; session++) {
    const host = client('203.0.113.200')
    const { code, secret } = await host.create({ options: { pace: 'own', toStatistics: true } })
    const option = await host.options(code, secret)
    for (let person = 0; person < people; person++) {
      const pupil = client(`192.0.2.${session * people + person}`)
      const { token } = await pupil.join(code)
      for (let item = 0; item < 5; item++) {
        const vote = { type: 'vote', submission: randomUUID(), item, round: 1, option: option(item, false) }
        expect((await pupil.post(pupil.at(code, '/votes'), vote, token)).status).toBe(200)
      }
    }
    const { version } = await host.hostSnapshot(code, secret)
    expect((await host.command(code, secret, { do: 'end' }, version)).status).toBe(200)
  }
  await vi.waitFor(async () => {
    const { attempts, setAside } = await stats()
    expect(attempts + setAside).toBe(before.attempts + before.setAside + sessions * people)
  }, 30_000)
  expect((await stats()).attempts - before.attempts).toBe(10)
}, 60_000)

test('two hundred objections of one network are “being looked at”, and one is shown once an editor has looked', async () => {
  const item = questions[0]?.id ?? ''
  const objections = await Promise.all(
    Array.from({ length: 200 }, () =>
      post(`${api}/disputes`, '203.0.113.77', {
        id: randomUUID(),
        version: story.version,
        item,
        reason: 'key-wrong',
      }),
    ),
  )
  expect(objections.map(({ status }) => status)).toEqual(Array(200).fill(200))
  await vi.waitFor(
    async () => expect((await stats()).questions[item]).toMatchObject({ disputes: {}, beingLookedAt: true }),
    20_000,
  )
  const page = async () => (await worker.fetch(`/${id}/stats`)).text()
  expect(await page()).toContain('objections are being looked at')
  expect(await page()).not.toMatch(/readers? disputes? it/)

  const editor = (path: string, body?: object, bearer = key) =>
    worker.fetch(`${api}/disputes${path}`, {
      headers: { Authorization: `Bearer ${bearer}`, 'Content-Type': 'application/json' },
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    })
  expect((await editor('', undefined, 'a guess')).status).toBe(401)
  expect((await editor('/looked', { item }, 'a guess')).status).toBe(401)
  expect((await editor('/looked', { item: 'none' })).status).toBe(422)
  const told = await (await editor('')).json()
  expect(told).toMatchObject({ disputes: { [item]: { 'key-wrong': 1 } }, looked: {} })
  expect(objectionLines(told)).toEqual([`${item}: 1 key-wrong (1 to answer)`])
  expect((await editor('/looked', { item })).status).toBe(200)
  await vi.waitFor(
    async () =>
      expect((await stats()).questions[item]).toMatchObject({ disputes: { 'key-wrong': 1 }, beingLookedAt: false }),
    20_000,
  )
  expect(await page()).toContain('one reader disputes it')
  expect(objectionLines(await (await editor('')).json())).toEqual([`${item}: 1 key-wrong (all answered)`])
})
