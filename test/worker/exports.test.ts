import exceljs from 'exceljs'
import { describe, expect, test } from 'vitest'
import { type FormatId, formats } from '../../src/exports/formats.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()
const api = '/api/quizzes/xi-putin-call/export'

describe.each(Object.entries(formats))('“%s”', (id, { extension, type }) => {
  test('is a file with a name and a type, which any site may read and caches keep', async () => {
    const answer = await worker.fetch(`${api}/${id}?edition=17&length=5&fitting=1`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Content-Disposition')).toBe(
      `attachment; filename="xi-putin-call-edition-17-length-5-${id}.${extension}"`,
    )
    expect(answer.headers.get('Content-Type')?.startsWith(type)).toBe(true)
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(answer.headers.get('Cache-Control')).toContain('s-maxage')
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(500)
  })

  test.skipIf(formats[id as FormatId].frames)('takes the whole bank', async () => {
    const answer = await worker.fetch(`${api}/${id}?bank=1&fitting=1`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Content-Disposition')).toContain('xi-putin-call-bank')
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(5000)
  })
})

test('a question that is too long is refused by name, with the limit, unless the others are asked for', async () => {
  const refused = await worker.fetch(`${api}/kahoot?bank=1`)
  expect(refused.status).toBe(422)
  const { type, detail, tooLong } = (await refused.json()) as {
    type: string
    detail: string
    tooLong: { question: string; part: string; length: number; limit: number }[]
  }
  expect(type).toBe('/problems/too-long-for-format')
  expect(tooLong.length).toBeGreaterThan(0)
  const [first] = tooLong
  expect(first?.length).toBeGreaterThan(first?.limit ?? 0)
  expect(detail).toContain(`(${first?.question}) does not fit: `)
  expect(detail).toContain('Kahoot! takes')

  const fitting = await worker.fetch(`${api}/kahoot?bank=1&fitting=1`)
  const book = new exceljs.Workbook()
  await book.xlsx.load(await fitting.arrayBuffer())
  const all = (await (await worker.fetch(`${api}/json?bank=1`)).json()) as { questions: unknown[] }
  const out = new Set(tooLong.map(({ question }) => question)).size
  // Eight rows of heading stand above the questions.
  expect(book.worksheets[0]?.rowCount).toBe(8 + all.questions.length - out)
})

test('the questions are those of the API, at the address where they can be taken', async () => {
  const asked = (await (await worker.fetch('/api/quizzes/xi-putin-call/questions?edition=3&length=5')).json()) as {
    version: string
    questions: { id: string; options: { text: string }[] }[]
  }
  const left = (await (await worker.fetch(`${api}/json?edition=3&length=5`)).json()) as typeof asked & {
    address: string
  }
  expect(left.questions.map(({ id, options }) => [id, options.map(({ text }) => text)])).toEqual(
    asked.questions.map(({ id, options }) => [id, options.map(({ text }) => text)]),
  )
  expect(left.address).toBe(`${worker.origin()}/xi-putin-call/quiz?edition=3&length=5`)
  const pinned = (await (await worker.fetch(`${api}/json?version=${asked.version}`)).json()) as typeof left
  expect(pinned.address).toContain(`&version=${asked.version}`)
})

test.each([
  // It frames one edition.
  ['/api/quizzes/xi-putin-call/export/scorm?bank=1', 404, 'unknown-export'],
  ['/api/quizzes/xi-putin-call/export/pdf', 404, 'unknown-export'],
  ['/api/quizzes/xi-putin-call/export/constructor', 404, 'unknown-export'],
  ['/api/quizzes/nothing/export/json', 404, 'unknown-quiz'],
  ['/api/quizzes/xi-putin-call/export/json?edition=0', 400, 'unknown-edition'],
  ['/api/quizzes/xi-putin-call/export/json?length=7', 400, 'unknown-length'],
  ['/api/quizzes/xi-putin-call/export/json?version=0', 400, 'malformed-version'],
  ['/api/quizzes/xi-putin-call/export/json?version=0000000000', 409, 'version-gone'],
])('%s is refused with %i', async (path, status, reason) => {
  const answer = await worker.fetch(path)
  expect(answer.status).toBe(status)
  expect(await answer.json()).toMatchObject({ type: `/problems/${reason}` })
})
