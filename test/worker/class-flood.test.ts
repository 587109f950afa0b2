import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import type { HostSnapshot } from '../../src/classroom/protocol/host.ts'
import { numberAt } from '../../src/classroom/protocol/joining-number.ts'
import type { ProjectorSnapshot } from '../../src/classroom/protocol/projector.ts'
import { classClient } from '../support/class-client.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()
const client = classClient(worker)

const join = (code: string, from: string, number?: string): Promise<Response> =>
  worker.fetch(client.at(code, '/participants'), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'CF-Connecting-IP': from },
    body: JSON.stringify({ token: randomBytes(24).toString('base64url'), ...(number && { number }) }),
  })
/** How many of these were let in, and what the others were told. */
async function outcomes(answers: readonly Promise<Response>[]): Promise<Record<string, number>> {
  const found: Record<string, number> = {}
  for (const answer of await Promise.all(answers)) {
    const { type } = (await answer.json()) as { type: string }
    found[type] = (found[type] ?? 0) + 1
  }
  return found
}
/** Joins so many times, a hundred at once: from one phone, or from as many /64 networks of IPv6. */
async function flood(code: string, times: number, from: (i: number) => string): Promise<Record<string, number>> {
  const all: Record<string, number> = {}
  for (let first = 0; first < times; first += 100) {
    const hundred = Array.from({ length: Math.min(100, times - first) }, (_, i) => join(code, from(first + i)))
    for (const [what, count] of Object.entries(await outcomes(hundred))) all[what] = (all[what] ?? 0) + count
  }
  return all
}

const school = '203.0.113.9'
const onePhone = (): string => school
const rotating = (i: number): string => `2001:db8:${(i >> 8).toString(16)}:${(i & 255).toString(16)}::1`

test('a phone joins 300 times and 690 networks fill the room: one press of the host, and the class is in and they are out', async () => {
  const { code, secret, projector } = await client.create({ length: 5 })
  const key = new URL(projector).hash.slice(1)
  const host = async (): Promise<HostSnapshot> => client.hostSnapshot(code, secret)
  const lead = async (command: Parameters<typeof client.command>[2]) =>
    expect((await client.command(code, secret, command, (await host()).version)).status).toBe(200)
  const screen = async (bearer?: string): Promise<ProjectorSnapshot> =>
    (await (await client.get(client.at(code, '/projector'), bearer)).json()) as ProjectorSnapshot

  // Half of the class is in, by hand; the other half comes too late.
  const early = await Promise.all(Array.from({ length: 10 }, () => client.join(code)))
  await new Promise((done) => setTimeout(done, 400))
  expect(await flood(code, 300, onePhone)).toEqual({ joined: 300 })
  expect(await flood(code, 690, rotating)).toEqual({ joined: 690 })
  expect((await join(code, school)).status).toBe(409)

  const seen = await host()
  expect([seen.totals.people, (seen.rush ?? 0) > 60]).toEqual([1000, true])
  // On a slow machine the first of them may have come in as slowly as pupils do.
  expect(seen.crowd?.people).toBeGreaterThan(900)
  await lead({ do: 'send-out', since: seen.crowd?.since ?? Number.NaN })
  expect((await host()).totals.people).toBeLessThan(100)
  for (const { token } of early) expect((await client.snapshot(code, token)).me.nickname).not.toBe('')

  // They go on, and have the public screen before them: nobody gets in, and it has no number.
  expect(await flood(code, 300, rotating)).toEqual({ '/problems/wrong-number': 300 })
  expect((await screen()).numbers).toBeUndefined()
  expect(await (await worker.fetch(`/class/${code}/screen`)).text()).not.toContain('and the number')

  // The class reads it from the wall.
  const { numbers = '', now } = await screen(key)
  const late = Array.from({ length: 25 }, () => join(code, school, numberAt(numbers, now)))
  expect(await outcomes(late)).toEqual({ joined: 25 })
  const page = await (await worker.fetch(`/j/${code}`, { headers: { Accept: 'text/html' } })).text()
  expect(page).toContain('<input name="number"')

  // One press undoes it.
  const [sent] = (await host()).sentOut ?? []
  await lead({ do: 'let-back-in', since: sent?.since ?? Number.NaN })
  expect((await host()).totals.people).toBe(1025)
}, 120_000)

test('without script the page asks for the number, says when it is wrong, and lets in with the right one', async () => {
  const { code, secret } = await client.create({ length: 5 })
  const post = (fields: Record<string, string>) =>
    worker.fetch(`/j/${code}`, {
      method: 'POST',
      headers: { Origin: worker.origin(), Accept: 'text/html' },
      body: new URLSearchParams({ nickname: 'Calm Otter', ...fields }),
    })
  expect((await client.command(code, secret, { do: 'number', asked: true }, 1)).status).toBe(200)
  const { numbers = '', now } = await client.hostSnapshot(code, secret)
  for (const fields of [{}, { number: '' }, { number: '999999999999999999999999' }]) {
    const refused = await post(fields)
    expect(refused.status).toBe(409)
    expect(await refused.text()).toMatch(/<input name="number"/)
  }
  expect(await (await post({ number: '1' })).text()).toContain('It changes every minute.')
  expect((await post({ number: numberAt(numbers, now) })).status).toBe(303)
})
