import { createHash, randomUUID } from 'node:crypto'
import { afterEach, expect, test } from 'vitest'
import type { Created } from '../../src/classroom/protocol/messages.ts'
import type { Report } from '../../src/classroom/protocol/report.ts'
import { classClient, like } from '../support/class-client.ts'
import { runningWorker } from '../support/worker.ts'

type Looked = { puts: number; arrivals: number; asked: string[]; kept: Record<string, string> }
type Kv = {
  behave: (behavior: { refusals?: number; held?: boolean; breaks?: boolean }) => Promise<void>
  release: () => Promise<void>
  look: () => Promise<Looked>
}

// As short as a deployment may keep a class.
const worker = runningWorker({ REPORT_DAYS: '1' }, { RESULTS: './test/support/failing-kv.mjs' })
const client = classClient(worker)
const kv = async (): Promise<Kv> => (await worker.runtime.env<{ RESULTS: Kv }>()).RESULTS
const looked = async (): Promise<Looked> => (await kv()).look()
const rows = async (code: string, query: string, ...values: unknown[]) =>
  (await worker.runtime.storage('Session', code)).exec(query, ...values)
/** When something is due, or null where it is not. */
const dueAt = async (code: string, what: string) =>
  (await rows(code, "select json_extract(data, '$.' || ?) as at from documents where name = 'dues'", what))[0]?.at
const sleep = (code: string): Promise<void> => worker.runtime.evict('Session', code)
/** Has a sleeping session emptied at this time. One that tries to store its report meanwhile stores what is due anew. */
const emptyAt = (code: string, at: number): Promise<void> =>
  expect
    .poll(async () => {
      await rows(code, "update documents set data = json_set(data, '$.forget', ?) where name = 'dues'", at)
      await sleep(code)
      return dueAt(code, 'forget')
    })
    .toBe(at)

afterEach(async () => (await kv()).behave({}))

const keyOf = ({ code, secret }: Created): string =>
  `class/${code}/${createHash('sha256').update(secret).digest('hex')}`

/** A session in which one person has given one answer. */
async function classOfOne(): Promise<Created & { token: string }> {
  const made = await client.create({ options: { closeEarly: false } })
  const { token } = await client.join(made.code)
  await client.command(made.code, made.secret, { do: 'open' }, 1)
  const { question } = await client.snapshot(made.code, token)
  const vote = { type: 'vote', submission: randomUUID(), item: 0, round: 1, option: question?.options[0]?.id }
  expect((await client.post(client.at(made.code, '/votes'), vote, token)).status).toBe(200)
  return { ...made, token }
}

const end = async ({ code, secret }: Created): Promise<void> => {
  const { version } = await client.hostSnapshot(code, secret)
  expect((await client.command(code, secret, { do: 'end' }, version)).status).toBe(200)
}

test('a report that KV refuses is tried again until it is there, and until then nothing is emptied', async () => {
  const made = await classOfOne()
  await (await kv()).behave({ refusals: 3 })
  await end(made)
  await expect.poll(async () => (await looked()).puts).toBe(1)
  // As an earlier version had it, a day after the end.
  await emptyAt(made.code, 0)
  await expect.poll(async () => (await looked()).puts).toBe(4)
  await expect.poll(async () => (await looked()).kept).toHaveProperty([keyOf(made)])
  const report = JSON.parse((await looked()).kept[keyOf(made)] ?? '') as Report
  expect(report.participation).toMatchObject({ people: 1, answers: 1 })
  await expect.poll(() => dueAt(made.code, 'publish')).toBe(null)
  expect(Number(await dueAt(made.code, 'forget'))).toBeGreaterThan(Date.now() + 3_500_000)
  expect((await client.get(client.at(made.code, '/report'), made.secret)).status).toBe(200)
  expect(worker.exceptions()).toHaveLength(3)
})

test('whoever is taken out after the end is taken out of the report in KV too, also while it is on its way there', async () => {
  const made = await classOfOne()
  const others = [await client.join(made.code), await client.join(made.code)]
  const pupils = async () => JSON.parse((await looked()).kept[keyOf(made)] ?? '{"pupils":[]}').pupils.length
  const remove = async ({ participant }: { participant: string }) =>
    expect((await client.command(made.code, made.secret, { do: 'remove', participant }, 0)).status).toBe(200)
  const owed = () => dueAt(made.code, 'publish')
  await (await kv()).behave({ held: true })
  await end(made)
  await expect.poll(async () => (await looked()).puts).toBe(1)
  for (const [i, other] of others.entries()) {
    await remove(other)
    await (await kv()).release()
    await expect.poll(async () => [await pupils(), await owed()]).toEqual([2 - i, null])
  }
})

test.each([
  ['', false],
  [', though what was to follow it failed', true],
])('a report that arrives after the host has deleted everything is deleted too%s', async (_, breaks) => {
  const made = await classOfOne()
  await (await kv()).behave({ held: true, breaks })
  await end(made)
  await expect.poll(async () => (await looked()).puts).toBe(1)
  const deletion = { method: 'DELETE', headers: { Authorization: `Bearer ${made.secret}` } }
  expect((await worker.fetch(client.at(made.code), deletion)).status).toBe(204)
  expect(await looked()).toMatchObject({
    arrivals: 0,
    kept: expect.not.objectContaining({ [keyOf(made)]: expect.anything() }),
  })
  await (await kv()).release()
  await expect.poll(async () => (await looked()).arrivals).toBe(1)
  await expect.poll(async () => (await looked()).kept).not.toHaveProperty([keyOf(made)])
  expect((await client.get(client.at(made.code, '/report'), made.secret)).status).toBe(404)
})

test('at the stated hour the storage is emptied by the alarm, whoever is still there is told, and the code leads nowhere', async () => {
  const made = await classOfOne()
  const phone = await client.phone(made.code, made.token)
  await (await kv()).behave({ refusals: 99 })
  await end(made)
  await phone.until(like('phase', ({ phase }) => phase.kind === 'ended'))
  // Each further try to store the report wakes the session, which then finds its hour near or past.
  const soon = Date.now() + 2500
  await rows(made.code, "update documents set data = json_set(data, '$.deleteAt', ?) where name = 'setup'", soon)
  await emptyAt(made.code, soon)
  await phone.until(like('bye', ({ reason }) => reason === 'unknown-session'))
  expect(Date.now()).toBeGreaterThanOrEqual(soon)
  await expect.poll(() => phone.socket.readyState).toBeGreaterThan(WebSocket.OPEN)
  expect((await client.get(client.at(made.code))).status).toBe(404)
  const tables = await rows(made.code, 'select name from sqlite_master')
  expect(tables.map(({ name }) => name)).not.toContain('votes')
  expect(tables.map(({ name }) => name)).not.toContain('documents')
  // Too near that hour for KV, so it was never sent there.
  expect((await looked()).kept).not.toHaveProperty([keyOf(made)])
})

test('what an earlier version stored of a class is emptied when its alarm goes off, though nobody can read it any more', async () => {
  const made = await classOfOne()
  // The alarm goes off again and again, to store the report; the rows then lie under the name that an earlier version
  // gave them.
  await (await kv()).behave({ refusals: 99 })
  await end(made)
  await rows(made.code, 'alter table documents rename to pages')
  await sleep(made.code)
  expect((await client.get(client.at(made.code))).status).toBe(404)
  await expect
    .poll(async () => (await rows(made.code, 'select name from sqlite_master')).map(({ name }) => name))
    .not.toContain('pages')
})

test('where KV goes on refusing, everything is deleted at the stated hour all the same, and not an hour later', async () => {
  const made = await classOfOne()
  const soon = Date.now() + 600_000
  await rows(made.code, "update documents set data = json_set(data, '$.deleteAt', ?) where name = 'setup'", soon)
  await sleep(made.code)
  await (await kv()).behave({ refusals: 99 })
  await end(made)
  await expect.poll(async () => (await looked()).puts).toBe(1)
  await emptyAt(made.code, 0)
  await expect.poll(() => dueAt(made.code, 'forget')).toBe(soon)
})

test('at people’s own pace there is time to answer, however short a deployment keeps a class', async () => {
  const { code, deleteAt } = await client.create({ options: { pace: 'own' } })
  const { token } = await client.join(code)
  expect((await client.snapshot(code, token)).phase).toEqual({ kind: 'own', until: deleteAt - 86_400_000 })
})

test('classes that nobody joins write nothing to KV, however they end, and a pupil writes nothing after the end', async () => {
  const asked = async (made: Created) => (await looked()).asked.filter((request) => request.endsWith(keyOf(made)))
  const remove = ({ code, secret }: Created) =>
    worker.fetch(client.at(code), { method: 'DELETE', headers: { Authorization: `Bearer ${secret}` } })
  const [ended, running] = [await client.create(), await client.create()]
  await end(ended)
  await expect.poll(() => dueAt(ended.code, 'publish')).toBe(null)
  for (const made of [ended, running]) {
    expect((await remove(made)).status).toBe(204)
    expect(await asked(made)).toEqual([])
  }

  const made = await classOfOne()
  await end(made)
  await expect
    .poll(async () => [await asked(made), await dueAt(made.code, 'publish')])
    .toEqual([[`put ${keyOf(made)}`], null])
  for (let times = 0; times < 3; times++) {
    const renamed = await client.post(client.at(made.code, '/name'), { type: 'rename' }, made.token)
    expect([renamed.status, await renamed.json()]).toMatchObject([410, { type: '/problems/session-ended' }])
  }
  expect(await dueAt(made.code, 'publish')).toBe(null)
  await sleep(made.code)
  expect((await remove(made)).status).toBe(204)
  expect(await asked(made)).toEqual([`put ${keyOf(made)}`, `delete ${keyOf(made)}`])
})
