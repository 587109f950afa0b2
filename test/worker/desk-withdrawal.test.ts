import { expect, test, vi } from 'vitest'
import { pack } from '../../src/questions/pack.ts'
import { noVersion } from '../../src/stories/model.ts'
import { compileQuiz } from '../../tools/compile/quizzes.ts'
import { publishAll } from '../../tools/publish/publish.ts'
import { remoteStore } from '../../tools/publish/remote.ts'
import { reportOf } from '../../tools/publish/report.ts'
import { deskKey, editorAt } from '../support/desk.ts'
import { resultOf, story } from '../support/results.ts'
import { runningWorker } from '../support/worker.ts'

const key = 'a key of this test, longer than thirty-two signs'
const worker = runningWorker({ DESK_KEY: deskKey, PUBLISH_KEY: key, INDEX_SECONDS: '0', FLUSH_SECONDS: '1' })
const { id, title, cards } = story.dossier
const at = `/desk/${id}/withdrawal`
const nasty = '"><script>alert(1)</script> It was not ready.'
const shown = '&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt; It was not ready.'
const html = { headers: { Accept: 'text/html' } }

const pageOf = async (path: string) => {
  const answer = await worker.fetch(path, html)
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}
const json = async (path: string) => (await worker.fetch(path)).json()
const post = (path: string, body: object) =>
  worker.fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })
const result = `/${id}/result?edition=1&length=5&version=${story.version}&picks=00000`
const line = /This story was withdrawn on [A-Z][a-z]+ \d{1,2}, 20\d\d\./

test('a withdrawn story is gone for readers everywhere, with a dated line; results and classes go on; it can be given back', async () => {
  const { read, send } = await editorAt(worker.fetch)
  const session = await (await post('/api/sessions', { quiz: id, length: 5 })).json()
  expect((await send(at, { do: 'withdraw', reason: ' ' })).status).toBe(400)
  expect((await send(at, { do: 'restore' })).status).toBe(409)
  expect((await pageOf(`/${id}`)).status).toBe(200)

  expect((await send(at, { do: 'withdraw', reason: nasty })).status).toBe(303)
  await vi.waitFor(async () => expect((await pageOf(`/${id}`)).status).toBe(410), 20_000)
  const gone = [
    ...[`/${id}`, `/${id}/cards/${cards[0]?.id}`, `/${id}/compare`, `/${id}/timeline`, `/${id}/who`, `/${id}/glossary`],
    ...[`/${id}/quiz?edition=1&length=5`, `/${id}/quiz?version=${story.version}`, `/${id}/stats`, `/${id}/review`],
    ...[`/${id}/print?edition=1&length=10`, `/${id}/take-away`, `/class?story=${id}`, `/embed?story=${id}`],
    ...[`/embed/${id}`, `/embed/${id}?version=${story.version}`, `/embed/${id}/compare`],
    ...['', '/bank', '/questions', '/stats', '/stats.csv', '/analysis', '/export/csv'].map(
      (of) => `/api/quizzes/${id}${of}`,
    ),
  ]
  for (const path of gone) {
    const page = await pageOf(path)
    expect([path, page.status, page.headers.get('Cache-Control')]).toEqual([path, 410, 'no-store'])
    expect(page.text, path).toMatch(line)
    expect(page.text, path).toContain(shown)
    expect(page.text, path).not.toContain('<script>alert')
  }
  expect(await json(`/api/quizzes/${id}`)).toMatchObject({ type: '/problems/story-withdrawn', status: 410 })
  const home = (await pageOf('/')).text
  expect(home).toMatch(line)
  expect(home).toContain(shown)
  expect(home).not.toContain(`href="/${id}"`)
  for (const path of ['/sitemap.xml', '/feed.xml', '/feed.json', '/class', '/embed', '/api/quizzes'])
    expect((await pageOf(path)).text, path).not.toContain(`/${id}`)
  const whole = encodeURIComponent(`${worker.origin()}/${id}`)
  expect((await pageOf(`/oembed?url=${whole}`)).status).toBe(404)

  // What was handed out before.
  const old = await pageOf(result)
  expect([old.status, old.headers.get('X-Robots-Tag')]).toEqual([200, 'noindex'])
  expect(old.text).toMatch(line)
  expect((await post(`/api/quizzes/${id}/results`, resultOf(1))).status).toBe(200)
  expect((await worker.fetch(`/api/sessions/${session.code}`)).status).toBe(200)
  expect((await post('/api/sessions', { quiz: id, length: 5 })).status).toBe(410)

  expect(await read('/desk')).toContain('<strong>Withdrawn</strong>')
  for (const path of ['/desk/log', `/desk/${id}`]) {
    const page = await read(path)
    expect(page, path).toContain(shown)
    expect(page, path).not.toContain('<script>alert')
  }
  expect((await send(at, { do: 'withdraw', reason: 'Again.' })).status).toBe(409)
  expect((await send(at, { do: 'restore' })).status).toBe(303)
  await vi.waitFor(async () => expect((await pageOf(`/${id}`)).status).toBe(200), 20_000)
  expect((await pageOf('/')).text).toContain(`href="/${id}"`)
  const log = (await read('/desk/log.csv')).split('\r\n')
  expect(log[1]).toMatch(new RegExp(`,AB,restore-story,${id},,${story.version},${story.version},$`))
  expect(log[2]).toContain(`,AB,withdraw-story,${id},,${story.version},${story.version},`)
})

test('an open widget hears of it, and is given the withdrawal in the place of every question', async () => {
  const { send } = await editorAt(worker.fetch)
  const form = `edition=1&length=5&version=${story.version}`
  const before = (await pageOf(`/embed/${id}?${form}`)).text
  expect(before).toContain('type="radio"')
  await send(at, { do: 'withdraw', reason: 'A test.' })
  await vi.waitFor(async () => expect((await json(`/api/quizzes/${id}/version`)).version).toBe(noVersion), 20_000)
  expect(await json(`/api/quizzes/${id}/version`)).toMatchObject({ withdrawn: { why: 'A test.' } })
  const now = await pageOf(`/embed/${id}?${form}&present=${noVersion}`)
  expect([now.status, now.headers.get('X-Robots-Tag')]).toEqual([200, 'noindex'])
  expect(now.text).toContain(`data-present="${noVersion}"`)
  expect(now.text).not.toContain('type="radio"')
  expect(now.text.match(/This story was withdrawn/g)).toHaveLength(5)
  for (const part of ['compare', `cards/${cards[0]?.id}`]) {
    const page = await pageOf(`/embed/${id}/${part}?present=${noVersion}`)
    expect([part, page.status]).toEqual([part, 200])
    expect(page.text).toContain(`data-present="${noVersion}"`)
    expect(page.text).toMatch(line)
    expect(page.text).not.toContain(title)
  }
})

test('a publication of the file changes nothing of that, and says so', async () => {
  const { send } = await editorAt(worker.fetch)
  await send(at, { do: 'withdraw', reason: 'A test.' })
  const next = compileQuiz({ ...story.dossier, title: 'The call, told twice' })
  const published = await publishAll(remoteStore(worker.origin(), key), [pack(next)], () => ({}))
  expect(reportOf(published)).toEqual([expect.stringContaining('The story is withdrawn')])
  expect((await pageOf(`/${id}`)).status).toBe(410)
  await send(at, { do: 'restore' })
  await vi.waitFor(async () => expect((await pageOf(`/${id}`)).text).toContain('The call, told twice'), 20_000)
})
