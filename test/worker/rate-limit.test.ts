import { randomUUID } from 'node:crypto'
import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { policyOf } from '../../src/http/limits.ts'
import { packedQuizzes } from '../../tools/compile/compiled.ts'
import { kvStore } from '../../tools/publish/kv.ts'
import { publishAll } from '../../tools/publish/publish.ts'
import { workerModules } from '../../tools/worker-modules.ts'
import { minuteWith } from '../support/minute.ts'
import { story } from '../support/results.ts'

// The Worker as it is built, with limits so low that a test meets them.
const limit = (namespace: string, most: number) => ({
  namespace_id: namespace,
  simple: { limit: most, period: 60 as const },
})
const server = new Miniflare(
  convertV4MiniflareOptions({
    cf: false,
    modules: workerModules(),
    compatibilityDate: '2026-11-01',
    kvNamespaces: ['RESULTS', 'STORIES'],
    durableObjects: {
      LEDGER: { className: 'Ledger', useSQLite: true },
      PUBLISHER: { className: 'Publisher', useSQLite: true },
    },
    bindings: { FLUSH_SECONDS: '1', LEDGER_SHARDS: '1' },
    ratelimits: { CLIENT_LIMIT: limit('1', 3), QUIZ_LIMIT: limit('2', 7) },
  }),
)
beforeAll(async () => {
  await publishAll(kvStore(await server.getKVNamespace('STORIES')), packedQuizzes())
  await minuteWith(20)
})
afterAll(() => server.dispose())

const send = (what: string, address: string) =>
  server.dispatchFetch(`http://readout.test${what}`, {
    method: 'POST',
    headers: { 'CF-Connecting-IP': address, 'Content-Type': 'text/plain', 'Sec-Fetch-Site': 'same-origin' },
    body: 'x',
  })
const { id } = story.dossier

/** The form of a finished quiz, without script. */
const finished = () => ({
  version: story.version,
  edition: '3',
  length: '5',
  attempt: randomUUID(),
  q1: '0',
  q2: '1',
  q3: '0',
  q4: '2',
  q5: '0',
})
const finish = (fields: Record<string, string>, address: string) =>
  server.dispatchFetch(`http://readout.test/${id}/result`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'CF-Connecting-IP': address, 'Sec-Fetch-Site': 'same-origin', Accept: 'text/html' },
    body: new URLSearchParams(fields),
  })
const policies = policyOf('client', 'quiz')

test('whoever sends too much is told when to come back, for results, disputes and forms together', async () => {
  const paths = [
    `/api/quizzes/${id}/results`,
    `/api/quizzes/${id}/disputes`,
    `/${id}/result`,
    `/api/quizzes/${id}/results`,
  ]
  const answers = []
  for (const path of paths) answers.push(await send(path, '203.0.113.7'))
  expect(answers.map(({ status }) => status)).toEqual([415, 415, 415, 429])
  const last = answers.at(-1)
  expect(last?.headers.get('Retry-After')).toBe('60')
  expect(last?.headers.get('RateLimit')).toBe('"client";r=0;t=60')
  expect(last?.headers.get('RateLimit-Policy')).toContain('"client";')
  expect(await last?.json()).toMatchObject({
    type: '/problems/too-many-requests',
    detail: expect.stringContaining('wait a minute'),
  })
})

test('a form that is refused for the limit comes back with its answers, which count once when it is sent again', async () => {
  const form = finished()
  // The bot of the class has used up what its network may send.
  const refused = await finish(form, '203.0.113.7')
  expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '60'])
  expect(refused.headers.get('RateLimit')).toBe('"client";r=0;t=60')
  expect(refused.headers.get('RateLimit-Policy')).toBe(policies)
  const html = await refused.text()
  expect(html).toContain('Your answers are kept on this page.')
  expect(html).toContain(`<form method="post" action="/${id}/result">`)
  const kept = [...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)]
  const again = Object.fromEntries(kept.map(([, name = '', value = '']) => [name, value]))
  expect(again).toEqual(form)
  const [, result = ''] = /href="(\/[^"]*\/result\?[^"]*)"/.exec(html) ?? []
  expect(result.replaceAll('&amp;', '&')).toContain('picks=01020')
  // A minute later, or from elsewhere.
  for (let time = 0; time < 2; time++) {
    const taken = await finish(again, '198.51.100.20')
    expect([taken.status, taken.headers.get('RateLimit-Policy')]).toEqual([303, policies])
  }
})

test('others may go on until the quiz itself has had enough', async () => {
  const statuses = []
  for (const address of ['198.51.100.1', '198.51.100.2', '198.51.100.3'])
    statuses.push((await send(`/api/quizzes/${id}/results`, address)).status)
  expect(statuses).toEqual([415, 415, 429])
  // A form is told that it was the quiz, whether it can be read or not.
  for (const answer of [await finish(finished(), '198.51.100.5'), await send(`/${id}/result`, '198.51.100.6')]) {
    expect([answer.status, answer.headers.get('RateLimit')]).toEqual([429, '"quiz";r=0;t=60'])
    expect(answer.headers.get('RateLimit-Policy')).toBe(policies)
  }
  expect((await send('/api/quizzes/none/results', '198.51.100.4')).status).toBe(404)
})
