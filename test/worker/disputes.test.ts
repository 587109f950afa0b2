import { randomUUID } from 'node:crypto'
import { describe, expect, test, vi } from 'vitest'
import { pack } from '../../src/questions/pack.ts'
import { compileQuiz } from '../../tools/compile/quizzes.ts'
import { publishAll } from '../../tools/publish/publish.ts'
import { remoteStore } from '../../tools/publish/remote.ts'
import { answerObjections, objections } from '../../tools/story/objections.ts'
import { findQuiz } from '../support/quizzes.ts'
import { runningWorker } from '../support/worker.ts'

const key = 'a key of this test, longer than thirty-two signs'
const worker = runningWorker({ PUBLISH_KEY: key, INDEX_SECONDS: '0', FLUSH_SECONDS: '1' })
const quiz = findQuiz('xi-putin-call')
const item = quiz?.bank[0]?.id
if (!quiz || !item) throw new Error('This test reads the first story.')
const api = `/api/quizzes/${quiz.dossier.id}`

const dispute = (changes: object = {}) => ({
  id: randomUUID(),
  version: quiz.version,
  item,
  reason: 'key-wrong',
  ...changes,
})
const send = (body: object) =>
  worker.fetch(`${api}/disputes`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })

describe('a dispute of a question', () => {
  test.each<[number, string, object]>([
    [400, 'malformed-dispute', { id: '17' }],
    [400, 'malformed-dispute', { item: undefined }],
    [409, 'version-gone', { version: '0000000000' }],
    [422, 'unknown-item', { item: 'no.such-item' }],
    [422, 'unknown-dispute-reason', { reason: 'I do not like it' }],
  ])('is refused with %i %s', async (status, reason, changes) => {
    const answer = await send(dispute(changes))
    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject({ type: `/problems/${reason}` })
  })

  test('counts once for an id and an item, and the statistics say that it is being looked at', async () => {
    const once = dispute()
    expect(await (await send(once)).json()).toEqual({ id: once.id, item })
    for (const reason of ['key-wrong', 'typo']) expect((await send({ ...once, reason })).status).toBe(200)
    await send(dispute({ reason: 'unclear' }))
    const other = quiz.bank[1]?.id ?? ''
    await send({ ...once, item: other })
    await expect
      .poll(async () => (await worker.fetch(`${api}/stats`)).json())
      .toMatchObject({
        attempts: 0,
        questions: {
          [item]: { responses: 0, disputes: {}, beingLookedAt: true },
          [other]: { disputes: {}, beingLookedAt: true },
        },
      })
    const authorized = { headers: { Authorization: `Bearer ${key}` } }
    const told = await (await worker.fetch(`${api}/disputes`, authorized)).json()
    expect(told.disputes).toEqual({ [item]: { 'key-wrong': 1, unclear: 1 }, [other]: { 'key-wrong': 1 } })
  })
})

test('objections to a question that is gone from the present version are listed and answered by command', async () => {
  const gone = quiz.bank[2]?.id ?? ''
  expect((await send(dispute({ item: gone }))).status).toBe(200)
  const withdrawn = [{ item: gone, reason: 'A test.' }, ...quiz.dossier.withdrawn]
  await publishAll(remoteStore(worker.origin(), key), [pack(compileQuiz({ ...quiz.dossier, withdrawn }))], () => ({}))
  vi.stubEnv('READOUT_URL', worker.origin())
  vi.stubEnv('PUBLISH_KEY', key)
  const said = vi.spyOn(console, 'log').mockImplementation(() => {})
  const listed = async (): Promise<string> => {
    said.mockClear()
    await objections([quiz.dossier.id])
    return said.mock.calls.flat().join('\n')
  }
  await vi.waitFor(async () => expect(await listed()).toContain(`${gone}: 1 key-wrong (1 to answer)`), 20_000)
  await answerObjections([quiz.dossier.id, gone])
  expect(said.mock.lastCall?.join()).toContain(`how many object to ${gone} in ${quiz.version}.`)
  await vi.waitFor(async () => expect(await listed()).toContain(`${gone}: 1 key-wrong (all answered)`), 20_000)
  expect(await listed()).toContain(`${quiz.version}:`)
})

test('/healthz names every ledger and what waits in it', async () => {
  const answer = await worker.fetch('/healthz')
  expect(answer.status).toBe(200)
  expect(answer.headers.get('Cache-Control')).toBe('no-store')
  expect(await answer.json()).toEqual({
    status: 'ok',
    ledgers: expect.arrayContaining([
      { quiz: quiz.dossier.id, shard: 0, waiting: 0, age: 0, failures: 0, error: null },
    ]),
  })
})

test('what limits a client and a quiz is bound', async () => {
  const env = await worker.runtime.env<{ CLIENT_LIMIT: unknown; QUIZ_LIMIT: unknown }>()
  expect([typeof env.CLIENT_LIMIT, typeof env.QUIZ_LIMIT]).toEqual(['object', 'object'])
})
