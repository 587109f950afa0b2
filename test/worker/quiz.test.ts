import { beforeAll, describe, expect, test } from 'vitest'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()
const story = '/xi-putin-call'
const page = '/xi-putin-call/quiz?edition=3&length=5'
const count = (html: string, part: string): number => html.split(part).length - 1

let html = ''
let version = ''
beforeAll(async () => {
  html = await (await worker.fetch(page)).text()
  version = html.match(/name="version" value="(\w+)"/)?.[1] ?? ''
})

const sent = (fields: Record<string, string>, { headers, ...init }: RequestInit = {}): Promise<Response> =>
  worker.fetch(`${story}/result`, {
    method: 'POST',
    body: new URLSearchParams({ version, edition: '3', length: '5', ...fields }),
    ...init,
    headers: { Origin: worker.origin(), ...(headers as Record<string, string>) },
  })
const all = { q1: '0', q2: '1', q3: '0', q4: '1', q5: '0' }

describe('the quiz page', () => {
  test('holds every question with its feedback, hidden, and is the same for everyone', async () => {
    expect(count(html, '<fieldset class="question"')).toBe(5)
    expect(count(html, '<div class="feedback" hidden')).toBe(5)
    expect(count(html, ' key"')).toBe(5)
    const again = await worker.fetch(page)
    expect(await again.text()).toBe(html)
    expect(again.headers.get('Cache-Control')).toContain('s-maxage=')
    expect(again.headers.get('Set-Cookie')).toBeNull()
  })

  test('leads a browser without script to the same quiz with an id for its form, which no cache keeps', async () => {
    const [, to = ''] = /<noscript><meta http-equiv="refresh" content="0; url=([^"]+)"/.exec(html) ?? []
    const plain = to.replaceAll('&amp;', '&')
    expect([plain, html.includes('name="attempt"')]).toEqual([`${page}&script=none`, false])
    const [first, second] = [await worker.fetch(plain), await worker.fetch(plain)]
    expect(first.headers.get('Cache-Control')).toBe('private, no-cache')
    expect(first.headers.get('Set-Cookie')).toBeNull()
    const [one, other] = [await first.text(), await second.text()]
    expect(one).not.toContain('http-equiv="refresh"')
    expect(one).not.toBe(other)
    const withoutId = (text: string) => text.replace(/<input type="hidden" name="attempt" value="[-0-9a-f]{36}"\/>/, '')
    expect(withoutId(one)).toBe(withoutId(other))
    expect(withoutId(one)).toBe(html.replace(/<noscript>.*?<\/noscript>/, ''))
  })

  test('asks for edition 1 of 10 questions unless told otherwise', async () => {
    expect(count(await (await worker.fetch(`${story}/quiz`)).text(), '<fieldset class="question"')).toBe(10)
  })
})

describe('a form sent without script', () => {
  test('is answered with the address of its result, where every question stands with the reader’s pick', async () => {
    const answer = await sent(all)
    const address = answer.headers.get('Location') ?? ''
    expect([answer.status, address]).toEqual([303, `${story}/result?edition=3&length=5&version=${version}&picks=01010`])
    const result = await (await worker.fetch(address)).text()
    expect(count(result, '<section class="question answered"')).toBe(5)
    expect(count(result, 'picked"')).toBe(5)
    expect(count(result, '<p class="verdict')).toBe(5)
  })

  test('with open questions says which, and leads back to the same quiz', async () => {
    const { q2: _, q5: __, ...open } = all
    const answer = await sent(open, { headers: { Accept: 'text/html' } })
    const text = await answer.text()
    expect([answer.status, text.includes('questions 2 and 5')]).toEqual([422, true])
    expect(text).toContain('href="/xi-putin-call/quiz?edition=3&amp;length=5"')
  })
})

describe('the count', () => {
  const fresh = runningWorker({ FLUSH_SECONDS: '1' })
  const attempts = async (): Promise<number> => {
    const stats = (await (await fresh.fetch('/api/quizzes/xi-putin-call/stats')).json()) as { attempts: number }
    return stats.attempts
  }

  test('of a page without script is one, however often its form is sent, and of another such page one more', async () => {
    const before = await attempts()
    const forms = await Promise.all(
      [1, 2].map(async () => {
        const plain = await (await fresh.fetch(`${page}&script=none`)).text()
        const attempt = /name="attempt" value="([^"]+)"/.exec(plain)?.[1] ?? ''
        return new URLSearchParams({ version, edition: '3', length: '5', attempt, ...all })
      }),
    )
    const answers = await Promise.all(
      [...forms, ...forms].map((body) =>
        fresh.fetch(`${story}/result`, { method: 'POST', headers: { Origin: fresh.origin() }, body }),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303])
    expect(answers[0]?.headers.get('Location')).not.toContain('attempt')
    await expect.poll(attempts).toBe(before + 2)
    await new Promise((done) => setTimeout(done, 1500))
    expect(await attempts()).toBe(before + 2)
  })

  test.each(['', 'me', '1'.repeat(2000)])('of a form whose id is “%s” is as if it had none', async (attempt) => {
    expect((await sent({ ...all, attempt })).status).toBe(303)
    expect(worker.exceptions()).toEqual([])
  })

  test('of a form sent without script is one, however often its result is opened', async () => {
    const before = await attempts()
    const fields = new URLSearchParams({ version, edition: '3', length: '5', ...all })
    const answer = await fresh.fetch(`${story}/result`, {
      method: 'POST',
      headers: { Origin: fresh.origin() },
      body: fields,
    })
    const address = answer.headers.get('Location') ?? ''
    for (let times = 0; times < 3; times++) expect((await fresh.fetch(address)).status).toBe(200)
    await expect.poll(attempts).toBe(before + 1)
    await fresh.fetch(address)
    await new Promise((done) => setTimeout(done, 1500))
    expect(await attempts()).toBe(before + 1)
  })
})

test('the result of an address is the same for everyone and offers the next edition', async () => {
  const address = `${story}/result?edition=500&length=5&picks=00000`
  const answer = await worker.fetch(address)
  expect([answer.status, answer.headers.get('Cache-Control')?.includes('s-maxage=')]).toEqual([200, true])
  expect(await answer.text()).toContain('href="/xi-putin-call/quiz?edition=1&amp;length=5"')
})

describe('the picture of a score', () => {
  const previewOf = async (path: string) => {
    const page = await (await worker.fetch(path)).text()
    const content = (property: string) =>
      new RegExp(`property="og:${property}" content="([^"]+)"`).exec(page)?.[1] ?? ''
    return { image: content('image'), alt: content('image:alt') }
  }
  const results = ['00000', '11111', '22222'].map((picks) => `${story}/result?edition=3&length=5&picks=${picks}`)

  test('is named by a result with what it shows, and is a PNG of the size that previews show large', async () => {
    for (const path of results) {
      const [, score = ''] = /<h1>(\d of 5) right<\/h1>/.exec(await (await worker.fetch(path)).text()) ?? []
      const { image, alt } = await previewOf(path)
      expect([image.startsWith('http'), image.endsWith(`/${score.replaceAll(' ', '-')}.png`)]).toEqual([true, true])
      expect(alt).toContain(score)
      const answer = await worker.fetch(new URL(image).pathname)
      const bytes = Buffer.from(await answer.arrayBuffer())
      expect([answer.headers.get('Content-Type'), answer.headers.get('Cache-Control')?.includes('immutable')]).toEqual([
        'image/png',
        true,
      ])
      expect([bytes.toString('latin1', 1, 4), bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([
        'PNG',
        1200,
        630,
      ])
    }
  })

  test('goes along with the link that a friend gets, who sees no answer of it, and no other quiz page', async () => {
    const result = await (await worker.fetch(results[0] ?? '')).text()
    const [, link = ''] = /class="to-friend">.*?href="([^"]+)"/.exec(result) ?? []
    const { pathname, search } = new URL(link.replaceAll('&amp;', '&'))
    const { image } = await previewOf(pathname + search)
    expect(image).toBe((await previewOf(results[0] ?? '')).image)
    expect(await (await worker.fetch(pathname + search)).text()).toMatch(/Your friend got \d of 5/)
    for (const score of ['6', '-1', 'me', ''])
      expect((await previewOf(`${page}&score=${score}`)).image).toContain('/pictures/')
  })
})

const refusals: [string, string, number][] = [
  ['/nothing/quiz', 'unknown-quiz', 404],
  ['/nothing/result', 'unknown-quiz', 404],
  ...['0', '501', 'abc', '1.5', '-1', ''].map((n): [string, string, number] => [
    `${story}/quiz?edition=${n}`,
    'unknown-edition',
    400,
  ]),
  ...['0', '7', 'ten'].map((n): [string, string, number] => [`${story}/quiz?length=${n}`, 'unknown-length', 400]),
  [`${story}/result?edition=3&length=5&picks=0101`, 'picks-too-few', 422],
  [`${story}/result?edition=3&length=5`, 'picks-too-few', 422],
  [`${story}/result?edition=3&length=5&picks=010101`, 'picks-too-many', 422],
  [`${story}/result?edition=3&length=5&picks=01018`, 'picks-out-of-range', 422],
  [`${story}/result?edition=501&length=5&picks=01010`, 'unknown-edition', 400],
  [`${story}/result?edition=3&length=5&picks=01010&version=gone`, 'malformed-version', 400],
  [`${story}/result?edition=3&length=5&picks=01010&version=0000000000`, 'version-gone', 409],
]

test.each(refusals)(
  '%s is refused as %s, with JSON for a program and a page for a person',
  async (path, reason, status) => {
    const json = await worker.fetch(path)
    expect([json.status, json.headers.get('Content-Type')]).toEqual([status, 'application/problem+json'])
    expect(await json.json()).toMatchObject({ type: `/problems/${reason}`, status })
    const person = await worker.fetch(path, { headers: { Accept: 'text/html' } })
    expect([person.status, person.headers.get('Content-Type')]).toEqual([status, 'text/html; charset=UTF-8'])
    expect(worker.exceptions()).toEqual([])
  },
)

test.each([
  [
    'of a story that is not there',
    () =>
      worker.fetch('/nothing/result', {
        method: 'POST',
        headers: { Origin: worker.origin() },
        body: new URLSearchParams(all),
      }),
    404,
  ],
  ['of a version that is gone', () => sent({ ...all, version: 'gone' }), 409],
  ['of an edition that is not there', () => sent({ ...all, edition: '501' }), 400],
  ['with a pick out of range', () => sent({ ...all, q1: '9' }), 422],
  ['that is JSON', () => sent({}, { body: '{}', headers: { 'Content-Type': 'application/json' } }), 415],
  [
    'that is empty',
    () => sent({}, { body: '', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }),
    422,
  ],
  ['of 2 MB', () => sent({}, { body: new URLSearchParams({ q1: 'x'.repeat(2_000_000) }) }), 413],
  [
    'by another method',
    () => worker.fetch(`${story}/result`, { method: 'PUT', headers: { Origin: worker.origin() } }),
    405,
  ],
])('a form %s is refused and nothing is logged as an exception', async (_, send, status) => {
  const answer = await send()
  expect([answer.status, answer.headers.get('Content-Type')]).toEqual([status, 'application/problem+json'])
  expect(worker.exceptions()).toEqual([])
})
