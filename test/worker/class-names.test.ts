import { expect, test } from 'vitest'
import type { Command } from '../../src/classroom/protocol/host.ts'
import { classClient, like } from '../support/class-client.ts'
import { runningWorker } from '../support/worker.ts'

/* The attacker has the code, as everyone has who has seen the wall, and wants to know who is in the class. */
const worker = runningWorker()
const client = classClient(worker)

async function classOfTwo() {
  const made = await client.create({ options: { points: true } })
  const pupils = [await client.join(made.code), await client.join(made.code)]
  const give = async (command: Command) =>
    client.command(made.code, made.secret, command, (await client.hostSnapshot(made.code, made.secret)).version)
  const option = await client.options(made.code, made.secret)
  return { ...made, pupils, give, option, key: new URL(made.projector).hash.slice(1) }
}

test('names are on a screen with the key of the host’s link, and nowhere that the code alone leads to', async () => {
  const { code, secret, pupils, give, option, key } = await classOfTwo()
  const wall = await client.projector(code, key)
  const strangers = [await client.projector(code), await client.projector(code, secret.slice(0, 32))]
  const heard = (screens: typeof strangers) => JSON.stringify(screens.map((screen) => screen.heard))
  const named = (text: string) => pupils.filter(({ nickname }) => text.includes(nickname)).length
  await give({ do: 'open' })
  for (const { token } of pupils) {
    const submission = crypto.randomUUID()
    const vote = { type: 'vote', submission, item: 0, round: 1, option: option(0, true) }
    expect((await client.post(client.at(code, '/votes'), vote, token)).status).toBe(200)
  }
  await give({ do: 'reveal' })
  await give({ do: 'leaderboard', shown: true })
  const late = await client.join(code)
  for (const screen of [wall, ...strangers]) {
    await screen.until(like('phase', (phase) => phase.phase.kind === 'revealed'))
    screen.send({ type: 'snapshot' })
    await screen.until(like('snapshot', ({ totals }) => totals.people === 3))
  }
  const look = async (Cookie = '') =>
    (await worker.fetch(`/class/${code}/screen`, { headers: { Accept: 'text/html', Cookie } })).text()
  const polled = async (bearer?: string) => (await client.get(client.at(code, '/projector'), bearer)).text()
  const open = [heard(strangers), await look(), await look(`host-${code}=guess`), await polled(), await polled('guess')]
  expect(open.map(named)).toEqual([0, 0, 0, 0, 0])
  expect(open.join()).not.toContain(late.nickname)
  const kept = [heard([wall]), await look(`host-${code}=${secret}`), await polled(key)]
  expect(kept.map(named)).toEqual([2, 2, 2])
  for (const { socket } of [wall, ...strangers]) socket.close()
})
