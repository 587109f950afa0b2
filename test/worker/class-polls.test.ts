import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { formKeyOf } from '../../src/classroom/object/authentication.ts'
import type { Command, HostSnapshot } from '../../src/classroom/protocol/host.ts'
import type { Report } from '../../src/classroom/protocol/report.ts'
import { classClient, like } from '../support/class-client.ts'
import { allQuizzes } from '../support/quizzes.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()
const client = classClient(worker)

test('a poll of the story goes from one tap to the report, over sockets, HTTP and plain forms', async () => {
  const { code, secret } = await client.create({ options: { closeEarly: false } })
  const [ada, ben] = [await client.join(code), await client.join(code)]
  const phone = await client.phone(code, ada.token)
  const host = { method: 'POST', headers: { Cookie: `host-${code}=${secret}`, Origin: worker.origin() } }
  const asked = new URLSearchParams({
    version: '1',
    do: 'poll',
    ask: 'headline',
    text: '',
    key: await formKeyOf(secret),
  })
  expect((await worker.fetch(`/class/${code}`, { ...host, body: asked })).status).toBe(303)
  const { question } = await phone.until(like('phase', ({ phase }) => phase.kind === 'open'))
  expect(question).toMatchObject({ item: 5, place: null, stem: 'Which of these headlines would you have run?' })
  const [first, second] = question?.options ?? []

  const vote = { type: 'vote', submission: randomUUID(), item: 5, round: 1, option: first?.id }
  phone.send(vote)
  await phone.until(like('ack', ({ submission }) => submission === vote.submission))
  expect((await client.post(client.at(code, '/votes'), vote, ada.token)).status).toBe(200)
  const page = `/j/${code}`
  const seat = { Cookie: `seat=${ben.token}` }
  expect(await (await worker.fetch(page, { headers: seat })).text()).toContain('<p class="label">Poll</p>')
  const form = new URLSearchParams({ submission: randomUUID(), item: '5', round: '1', option: second?.id ?? '' })
  const sent = { method: 'POST', headers: { Origin: worker.origin(), ...seat }, body: form }
  expect((await worker.fetch(page, sent)).url).toContain(code)

  const give = async (command: Command): Promise<void> => {
    const { version } = await client.hostSnapshot(code, secret)
    expect((await client.command(code, secret, command, version)).status).toBe(200)
  }
  await give({ do: 'close' })
  await phone.until(like('phase', ({ phase, rounds }) => phase.kind === 'closed' && rounds?.[0]?.answered === 2))
  await give({ do: 'end' })
  const report = (await (await client.get(client.at(code, '/report'), secret)).json()) as Report
  expect(report.polls?.[0]?.options.filter(({ chosen }) => chosen === 1).map(({ text }) => text)).toEqual(
    question?.options.slice(0, 2).map(({ text }) => text),
  )
  expect(report.questions).toEqual([])
  expect(await (await worker.fetch(`/class/${code}/report`, { headers: host.headers })).text()).toContain(
    'Polls, without a right answer',
  )
})

test('a poll is never of a question that the session asks, nor of one that shares an option or must not meet one', async () => {
  for (let n = 0; n < 10; n++) {
    const { code, secret } = await client.create({ length: 15, edition: 1 + n })
    const { questions, polls, version } = (await client.hostSnapshot(code, secret)) satisfies HostSnapshot
    const said = new Set(questions.flatMap(({ options }) => options.map(({ text }) => text)))
    const kind = polls.find((kind) => kind !== 'hands')
    if (!kind) continue
    await client.command(code, secret, { do: 'poll', ask: kind }, version)
    const { poll } = await client.hostSnapshot(code, secret)
    expect(poll?.options.filter(({ text }) => said.has(text))).toEqual([])
    const bank = allQuizzes().flatMap(({ bank }) => bank)
    expect(poll?.options.filter(({ id }) => bank.some(({ options }) => options.some((one) => one.id === id)))).toEqual(
      [],
    )
  }
})
