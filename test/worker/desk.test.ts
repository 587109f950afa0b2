import { expect, test, vi } from 'vitest'
import { versionKey } from '../../src/stories/keys.ts'
import { playClass } from '../../tools/budget/class.ts'
import type { Kv } from '../../tools/publish/kv.ts'
import { deskKey, editorAt, fieldIn } from '../support/desk.ts'
import { fill, story } from '../support/results.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker({ DESK_KEY: deskKey, INDEX_SECONDS: '0', FLUSH_SECONDS: '1' })
const id = story.dossier.id
const desk = `/desk/${id}`
const [first, second] = story.bank
const nasty = `"><script>alert(1)</script><img src=x onerror=alert(2)>`

const json = async (path: string) => (await worker.fetch(path)).json()
const presentVersion = async (): Promise<string> => (await json(`/api/quizzes/${id}/version`)).version
const asked = async (): Promise<string[]> =>
  (await json(`/api/quizzes/${id}/bank`)).questions.map((question: { id: string }) => question.id)

if (!first || !second) throw new Error('The story has questions.')

test('the first page has every story with its versions, its bank, and how readers do', async () => {
  await fill(worker.fetch, 12)
  const { read } = await editorAt(worker.fetch)
  const page = await read('/desk')
  expect(page).toContain(story.dossier.title)
  expect(page).toContain(`${story.bank.length} questions · 0 signed · ${story.dossier.withdrawn.length} withdrawn`)
  expect(page).toContain('12 quizzes finished')
  expect(page).toMatch(/\d\d% right on average/)
})

test('a question stands beside its claims, chain and paragraph, and a reason for each option', async () => {
  const { read } = await editorAt(worker.fetch)
  const page = await read(`${desk}/bank/${first.id}`)
  const words = (text: string) => text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
  expect(words(page)).toContain(words(first.stem))
  for (const { text, feedback } of first.options) {
    expect(page).toContain(text)
    expect(page).toContain(feedback)
  }
  for (const { claim, paragraph } of first.source) {
    expect(page).toContain(`<code>${claim}</code>`)
    expect(page).toContain(`What else paragraph ${paragraph} says`)
  }
  expect(page).toContain('class="chain')
  expect((await read(`${desk}/bank/fact.nothing`)).includes('no such question')).toBe(true)
})

test('a signature carries initials and day, leads on to the next question, and can be taken back', async () => {
  const { read, send } = await editorAt(worker.fetch, 'kl')
  const at = `${desk}/bank/${first.id}`
  const worded = fieldIn(await read(at), 'worded')
  const reworded = await send(at, { do: 'sign', worded: 'other words' })
  expect(reworded.status).toBe(409)
  expect(await reworded.text()).toContain(
    'The question has changed since you opened this page. Read it again, then sign',
  )
  const signed = await send(`${at}?state=unsigned`, { do: 'sign', worded })
  expect(signed.status).toBe(303)
  expect(signed.headers.get('Location')).toBe(`${desk}/bank/${second.id}?state=unsigned&did=sign&of=${first.id}`)
  expect(await read(signed.headers.get('Location') ?? '')).toContain(`Signed: ${first.id}.`)
  expect(await read(at)).toMatch(/Signed by KL on \w+ \d+, \d{4}\./)
  const again = await send(at, { do: 'sign', worded })
  expect([again.status, (await again.text()).includes('It is so already')]).toEqual([409, true])
  expect((await send(at, { do: 'unsign', worded })).status).toBe(303)
  expect(await read(at)).toContain('Not signed')
})

test('a question that is withdrawn is gone everywhere within a minute, and back when it is restored', async () => {
  const { read, send } = await editorAt(worker.fetch)
  const at = `${desk}/bank/${first.id}`
  const before = await presentVersion()
  expect((await send(at, { do: 'withdraw', reason: '  ' })).status).toBe(400)
  expect((await send(at, { do: 'withdraw', reason: nasty })).status).toBe(303)
  await vi.waitFor(async () => expect(await asked()).not.toContain(first.id), 20_000)
  const after = await presentVersion()
  expect(after).not.toBe(before)

  const older = await json(`/api/quizzes/${id}/bank?version=${before}`)
  expect(older.questions.find((question: { id: string }) => question.id === first.id).withdrawn).toBe(nasty)
  for (const path of [at, `${desk}/bank`, '/desk/log', `${desk}/versions/${before}`, '/desk']) {
    const page = await read(path)
    expect(page, path).not.toContain('<script>alert')
    expect(page, path).not.toContain('<img')
  }
  expect(await read(at)).toContain('Withdrawn: &quot;&gt;&lt;script&gt;')
  expect((await send(at, { do: 'withdraw', reason: 'Again.' })).status).toBe(409)

  expect((await send(at, { do: 'restore' })).status).toBe(303)
  await vi.waitFor(async () => expect(await asked()).toContain(first.id), 20_000)
  expect(await presentVersion()).toBe(before)
  const log = (await read('/desk/log.csv')).split('\r\n')
  expect(log[1]).toMatch(new RegExp(`,AB,restore,${id},${first.id},${after},${before},$`))
  expect(log[2]).toMatch(new RegExp(`,AB,withdraw,${id},${first.id},${before},${after},`))
})

test('a version is rolled back to after its differences have been shown, and only from the version that was seen', async () => {
  const { read, send } = await editorAt(worker.fetch)
  const before = await presentVersion()
  await send(`${desk}/bank/${second.id}`, { do: 'withdraw', reason: 'A test.' })
  await vi.waitFor(async () => expect(await presentVersion()).not.toBe(before), 20_000)
  const at = `${desk}/versions/${before}`
  const page = await read(at)
  expect(page).toContain('Withdrawn now, and asked again with it')
  expect(page).toContain(`<code>${second.id}</code>: A test.`)
  expect(page).toContain('Added (1)')
  expect((await send(at, { seen: before })).status).toBe(409)
  expect((await send(at, { seen: fieldIn(page, 'seen') })).status).toBe(303)
  await vi.waitFor(async () => expect(await presentVersion()).toBe(before), 20_000)
  expect(await read(desk)).toContain('<strong>present</strong>')
  expect(await read(desk)).toContain('or for going back to an earlier version.')
  expect((await send(`${desk}/versions/0000000000`, { seen: before })).status).toBe(404)
})

test('the questions come as a table, the withdrawn ones too', async () => {
  const { read } = await editorAt(worker.fetch)
  const lines = (await read(`${desk}/bank.csv`)).trimEnd().split('\r\n')
  expect(lines.length).toBe(story.bank.length + story.dossier.withdrawn.length + 1)
})

test('a correction is with readers within a minute, at the claims that it touches, and stays in the log', async () => {
  const { read, send } = await editorAt(worker.fetch)
  const [claim = ''] = story.dossier.topics.flatMap(({ claims }) => claims.map((one) => one.id))
  const at = `${desk}/corrections`
  const before = await presentVersion()
  expect((await send(at, { what: nasty, why: '' })).status).toBe(400)
  expect((await send(at, { what: 'x', why: 'y', claim: 'nothing' })).status).toBe(400)
  expect(await presentVersion()).toBe(before)
  const wanted = { what: nasty, why: 'A reader noticed.', claim, seen: fieldIn(await read(at), 'seen') }
  for (const seen of ['', '0000000000']) expect((await send(at, { ...wanted, seen })).status).toBe(409)
  expect(await presentVersion()).toBe(before)
  expect((await send(at, wanted)).status).toBe(303)
  await vi.waitFor(async () => expect(await presentVersion()).not.toBe(before), 20_000)
  // Sent again as it was; with the version that is present now; and another one from the page of before.
  const twice = await send(at, wanted)
  expect([twice.status, (await twice.text()).includes('Readers are told of this already')]).toEqual([409, true])
  expect((await send(at, { ...wanted, seen: await presentVersion() })).status).toBe(409)
  expect((await send(at, { ...wanted, what: 'Another one.' })).status).toBe(409)
  const { dossier } = await json(`/api/quizzes/${id}`)
  const date = new Date().toISOString().slice(0, 10)
  expect(dossier.corrections).toEqual([{ date, what: nasty, why: 'A reader noticed.', claims: [claim], desk: true }])
  for (const path of [at, '/desk/log', `/${id}`, `${desk}/versions/${before}`]) {
    const page = path.startsWith('/desk') ? await read(path) : await (await worker.fetch(path)).text()
    expect(page, path).toContain('&gt;alert(1)&lt;')
    expect(page, path).not.toContain('<script>alert')
  }
  expect((await read('/desk/log.csv')).split('\r\n')[1]).toContain(`,AB,correct,${id},${claim},${before},`)

  const page = await read(`${at}?reword=1`)
  expect(page).toContain('Reword the correction of')
  expect(page).toContain('A reader noticed.')
  const other = {
    what: 'It was on Wednesday.',
    why: 'A reader noticed.',
    claim,
    place: '1',
    seen: fieldIn(page, 'seen'),
  }
  expect((await send(at, { ...other, place: '2' })).status).toBe(409)
  expect((await send(at, other)).status).toBe(303)
  await vi.waitFor(async () => {
    const told = (await json(`/api/quizzes/${id}`)).dossier.corrections
    expect(told).toEqual([
      { date, what: 'It was on Wednesday.', why: 'A reader noticed.', claims: [claim], desk: true },
    ])
  }, 20_000)
  const [, last = ''] = (await read('/desk/log.csv')).split('\r\n')
  expect(last).toContain(`,AB,reword-correction,${id},${claim},`)
  expect(last).toContain(' → It was on Wednesday.')
})

test('objections are shown with the question and its answers, and are answered in one click', async () => {
  const { read, send } = await editorAt(worker.fetch)
  const version = await presentVersion()
  const body = JSON.stringify({ id: crypto.randomUUID(), version, item: second.id, reason: 'key-wrong' })
  const headers = { 'Content-Type': 'application/json' }
  const sent = await worker.fetch(`/api/quizzes/${id}/disputes`, { method: 'POST', headers, body })
  expect(sent.ok).toBe(true)
  const at = `${desk}/results`
  await vi.waitFor(async () => expect(await read(at)).toContain('1 objection to look at.'), 20_000)
  const page = await read(at)
  expect(page).toContain('the answer is wrong: 1')
  expect(page).toContain(`value="${second.id}"`)
  expect((await send(`${at}?version=${version}`, { item: 'fact.nothing' })).status).toBe(422)
  expect((await send(`${at}?version=${version}`, { item: second.id })).status).toBe(303)
  await vi.waitFor(async () => expect(await read(at)).toContain('There is no objection'), 20_000)
  const [, line] = (await read(`${desk}/results.csv`)).split('\r\n')
  expect(line).toMatch(new RegExp(`^${second.id},0,,,,key-wrong: 1,0,`))
  expect((await read('/desk/log.csv')).split('\r\n')[1]).toContain(`,AB,answer-objections,${id},${second.id},`)
})

test('results have every version that was answered, with its figures', async () => {
  const { read } = await editorAt(worker.fetch)
  const page = await read(`${desk}/results?version=${story.version}`)
  expect(page).toContain('12 quizzes finished')
  expect(page).toMatch(/\d+% right on average/)
  expect(page).toContain('<th scope="row">')
})

test('classes whose reports are kept are counted together, and too few do not say how they did', async () => {
  const { read } = await editorAt(worker.fetch)
  expect(await read(`${desk}/results`)).toContain('No class on this story has ended of late.')
  // One of the two has ended.
  await playClass(worker.fetch)
  await vi.waitFor(
    async () => expect(await read(`${desk}/results`)).toContain('1 class with 1 pupil in the days'),
    20_000,
  )
  expect(await read(`${desk}/results`)).toContain('How they did is shown from five classes on')
})

test('a present version that cannot be read is logged, takes nothing else down, and is rolled back from', async () => {
  const editor = await editorAt(worker.fetch)
  const { read, send } = editor
  const before = await presentVersion()
  await send(`${desk}/bank/${second.id}`, { do: 'withdraw', reason: 'A test.' })
  await vi.waitFor(async () => expect(await presentVersion()).not.toBe(before), 20_000)
  const broken = await presentVersion()
  const { STORIES } = await worker.runtime.env<{ STORIES: Kv }>()
  await STORIES.put(versionKey(id, broken), '{"format":1,')
  // What it has read the desk remembers while it is awake.
  await worker.runtime.evict('Desk', 'desk')
  worker.exceptions()

  const page = await read('/desk')
  expect(page).toContain(story.dossier.title)
  // The other story has its bank there.
  expect(page.match(/ signed · /g)).toHaveLength(1)
  expect(worker.exceptions().map(({ message }) => message)).toEqual([expect.stringContaining('SyntaxError')])
  const at = `${desk}/versions/${before}`
  const cookie = { headers: { Cookie: editor.cookie, Accept: 'text/html' } }
  for (const path of [
    `${desk}/bank`,
    `${desk}/bank/${first.id}`,
    `${desk}/corrections`,
    `${desk}/results`,
    `${desk}/publish`,
  ])
    expect([path, (await worker.fetch(path, cookie)).status]).toEqual([path, 503])
  expect((await worker.fetch('/desk/no-such-story/bank', cookie)).status).toBe(404)
  const version = await read(at)
  expect(version).toContain('The present version cannot be read, so what would change cannot be shown.')
  expect((await send(at, { seen: fieldIn(version, 'seen') })).status).toBe(303)
  await vi.waitFor(async () => expect(await presentVersion()).toBe(before), 20_000)
})
