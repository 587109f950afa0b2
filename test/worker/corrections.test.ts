import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { beforeAll, expect, test, vi } from 'vitest'
import type { Report } from '../../src/classroom/protocol/report.ts'
import { assemble } from '../../src/questions/edition.ts'
import { pack } from '../../src/questions/pack.ts'
import { presentSchema } from '../../src/questions/schema.ts'
import { compileQuiz } from '../../tools/compile/quizzes.ts'
import { publishAll } from '../../tools/publish/publish.ts'
import { remoteStore } from '../../tools/publish/remote.ts'
import { classClient } from '../support/class-client.ts'
import { story as first } from '../support/results.ts'
import { readStory } from '../support/story.ts'
import { runningWorker } from '../support/worker.ts'

const key = 'a key of this test, longer than thirty-two signs'
const worker = runningWorker({ PUBLISH_KEY: key, INDEX_SECONDS: '0' })
const { id } = first.dossier
const form = { edition: 3, length: 5 }
const assembled = assemble(first, form)
const questions = assembled.ok ? assembled.edition.questions : []
const claim = questions[1]?.source[0]?.claim ?? ''
const card = questions[1]?.cards[0] ?? ''
const today = new Date().toISOString().slice(0, 10)
const correction = {
  date: today,
  what: 'It said “<b>sixty</b>” & is “seventy”.',
  why: 'A reader’s slip </script>.',
  claims: [claim],
}
const corrected = compileQuiz({ ...readStory(), corrections: [correction] })

const read = async (path: string) => (await worker.fetch(path)).text()
const json = async (path: string) => (await worker.fetch(path)).json()
/** How often a page tells the correction; its marks are never the page’s own. */
const told = (html: string): number => {
  expect(html).not.toContain('<b>sixty')
  return html.split('It said “&lt;b&gt;sixty&lt;/b&gt;” &amp; is “seventy”.').length - 1
}

/** A class about the questions of this test that has answered the second one, and its report, by API and as its page. */
async function reportOfClass() {
  const client = classClient(worker)
  const { code, secret } = await client.create({ quiz: id, ...form })
  const { token } = await client.join(code)
  expect((await client.command(code, secret, { do: 'open', item: 1 }, 1)).status).toBe(200)
  const { question } = await client.snapshot(code, token)
  const vote = { type: 'vote', submission: randomUUID(), item: 1, round: 1, option: question?.options[0]?.id }
  expect((await client.post(client.at(code, '/votes'), vote, token)).status).toBe(200)
  const page = await worker.fetch(`/class/${code}/report`, { headers: { Cookie: `host-${code}=${secret}` } })
  const api = await client.get(client.at(code, '/report'), secret)
  return { page: await page.text(), report: (await api.json()) as Report }
}

/** A class about the questions of this test, and what its host sees. */
async function startClass() {
  const body = JSON.stringify({ quiz: id, ...form })
  const { code, secret } = await (await worker.fetch('/api/sessions', { method: 'POST', body })).json()
  const headers = { Authorization: `Bearer ${secret}` }
  return async () => (await worker.fetch(`/api/sessions/${code}/host`, { headers })).json()
}

let seenByHost: () => Promise<{ corrected?: unknown }>

beforeAll(async () => {
  seenByHost = await startClass()
  await publishAll(remoteStore(worker.origin(), key), [pack(corrected)], () => ({}))
  await vi.waitFor(async () => expect((await json(`/api/quizzes/${id}`)).version).toBe(corrected.version), 20_000)
})

test.each([
  ['the story’s page', `/${id}`],
  ['a card that tells the claim', `/${id}/cards/${card}`],
  ['the comparison', `/${id}/compare`],
  ['a card in an article', `/embed/${id}/cards/${card}`],
  ['the question', `/${id}/quiz?edition=3&length=5&version=${corrected.version}`],
  ['the question as it was asked before', `/${id}/quiz?edition=3&length=5&version=${first.version}`],
  ['a result from before', `/${id}/result?edition=3&length=5&version=${first.version}&picks=00000`],
  ['the question in an article', `/embed/${id}?edition=3&length=5&version=${first.version}`],
])('a correction stands on %s', async (_, path) => {
  expect(told(await read(path))).toBeGreaterThan(0)
})

test('it stands only where it touches something: on no other card, and on no question of another claim', async () => {
  const other = first.dossier.cards.find(({ says, stake }) => !(says + stake).includes(claim))
  expect(told(await read(`/${id}/cards/${other?.id}`))).toBe(0)
  const page = await read(`/${id}/quiz?edition=3&length=5&version=${first.version}`)
  const fields = page.match(/<fieldset class="question".*?<\/fieldset>/gs) ?? []
  expect(fields.map((field) => told(field) > 0)).toEqual(
    questions.map(({ source }) => source.some((one) => one.claim === claim)),
  )
})

test('the story’s page says why, and leads to the claim; every page of the story says when', async () => {
  const hub = await read(`/${id}`)
  expect(hub).toContain('A reader’s slip &lt;/script&gt;.')
  expect(hub).toContain(`href="/${id}/compare#claim-${claim}"`)
  for (const path of ['', `/cards/${card}`, '/compare', '/timeline', '/who', '/glossary']) {
    const page = await read(`/${id}${path}`)
    expect(page).toMatch(/Published <time datetime="\d{4}-\d\d-\d\dT/)
    expect(page).toContain(`<a href="/${id}#corrections">Corrected <time datetime="${today}">`)
  }
})

test('programs get it with the dossier, and with each question that it touches, of an earlier version too', async () => {
  const { date, what, why } = correction
  expect((await json(`/api/quizzes/${id}`)).dossier.corrections).toEqual([correction])
  const { questions: asked } = await json(`/api/quizzes/${id}/questions?edition=3&length=5&version=${first.version}`)
  expect(asked[1].corrections).toEqual([{ date, what, why }])
  const bank = await json(`/api/quizzes/${id}/bank`)
  expect(bank.questions.filter((one: { corrections?: unknown }) => one.corrections).length).toBeGreaterThan(1)
})

test('the host of a class that began before it, or after it, is told which questions it touches', async () => {
  const { date, what } = correction
  const touched = questions.flatMap(({ source }, item) =>
    source.some((one) => one.claim === claim) ? [{ item, date, what }] : [],
  )
  expect(touched).toContainEqual({ item: 1, date, what })
  expect((await seenByHost()).corrected).toEqual(touched)
  expect((await (await startClass())()).corrected).toEqual(touched)
})

test('the report of a class has it with the question that it touches, on its page with a way to the reasons', async () => {
  const { page, report } = await reportOfClass()
  const { date, what } = correction
  expect(report.questions.map(({ corrections }) => corrections)).toEqual([[{ date, what }]])
  expect(told(page)).toBe(1)
  expect(page).toMatch(new RegExp(`<a href="/${id}#corrections">Corrected [^<]*<`))
})

test('who asks again and again is told in a few bytes which version is present, and when the story was corrected', async () => {
  const answer = await worker.fetch(`/api/quizzes/${id}/version`)
  expect(answer.headers.get('Cache-Control')).toBe('public, max-age=5, s-maxage=5')
  const present = v.parse(presentSchema, await answer.json())
  expect(present).toMatchObject({ quiz: id, version: corrected.version, corrected: today })
  expect(present.updated > present.published).toBe(true)
})

test('a widget says at its end when the story was corrected', async () => {
  for (const path of ['', `/cards/${card}`, '/compare'])
    expect(await read(`/embed/${id}${path}`)).toMatch(
      new RegExp(`<a class="tap corrected" href="/${id}#corrections">\\s*Corrected \\w+ \\d+, \\d{4}\\s*</a>`),
    )
})

test('feeds have the story and its correction, and are found from its pages', async () => {
  const { items } = await json('/feed.json')
  const hub = `${worker.origin()}/${id}`
  const told = items.filter((item: { url: string }) => item.url.startsWith(hub))
  expect(told).toMatchObject([
    { url: hub, tags: ['story'] },
    { url: `${hub}#correction-1`, content_text: `${correction.what} ${correction.why}` },
  ])
  const atom = await read('/feed.xml')
  for (const path of ['', '#correction-1']) expect(atom).toContain(`<id>${hub}${path}</id>`)
  for (const path of ['/', `/${id}`, `/${id}/compare`]) {
    const page = await read(path)
    for (const [type, href] of [
      ['atom+xml', '/feed.xml'],
      ['feed+json', '/feed.json'],
    ])
      expect(page).toContain(`<link rel="alternate" type="application/${type}" href="${href}" title="Readout"/>`)
  }
  expect(await read(`/${id}`)).toContain('id="correction-1"')
  expect((await worker.fetch('/feed.xml')).headers.get('Content-Type')).toBe('application/atom+xml; charset=utf-8')
})

test.each([`/${id}`, `/${id}/compare`])(
  '%s says to search engines when it appeared, changed and was corrected',
  async (path) => {
    const page = await read(path)
    const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page) ?? []
    const { published, updated } = await json(`/api/quizzes/${id}/version`)
    const url = worker.origin() + path
    const hubUrl = `${worker.origin()}/${id}`
    expect(JSON.parse(data)).toMatchObject({
      '@type': 'NewsArticle',
      url,
      isBasedOn: { '@type': 'Article', name: 'the article', citation: { '@id': `${hubUrl}/compare` } },
      datePublished: published,
      dateModified: updated,
      correction: [
        { '@type': 'CorrectionComment', datePublished: today, text: `${correction.what} ${correction.why}` },
      ],
    })
  },
)
