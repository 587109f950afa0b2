import { expect, test } from 'vitest'
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
