import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Command } from '../../src/classroom/protocol/host.ts'
import { classClient } from '../support/class-client.ts'
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
  const form = { method: 'POST', headers: { Cookie: `host=${secret}`, Origin: worker.origin() } }
  const body = new URLSearchParams({ version: '1', do: 'plan', items: '2,0' })
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
