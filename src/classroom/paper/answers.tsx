import type { Context } from 'hono'
import { addresses } from '../../http/addresses.ts'
import { problem } from '../../http/problem.ts'
import { readPrint } from '../../paper/request.ts'
import { printed, sheetOf } from '../../paper/sheets.ts'
import { assemble, readForm } from '../../questions/edition.ts'
import type { StoryEnv } from '../../stories/story.ts'
import { createFromPaper } from '../http/create-from-paper.ts'
import { markPrivate } from '../http/form.ts'
import { keepSecret } from '../http/host-cookie.ts'
import { starterOf } from '../http/session-client.ts'
import { startRefused } from '../http/start-refused.ts'
import { paperNames } from '../machine/from-paper.ts'
import { AnswersPage, type PageProps } from './page.tsx'
import { isAnswered, mostStrips, type Row, readStrips, rowsOf } from './read-strips.ts'

type C = Context<StoryEnv>

/** The empty table, with a row for each pupil. */
export async function askForAnswers(c: C): Promise<Response> {
  const asked = await sheetsAskedFor(c)
  if (asked instanceof Response) return asked
  return page(c, asked, { rows: emptyRows(Number(c.req.query('pupils'))) })
}

/** Makes the report of what was typed or sent as a table; where something is wrong, the table again, with everything in it. */
export async function takeAnswers(c: C): Promise<Response> {
  const asked = await sheetsAskedFor(c)
  if (asked instanceof Response) return asked
  const body = await c.req.parseBody()
  const file = body.table instanceof File ? await body.table.text() : ''
  // The empty rows of the form make room for those of a file.
  const rows = file === '' ? typedRows(body) : [...typedRows(body), ...rowsOf(file)].filter(isAnswered)
  const sheets = asked.print.versions.map((letter) => sheetOf(asked.edition, letter))
  const read = readStrips(rows, sheets)
  if (!read.ok) return page(c, asked, { rows: rows.slice(0, mostStrips), faults: read.faults }, 422)
  if (read.strips.length === 0) return page(c, asked, { rows: emptyRows(rows.length), faults: [] }, 422)
  // Its answers are written at once, so that many pupils count as several classes.
  const size = 1 + Math.floor(read.strips.length / 20)
  const refused = await startRefused(c.env, c, starterOf(c), String(body.key ?? ''), size)
  if (refused) return problem(c, refused.reason, refused)
  const names = paperNames(read.strips.map(({ number }) => number))
  const pupils = read.strips.map(({ answers }, i) => ({ nickname: names[i] ?? '', answers }))
  const sheet = sheetOf(asked.edition, 'A')
  const { questions } = printed(sheet)
  const places = read.before ? questions.map((question) => sheet.questions.indexOf(question)) : undefined
  const edition = { ...asked.edition, questions }
  const { code, secret, deleteAt } = await createFromPaper(c.env, c.var.quiz, edition, pupils, places)
  keepSecret(c, code, secret, deleteAt)
  return c.redirect(addresses.report(code), 303)
}

async function sheetsAskedFor(c: C) {
  const print = readPrint(c.req.query())
  if (!print) return problem(c, 'unknown-sheet')
  const assembled = assemble(c.var.quiz, readForm(c.req.query()))
  return assembled.ok ? { print, edition: assembled.edition } : problem(c, assembled.reason)
}

type Asked = Exclude<Awaited<ReturnType<typeof sheetsAskedFor>>, Response>

function page(
  c: C,
  { print, edition }: Asked,
  table: Pick<PageProps, 'rows' | 'faults'>,
  status: 200 | 422 = 200,
): Response | Promise<Response> {
  markPrivate(c)
  return c.html(
    <AnswersPage
      dossier={c.var.quiz.dossier}
      edition={edition}
      print={print}
      needsKey={Boolean(c.env.HOST_KEY)}
      {...table}
    />,
    status,
  )
}

// A class; a row that is left empty is nobody’s.
const usual = 30

const emptyRows = (asked: number): Row[] =>
  Array.from({ length: asked >= 1 && asked <= mostStrips ? Math.floor(asked) : usual }, (_, i) => ({
    number: `${i + 1}`,
    version: '',
    answers: '',
  }))

/** `number`, `sheet` and `answers`, each with as many values as the table has rows. */
function typedRows(body: Record<string, unknown>): Row[] {
  const field = (name: string, row: number): string => {
    const value = body[`${name}-${row}`]
    return typeof value === 'string' ? value.slice(0, 100) : ''
  }
  return Array.from({ length: mostStrips }, (_, i) => i + 1)
    .filter((row) => `answers-${row}` in body)
    .map((row) => ({ number: field('number', row), version: field('sheet', row), answers: field('answers', row) }))
}
