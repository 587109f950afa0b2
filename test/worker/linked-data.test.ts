import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()

/** As much of a schema.org `Quiz` as is looked at here. */
type Data = { url: string; hasPart: { acceptedAnswer: { text: string }[] }[] }

/** Where a page says that its alternative is, of this type (RFC 8288). */
const alternateOf = (answer: Response, type: string): string | undefined =>
  /^<([^>]+)>; rel="alternate"; type="([^"]+)"$/
    .exec(answer.headers.get('Link') ?? '')
    ?.slice(1)
    .join(' ')
    .match(new RegExp(`^(\\S+) ${type.replace('+', '\\+')}$`))?.[1]

test.each([
  '/xi-putin-call/quiz?edition=17&length=15',
  '/xi-putin-call/result?edition=17&length=15&picks=000000000000000',
  '/embed/xi-putin-call?edition=17&length=15',
])('%s leads to its questions as linked data, with their answers', async (path) => {
  const page = await worker.fetch(path, { headers: { Accept: 'text/html' } })
  const address = alternateOf(page, 'application/ld+json') ?? expect.fail('no alternate')
  const answer = await worker.fetch(address)
  expect(answer.headers.get('Content-Type')).toContain('application/ld+json')
  expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*')
  const data = (await answer.json()) as Data
  expect(data).toMatchObject({ '@context': 'https://schema.org', '@type': 'Quiz', position: 17 })
  // The same questions as on the page, which is open at the address that the data names.
  expect(data.hasPart).toHaveLength(15)
  expect((await worker.fetch(data.url)).status).toBe(200)
  const shown = parseHTML(await page.text()).document.body.textContent?.replace(/\s+/g, ' ')
  const keys = data.hasPart.flatMap(({ acceptedAnswer }) => acceptedAnswer)
  expect(keys).toHaveLength(15)
  for (const { text } of keys) expect(shown).toContain(text)
})

test('a page of an earlier edition’s version leads to that version', async () => {
  const { version } = (await (await worker.fetch('/api/quizzes/xi-putin-call/version')).json()) as { version: string }
  const page = await worker.fetch(`/xi-putin-call/quiz?edition=3&length=5&version=${version}`)
  expect(alternateOf(page, 'application/ld+json')).toBe(
    `/api/quizzes/xi-putin-call/export/jsonld?edition=3&length=5&version=${version}`,
  )
})
