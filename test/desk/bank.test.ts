import { expect, test } from 'vitest'
import { evidenceFor } from '../../src/desk/bank/evidence.ts'
import {
  choicesIn,
  matching,
  queryOf,
  readFilter,
  rowsOf,
  unmadeIn,
  valuesOf,
  wordedOf,
} from '../../src/desk/bank/model.ts'
import { bankTable } from '../../src/desk/bank/table.ts'
import { wholeBankOf } from '../../src/desk/bank/whole.ts'
import { withoutItem } from '../../src/desk/bank/withdrawing.ts'
import { pack } from '../../src/questions/pack.ts'
import { unpack } from '../../src/questions/packing.ts'
import { story } from '../support/results.ts'

const whole = wholeBankOf(story.dossier)
const item = story.bank[5]
if (!item) throw new Error('The story has more questions.')
const sign = async (of = item) => ({
  item: of.id,
  worded: await wordedOf(of),
  who: 'AB',
  at: '2026-11-28T10:00:00.000Z',
})
const rows = async (quiz = story, signed: Awaited<ReturnType<typeof sign>>[] = []) =>
  rowsOf(quiz, whole, new Map(signed.map((one) => [one.item, one])))
const stateOf = async (...of: Parameters<typeof rows>) =>
  (await rows(...of)).find((row) => row.item.id === item.id)?.state

test('a signature holds for the words that were signed, and for no others', async () => {
  const signature = await sign()
  expect(await stateOf(story)).toBe('unsigned')
  expect(await stateOf(story, [signature])).toBe('signed')
  const reworded = { ...item, explanation: `${item.explanation} So it is.` }
  const bank = story.bank.map((one) => (one === item ? reworded : one))
  expect(await stateOf({ ...story, bank }, [signature])).toBe('changed')
})

test('the list has every question, in the bank’s order, with those that are withdrawn at their places', async () => {
  const less = await withoutItem(story, item.id, 'A test.', '2026-11-28')
  if (!less) throw new Error('It can be withdrawn.')
  const listed = await rows(less)
  expect(listed.map((row) => row.item.id)).toEqual(whole.bank.map(({ id }) => id))
  const row = listed.find((one) => one.item.id === item.id)
  expect([row?.state, row?.withdrawal]).toEqual(['withdrawn', { reason: 'A test.', here: true, family: false }])
  const byFile = listed.filter(({ withdrawal }) => withdrawal && !withdrawal.here)
  expect(byFile).toHaveLength(whole.bank.length - story.bank.length)
})

test('a withdrawal of a question that is not made any more is named, and no other', () => {
  const gone = { item: 'order.no-such-question', reason: 'A test.', desk: '2026-11-28' }
  const withdrawn = [gone, { item: item.id, reason: 'A test.' }, ...story.dossier.withdrawn]
  expect(unmadeIn({ ...story, dossier: { ...story.dossier, withdrawn } }, whole)).toEqual([gone])
})

test('each filter leaves exactly the questions that it names, and several leave what all name', async () => {
  const all = await rows()
  for (const [name, values] of Object.entries(choicesIn(all)))
    for (const value of values) {
      const filter = readFilter({ [name]: value })
      const left = matching(all, filter)
      expect(left.length, `${name} ${value}`).toBeGreaterThan(0)
      expect(left).toEqual(all.filter((row) => valuesOf(row)[name as 'state'].includes(value)))
      expect(readFilter(Object.fromEntries(new URLSearchParams(queryOf(filter))))).toEqual(filter)
    }
  const [kind, paragraph] = [item.family, String(item.source[0]?.paragraph)]
  const both = matching(all, readFilter({ kind, paragraph, nonsense: 'x', state: '' }))
  expect(both.length).toBeGreaterThan(0)
  expect(both.every((row) => row.item.family === kind)).toBe(true)
  expect(both.every((row) => row.item.source.some((source) => String(source.paragraph) === paragraph))).toBe(true)
})

test('every question has its claims, its paragraphs and a reason for each option beside it', () => {
  for (const one of whole.bank) {
    const { claims, paragraphs, options } = evidenceFor(story.dossier, one)
    expect(claims.map(({ id }) => id)).toEqual([...new Set(one.source.map(({ claim }) => claim))])
    expect(claims.every(({ sentence, tellings }) => sentence !== '' && tellings.length > 0)).toBe(true)
    expect(paragraphs.map(({ number }) => number)).toEqual(
      [...new Set(one.source.map(({ paragraph }) => paragraph))].sort((a, b) => a - b),
    )
    expect(options.filter(({ correct }) => correct)).toHaveLength(1)
    for (const { why } of options) expect(why, one.id).not.toBe('')
  }
})

test('the table has a row for each question, and no field of it is a formula', async () => {
  const all = await rows(story, [await sign()])
  const lines = bankTable(story.dossier, all, ',').trimEnd().split('\r\n')
  expect(lines).toHaveLength(all.length + 1)
  expect(lines[0]).toMatch(/^item,state,signed_by,signed_at,withdrawn_because,kind/)
  expect(lines.find((line) => line.startsWith(`${item.id},`))).toContain(
    `${item.id},signed,AB,2026-11-28T10:00:00.000Z,`,
  )
  const dangerous = all.map((row) => ({ ...row, item: { ...row.item, stem: '=cmd|x' } }))
  expect(bankTable(story.dossier, dangerous, ',')).not.toMatch(/(^|,)=cmd/m)
})

test('a signature holds for a question that has just been made and for the same one out of its packing', async () => {
  const built = new Map(wholeBankOf(story.dossier).bank.map((one) => [one.id, one]))
  const unpacked = unpack(JSON.parse(JSON.stringify(pack(story)))).bank
  for (const one of unpacked) expect(await wordedOf(one), one.id).toBe(await wordedOf(built.get(one.id) ?? one))
})
