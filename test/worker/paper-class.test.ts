import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { keysOf, sheetOf } from '../../src/paper/sheets.ts'
import { assemble } from '../../src/questions/edition.ts'
import type { Quiz } from '../../src/questions/model.ts'
import { findQuiz } from '../support/quizzes.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()

const quiz = findQuiz('xi-putin-call') as Quiz
const assembled = assemble(quiz, { edition: 12, length: 5 })
if (!assembled.ok) throw new Error(assembled.reason)
const sheets = { A: sheetOf(assembled.edition, 'A'), B: sheetOf(assembled.edition, 'B') }
const keys = { A: keysOf(sheets.A).join(''), B: keysOf(sheets.B).join('') }
/** Wrong in the first question alone. */
const almost = (key: string) => (key.startsWith('A') ? `B${key.slice(1)}` : `A${key.slice(1)}`)

const path = `/xi-putin-call/print/answers?edition=12&length=5&version=${quiz.version}&versions=A,B`
const send = (fields: Record<string, string>, table?: string) => {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  body.set('table', new File([table ?? ''], table === undefined ? '' : 'strips.csv', { type: 'text/csv' }))
  return worker.fetch(path, { method: 'POST', body, headers: { Origin: worker.origin(), Accept: 'text/html' } })
}

const typed = {
  ...{ 'number-1': '1', 'sheet-1': 'A', 'answers-1': keys.A },
  ...{ 'number-2': '2', 'sheet-2': 'B', 'answers-2': almost(keys.B) },
  ...{ 'number-3': '3', 'sheet-3': 'A', 'answers-3': '' },
}

async function reportOf(made: Response) {
  expect(made.status).toBe(303)
  const report = made.headers.get('Location') ?? ''
  expect(report).toMatch(/^\/class\/[A-Z0-9-]+\/report$/)
  const headers = { Cookie: made.headers.get('Set-Cookie')?.split(';')[0] ?? '' }
  const table = await (await worker.fetch(`${report}.csv`, { headers })).text()
  // csv-parse gives records as anything; with `columns` they are objects of text.
  const rows = parse(table, { columns: true, bom: true }) as Record<string, string>[]
  return { page: await (await worker.fetch(report, { headers })).text(), rows, report, headers }
}

test('strips that are typed in make the report of a class, with each answer under its question', async () => {
  const { page, rows } = await reportOf(await send(typed))
  expect(rows.map(({ nickname, answered, right }) => [nickname, answered, right])).toEqual([
    ['No. 1', '5', '5'],
    ['No. 2', '5', '4'],
  ])
  // What was question 1 of version B is another in version A, whose numbers the report has.
  const missed = sheets.A.questions.findIndex(({ id }) => id === sheets.B.questions[0]?.id) + 1
  const marks = Object.entries(rows[1] ?? {}).filter(([name]) => / right$/.test(name))
  expect(marks.filter(([, mark]) => mark === '0').map(([name]) => name)).toEqual([`Q${missed} vote 1 right`])
  // Letters are those of version A too.
  const letters = Object.entries(rows[0] ?? {}).filter(([name]) => /vote 1: /.test(name))
  expect(letters.map(([, letter]) => letter).join('')).toBe(keys.A)
  expect(page).toContain('2 answered on paper')
  expect(page).not.toContain('on the device that they used')
})

test('a file makes the same report as typing', async () => {
  const file = `No.;Version;Letters\n1;A;${keys.A}\n2;B;${almost(keys.B)}\n`
  const [fromFile, byHand] = [await reportOf(await send({}, file)), await reportOf(await send(typed))]
  expect(fromFile.rows).toEqual(byHand.rows)
})

test('what cannot be read comes back as it was typed, with what is wrong, and makes no report', async () => {
  const answer = await send({ ...typed, 'answers-2': 'ABC', 'number-4': '4', 'sheet-4': 'A', 'answers-4': '<b>"&' })
  expect(answer.status).toBe(422)
  expect(answer.headers.get('Set-Cookie')).toBeNull()
  const page = await answer.text()
  expect(page).toContain('It has 3 letters, and there are 5 questions.')
  expect(page).toContain(`value="${keys.A}"`)
  expect(page).toContain('value="ABC"')
  expect(page).toContain('value="&lt;b&gt;&quot;&amp;"')
})

test('an empty table says so, and a table that is too large is refused', async () => {
  expect(await (await send({})).text()).toContain('There were no letters in the table.')
  expect((await send({}, 'x'.repeat(70_000))).status).toBe(413)
})

test('lines of a file without number or version, and strips beyond the most, are not dropped without a word', async () => {
  const some = await (await send({}, `,A,${keys.A}\n7,,${keys.A}\n`)).text()
  expect(some).toContain('Give it a whole number from 1 to 999.')
  expect(some).toContain('There is no such version among these sheets.')
  const many = await send(typed, Array.from({ length: 200 }, (_, i) => `${i + 10},A,${keys.A}`).join('\n'))
  expect(many.status).toBe(422)
  const page = await many.text()
  expect(page).toContain('One report has at most 200 strips.')
  expect(page).not.toContain('A strip without a number:')
  expect(page.match(/name="answers-/g)).toHaveLength(200)
})

test('the way back leads to the sheets of the same version, in the same versions', async () => {
  const table = await (await worker.fetch(path)).text()
  const back = path.replace('/answers', '')
  expect(table).toContain(`href="${back.replaceAll('&', '&amp;')}"`)
  const sheet = await (await worker.fetch(back)).text()
  expect(sheet).toContain('class="sheet sheet-b"')
  const canonical = `${worker.origin()}/xi-putin-call/print?edition=12&amp;length=5`
  expect(sheet).toContain(`<link rel="canonical" href="${canonical}"`)
})

test('another site’s page cannot make a report', async () => {
  const body = new FormData()
  const answer = await worker.fetch(path, { method: 'POST', body, headers: { Origin: 'https://elsewhere.example' } })
  expect(answer.status).toBe(403)
})

test('the report is deleted with everything else, as after a class on screens', async () => {
  const { report, headers } = await reportOf(await send(typed))
  const ask = await worker.fetch(report.replace('/report', '/delete'), { headers })
  const key = /name="key" value="([^"]+)"/.exec(await ask.text())?.[1] ?? ''
  const gone = await worker.fetch(report.replace('/report', '/delete'), {
    method: 'POST',
    body: new URLSearchParams({ key }),
    headers: { ...headers, Origin: worker.origin() },
  })
  expect(gone.status).toBe(303)
  expect((await worker.fetch(report, { headers })).status).not.toBe(200)
})
