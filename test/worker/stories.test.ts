import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { beforeAll, expect, test, vi } from 'vitest'
import { keysOf, sheetOf } from '../../src/paper/sheets.ts'
import { assemble } from '../../src/questions/edition.ts'
import type { Quiz } from '../../src/questions/model.ts'
import { pack } from '../../src/questions/pack.ts'
import { compileQuiz } from '../../tools/compile/quizzes.ts'
import { publishAll } from '../../tools/publish/publish.ts'
import { remoteStore } from '../../tools/publish/remote.ts'
import { story as first } from '../support/results.ts'
import { readStory } from '../support/story.ts'
import { runningWorker } from '../support/worker.ts'

const key = 'a key of this test, longer than thirty-two signs'
const worker = runningWorker({ PUBLISH_KEY: key, INDEX_SECONDS: '0', FLUSH_SECONDS: '1' })
const closed = runningWorker()
// Its isolate remembers for ten minutes which versions are present.
const unhearing = runningWorker({ PUBLISH_KEY: key, INDEX_SECONDS: '600' })
const { id } = first.dossier
const form = { edition: 3, length: 5 }

/** The same story with some of its questions withdrawn: two further versions. */
const without = (items: number): Quiz => {
  const withdrawn = questionsOf(first)
    .slice(0, items)
    .map((item) => ({ item: item.id, reason: 'This is a test.' }))
  return compileQuiz({ ...readStory(), withdrawn })
}
const [second, third] = [without(1), without(2)]

const publish = (quiz: Quiz, to = worker) => publishAll(remoteStore(to.origin(), key), [pack(quiz)], () => ({}))
const rollback = async (to: Quiz) => {
  const store = remoteStore(worker.origin(), key)
  const entry = (await store.index()).stories.find((one) => one.id === id)
  if (!entry) throw new Error('The story is not published.')
  const { versions: _, ...now } = entry
  return store.publish({ entry: { ...now, version: to.version }, expected: entry.version, at: '2026-11-28T00:00:00Z' })
}
const json = async (path: string) => (await worker.fetch(path)).json()
const presentVersion = async () => (await json(`/api/quizzes/${id}`)).version
const untilPresent = ({ version }: Quiz) => vi.waitFor(async () => expect(await presentVersion()).toBe(version), 20_000)

function questionsOf(quiz: Quiz) {
  const assembled = assemble(quiz, form)
  return assembled.ok ? assembled.edition.questions : []
}

const attemptOf = ({ version }: Quiz) => ({
  attempt: randomUUID(),
  version,
  ...form,
  picks: [0, 0, 0, 0, 0],
  ms: 60_000,
})
const send = (quiz: Quiz, origin = worker) =>
  origin.fetch(`/api/quizzes/${id}/results`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(attemptOf(quiz)),
  })

let classCode = ''
let bearer = ''

beforeAll(async () => {
  const body = JSON.stringify({ quiz: id, ...form })
  const made = await worker.fetch('/api/sessions', { method: 'POST', body })
  ;({ code: classCode, secret: bearer } = await made.json())
})

test('nobody publishes over the network where no key is set, and only its holder where one is', async () => {
  await expect(remoteStore(closed.origin(), key).index()).rejects.toThrow('403')
  await expect(remoteStore(worker.origin(), `${key}!`).index()).rejects.toThrow('401')
  expect((await worker.fetch('/api/publishing')).status).toBe(401)
  expect((await worker.fetch('/api/publishing', { method: 'POST', body: '{}' })).status).toBe(401)
})

test('a published version is present soon, without a deployment; a second publisher who did not see it is told', async () => {
  const seen = await remoteStore(worker.origin(), key).index()
  expect(await publish(second)).toMatchObject([{ outcome: 'published', was: first.version }])
  await untilPresent(second)
  const late = { ...remoteStore(worker.origin(), key), index: async () => seen }
  expect(await publishAll(late, [pack(third)], () => ({}))).toMatchObject([{ outcome: 'refused', was: second.version }])
  expect(await presentVersion()).toBe(second.version)
})

test('across three publications a result link, an attempt, the API and a class keep the version they began with', async () => {
  const { questions } = await json(`/api/quizzes/${id}/questions?edition=3&length=5&version=${first.version}`)
  await publish(third)
  await untilPresent(third)
  const link = `/${id}/result?edition=3&length=5&version=${first.version}&picks=00000`
  const page = await (await worker.fetch(link)).text()
  for (const { stem } of questionsOf(first)) expect(wordsOf(page)).toContain(wordsOf(stem))
  expect(page).toMatch(/older version of the story, of \w+ \d+, \d{4}\. Since \w+ \d+, \d{4}, \d of these 5 questions/)
  expect(page).toContain(`<a href="/${id}/quiz?edition=3&amp;length=5">Take the present questions</a>`)
  expect(questions.map((question: { id: string }) => question.id)).toEqual(questionsOf(first).map((one) => one.id))

  const widget = async (query: string) => wordsOf(await (await worker.fetch(`/embed/${id}?edition=3${query}`)).text())
  const [pinned, following] = [await widget(`&version=${first.version}`), await widget('')]
  for (const { stem } of questionsOf(first).slice(2)) expect(pinned).toContain(wordsOf(stem))
  for (const { stem } of questionsOf(third)) expect(following).toContain(wordsOf(stem))

  expect((await send(first)).status).toBe(200)
  const stats = async (quiz: Quiz) => (await json(`/api/quizzes/${id}/stats?version=${quiz.version}`)).attempts
  await vi.waitFor(async () => expect(await stats(first)).toBe(1), 20_000)
  // Two of its questions are withdrawn by now; the others are asked in the same words, so their answers count together.
  const ofThird = await json(`/api/quizzes/${id}/stats?version=${third.version}`)
  expect([ofThird.attempts, ofThird.questions, ofThird.joined.versions]).toEqual([0, {}, [first.version]])
  const joined = Object.entries<{ responses: number }>(ofThird.joined.questions).map(([id, one]) => [id, one.responses])
  expect(joined.sort()).toEqual(
    questionsOf(first)
      .slice(2)
      .map((one) => [one.id, 1])
      .sort(),
  )

  const headers = { Authorization: `Bearer ${bearer}` }
  const report = await (await worker.fetch(`/api/sessions/${classCode}/report`, { headers })).json()
  expect(report).toMatchObject({ session: { quiz: id, version: first.version } })
})

test('a withdrawn question is asked in no version any more, counts for nobody, and its reason is public', async () => {
  const of = `edition=3&length=5&version=${first.version}`
  const { questions } = await json(`/api/quizzes/${id}/questions?${of}`)
  const reasons = questions.map((question: { withdrawn?: string }) => question.withdrawn)
  expect(reasons).toEqual(['This is a test.', 'This is a test.', undefined, undefined, undefined])

  const page = await (await worker.fetch(`/${id}/quiz?${of}`)).text()
  const fields = page.match(/<fieldset class="question".*?<\/fieldset>/gs) ?? []
  expect(fields).toHaveLength(5)
  expect(fields.map((field) => field.includes('It counts for nobody. The reason: This is a test.'))).toEqual(
    reasons.map(Boolean),
  )
  for (const [i, field] of fields.entries())
    expect(field.match(/type="radio"/g)?.length ?? 0).toBe(i < 2 ? 0 : questionsOf(first)[i]?.options.length)

  const right = questionsOf(first).map(({ options }) => options.findIndex(({ correct }) => correct))
  for (const picks of [right, [9, 9, ...right.slice(2)], [0, 1, ...right.slice(2)]]) {
    const result = await (await worker.fetch(`/${id}/result?${of}&picks=${picks.join('')}`)).text()
    expect(result).toContain('3 of 3')
    expect(result.match(/The reason: This is a test\./g)).toHaveLength(2)
  }
  // Only what was withdrawn may be left unanswered, and only in an earlier version.
  const present = `/${id}/result?edition=3&length=5&picks=99999`
  expect((await worker.fetch(present)).status).toBe(422)

  const body = JSON.stringify({ ...attemptOf(first), picks: [9, 9, ...right.slice(2)] })
  const headers = { 'Content-Type': 'application/json' }
  const sent = await worker.fetch(`/api/quizzes/${id}/results`, { method: 'POST', headers, body })
  expect(await sent.json()).toMatchObject({ score: 3, outOf: 3, counted: true })

  const stats = await (await worker.fetch(`/${id}/stats`)).text()
  for (const { id: item } of questionsOf(first).slice(0, 2))
    expect(stats).toContain(`<code>${item}</code>: This is a test.`)
})

test('strips from before a withdrawal make a report with the numbers that the class had on paper', async () => {
  const assembled = assemble(first, form)
  if (!assembled.ok) throw new Error(assembled.reason)
  const reportOf = async (letters: string) => {
    const body = new FormData()
    const strip = { 'number-1': '1', 'sheet-1': 'A', 'answers-1': letters }
    for (const [name, value] of Object.entries(strip)) body.set(name, value)
    const headers = { Origin: worker.origin(), Accept: 'text/html' }
    const path = `/${id}/print/answers?edition=3&length=5&version=${first.version}&versions=A`
    const made = await worker.fetch(path, { method: 'POST', body, headers })
    expect(made.status).toBe(303)
    const cookie = { Cookie: made.headers.get('Set-Cookie')?.split(';')[0] ?? '' }
    return (await worker.fetch(made.headers.get('Location') ?? '', { headers: cookie })).text()
  }
  const heads = (page: string) => [...page.matchAll(/<th scope="row">(Q\d)<\/th>/g)].map(([, head]) => head)
  const letters = keysOf(sheetOf(assembled.edition, 'A')).join('')
  const before = await reportOf(letters)
  expect(heads(before)).toEqual(['Q3', 'Q4', 'Q5'])
  expect(before).toContain('Withdrawn since they were printed, and left out: question 1 and question 2.')
  const since = await reportOf(letters.slice(2))
  expect(heads(since)).toEqual(['Q1', 'Q2', 'Q3'])
  expect(since).not.toContain('Numbers are those of the sheets.')
})

test('a class in progress is not asked what was withdrawn since it began, and its host is told why', async () => {
  const headers = { Authorization: `Bearer ${bearer}` }
  const host = await (await worker.fetch(`/api/sessions/${classCode}/host`, { headers })).json()
  const reason = 'This is a test.'
  expect(host).toMatchObject({ plan: [2, 3, 4], withdrawn: [0, 1].map((item) => ({ item, reason })) })
})

test('an isolate that has not heard of a version yet takes its results, and gives its pages to who has seen it', async () => {
  const present = async (path: string) =>
    /data-present="(\w+)"/.exec(await (await unhearing.fetch(`/embed/${id}${path}`)).text())?.[1]
  expect(await present('/compare')).toBe(first.version)
  expect(await publish(second, unhearing)).toMatchObject([{ outcome: 'published' }])
  // It asks for what it does not know every two seconds at most.
  await wait(2100)
  expect(await present('/compare?again')).toBe(first.version)
  expect((await send(second, unhearing)).status).toBe(200)
  expect(await publish(third, unhearing)).toMatchObject([{ outcome: 'published' }])
  await wait(2100)
  expect(await present(`/compare?present=${third.version}`)).toBe(third.version)
})

test.each([
  `/api/quizzes/${id}/questions?version=0000000000`,
  `/${id}/quiz?edition=3&length=5&version=0000000000`,
  `/${id}/result?edition=3&length=5&version=0000000000&picks=00000`,
  `/embed/${id}?version=0000000000`,
])('only a version that is not kept is refused: %s', async (path) => {
  const answer = await worker.fetch(path)
  expect([answer.status, (await answer.json()).type]).toEqual([409, '/problems/version-gone'])
})

test('while versions change under load, every page is wholly of one of them, and every attempt counts', async () => {
  const seen = new Set<string>()
  let reading = true
  const read = async () => {
    while (reading) {
      const quiz = await readWhole()
      expect((await send(quiz)).status).toBe(200)
      seen.add(quiz.version)
    }
  }
  const readers = Array.from({ length: 10 }, read)
  for (const quiz of [first, second, third]) {
    expect(await rollback(quiz)).toMatchObject({ ok: true })
    await untilPresent(quiz)
    await vi.waitFor(() => expect(seen).toContain(quiz.version), 20_000)
  }
  reading = false
  await Promise.all(readers)
  expect([...seen].sort()).toEqual([first, second, third].map(({ version }) => version).sort())
})

test('of five hundred readers at once, while the story moves, each gets a page that is wholly of one version', async () => {
  const readers = Array.from({ length: 500 }, readWhole)
  const [, seen] = await Promise.all([rollback(first), Promise.all(readers)])
  expect(seen).toHaveLength(500)
  await untilPresent(first)
  expect((await readWhole()).version).toBe(first.version)
  // Three seconds on an idle machine; others may be at work on it.
}, 180_000)

/** Reads the quiz as it is now, and gives the version that every part of the page is of. */
async function readWhole(): Promise<Quiz> {
  const html = await (await worker.fetch(`/${id}/quiz?edition=3&length=5`)).text()
  const [, version] = /name="version" value="([^"]+)"/.exec(html) ?? []
  const quiz = [first, second, third].find((one) => one.version === version)
  if (!quiz) throw new Error(`No version of this test is ${version}.`)
  const words = wordsOf(html)
  for (const { stem } of questionsOf(quiz)) expect(words).toContain(wordsOf(stem))
  expect(html.match(/<fieldset class="question"/g)).toHaveLength(5)
  return quiz
}

/** What a text says, without marks, spaces and quotation marks, which a page sets in its own way. */
const wordsOf = (html: string): string => html.replace(/<[^>]+>|&[#\w]+;|[^\p{L}\p{N}]/gu, '').toLowerCase()
