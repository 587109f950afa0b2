import { expect, test } from 'vitest'
import { datesOf, misdated } from '../../src/stories/dates.ts'

const on = (date: string) => ({ date, what: `Corrected on ${date}.`, why: 'A slip.', claims: [] })
const versions = ['2026-11-20T08:00:00.000Z', '2026-11-28T11:00:00.000Z'].map((at, i) => ({ version: `${i}`, at }))

test('a story has the dates of its first and its last version, and the day of its last correction', () => {
  const dates = { published: versions[0]?.at, updated: versions[1]?.at }
  expect(datesOf({ versions }, [])).toEqual(dates)
  expect(datesOf({ versions }, [on('2026-11-21'), on('2026-11-27')])).toEqual({ ...dates, corrected: '2026-11-27' })
})

test.each([
  ['2026-11-18', false],
  ['2026-11-19', true],
  ['2026-11-20', true],
  ['2026-11-29', true],
  ['2026-11-30', false],
])('a new correction of %s, on a story of November 20 to 28: %s', (date, fits) => {
  const between = { published: versions[0]?.at ?? '', now: versions[1]?.at ?? '' }
  expect(misdated([on(date)], [], between) === null).toBe(fits)
  expect(misdated([on(date)], [on(date)], between)).toBeNull()
})
