import { type Context, Hono } from 'hono'
import { csvFile, separatorFor } from '../../http/csv.ts'
import { fieldsOf } from '../access/routes.tsx'
import { deskAddresses } from '../addresses.ts'
import type { DeskEnv } from '../env.ts'
import { refuse } from '../refuse.ts'
import type { DeskStory } from '../stories/stories.ts'
import { deskText } from '../text.ts'
import { type Changed, change } from './change.ts'
import { ItemPage, type ItemPageProps } from './item-page.tsx'
import { BankPage } from './list-page.tsx'
import { matching, queryOf, type Row, readFilter, rowsOf, unmadeIn } from './model.ts'
import { bankTable } from './table.ts'
import { wholeBankOf } from './whole.ts'

/** The bank: every question with its proof, and what an editor says of it. */
export const bank = new Hono<DeskEnv>()

bank.get('/desk/:quiz/bank', async (c) => {
  const story = await c.var.stories.story(c.req.param('quiz'))
  if (typeof story === 'string') return refuse(c, story)
  const { dossier } = story.quiz
  const rows = await rowsFor(c, story)
  const unmade = unmadeIn(story.quiz, wholeBankOf(dossier))
  return c.html(<BankPage {...{ dossier, rows, unmade, filter: readFilter(c.req.query()), formKey: c.var.formKey }} />)
})

bank.get('/desk/:quiz/bank.csv', async (c) => {
  const story = await c.var.stories.story(c.req.param('quiz'))
  if (typeof story === 'string') return refuse(c, story)
  const separator = separatorFor(c.req.header('Accept-Language'))
  const table = bankTable(story.quiz.dossier, await rowsFor(c, story), separator)
  return csvFile(c, `${story.entry.id}-questions`, table)
})

bank.get('/desk/:quiz/bank/:item', async (c) => {
  const story = await c.var.stories.story(c.req.param('quiz'))
  return typeof story === 'string' ? refuse(c, story) : itemPage(c, story, doneIn(c.req.query()))
})

bank.post('/desk/:quiz/bank/:item', async (c) => {
  const story = await c.var.stories.story(c.req.param('quiz'))
  if (typeof story === 'string') return refuse(c, story)
  const rows = await rowsFor(c, story)
  const row = rows.find(({ item }) => item.id === c.req.param('item'))
  if (!row) return refuse(c, 'unknown-item', deskAddresses.bank(story.entry.id))
  const before = inList(rows, c.req.query(), row)
  const done = await change(c, story, row, await fieldsOf(c))
  if (!done.ok) return failed(c, story, done)
  // Who goes through a list goes on to the next; at its end, or where something was taken back, the question stays.
  const goesOn = done.did === 'sign' || done.did === 'withdraw'
  const next = (goesOn && before.place.next) || row.item.id
  const query = new URLSearchParams(before.query)
  query.set('did', done.did)
  query.set('of', row.item.id)
  return c.redirect(deskAddresses.item(story.entry.id, next, query.toString()), 303)
})

async function failed(c: Context<DeskEnv>, story: DeskStory, { reason }: Changed & { ok: false }) {
  if (reason === 'story-moved') return refuse(c, reason, deskAddresses.bank(story.entry.id))
  const { reasonMissing, same, reworded, notMade } = deskText.bank
  const fault = { 'no-reason': reasonMissing, same, reworded, gone: notMade }[reason]
  c.status(reason === 'no-reason' ? 400 : 409)
  return itemPage(c, story, { fault })
}

async function itemPage(c: Context<DeskEnv>, story: DeskStory, said: Pick<ItemPageProps, 'notice' | 'fault'>) {
  const rows = await rowsFor(c, story)
  const row = rows.find(({ item }) => item.id === c.req.param('item'))
  if (!row) return refuse(c, 'unknown-item', deskAddresses.bank(story.entry.id))
  const list = inList(rows, c.req.query(), row)
  return c.html(<ItemPage dossier={story.quiz.dossier} row={row} formKey={c.var.formKey} {...list} {...said} />)
}

const rowsFor = async (c: Context<DeskEnv>, { quiz }: DeskStory): Promise<readonly Row[]> =>
  rowsOf(quiz, wholeBankOf(quiz.dossier), c.var.store.signatures(quiz.dossier.id))

/**
 * A row’s place in the list that the query asks for. Where the filter leaves it out, as one that has just been signed, its
 * neighbors are those that it leaves before and behind it.
 */
function inList(rows: readonly Row[], asked: Record<string, string>, row: Row): Pick<ItemPageProps, 'place' | 'query'> {
  const filter = readFilter(asked)
  const left = new Set(matching(rows, filter))
  const list = rows.filter((one) => left.has(one) || one === row)
  const at = list.indexOf(row)
  const place = { number: at + 1, of: list.length, previous: list[at - 1]?.item.id, next: list[at + 1]?.item.id }
  return { place, query: queryOf(filter) }
}

/** What the address says has just been done. */
function doneIn({ did = '', of = '' }: Record<string, string>): { notice?: string } {
  const { done } = deskText.bank
  return Object.hasOwn(done, did) ? { notice: done[did as keyof typeof done](of) } : {}
}
