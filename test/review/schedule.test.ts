import { describe, expect, test } from 'vitest'
import { dueNow, missed, nextDue, reviewed } from '../../src/review/schedule.ts'

const day = 86_400_000
const now = new Date('2026-06-15T12:00:00Z')
const daysOn = (days: number): Date => new Date(now.getTime() + days * day)
const daysUntil = (due: string, from: Date): number => Math.round((new Date(due).getTime() - from.getTime()) / day)
/** As storage gives it back. */
const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value))

describe('a missed claim', () => {
  const first = stored(missed(undefined, 'xi-said', 'speaker.one', now))

  test('comes back the next day, and not before', () => {
    expect(daysUntil(first.due, now)).toBe(1)
    expect([dueNow([first], now), dueNow([first], daysOn(1))]).toEqual([[], [first]])
  })

  test('comes back at growing distances as long as it is answered rightly', () => {
    let [claim, at] = [first, daysOn(1)]
    const distances = []
    for (let times = 0; times < 4; times++) {
      claim = stored(reviewed(claim, `speaker.${times}`, true, at))
      distances.push(daysUntil(claim.due, at))
      at = new Date(claim.due)
    }
    expect(distances).toEqual([...distances].sort((a, b) => a - b))
    expect(new Set(distances).size).toBe(4)
    expect(claim.item).toBe('speaker.3')
  })

  test('comes back sooner when it is missed again', () => {
    const right = reviewed(first, 'speaker.two', true, daysOn(1))
    const wrong = reviewed(first, 'speaker.two', false, daysOn(1))
    expect(daysUntil(wrong.due, daysOn(1))).toBeLessThan(daysUntil(right.due, daysOn(1)))
  })
})

test('what waits longest is asked first, and the rest says when it is due', () => {
  const kept = ['2026-06-14', '2026-06-20', '2026-06-10', '2026-06-18'].map((due) => ({
    claim: due,
    item: 'item',
    due: `${due}T00:00:00.000Z`,
    card: {},
  }))
  expect(dueNow(kept, now).map(({ claim }) => claim)).toEqual(['2026-06-10', '2026-06-14'])
  expect(nextDue(kept, now)?.toISOString().slice(0, 10)).toBe('2026-06-18')
  expect(nextDue([], now)).toBeNull()
})
