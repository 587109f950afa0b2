import { describe, expect, test } from 'vitest'
import { announcements, type Moment } from '../../../src/classroom/view/announcements.ts'

const open = (now: number, deadline: number | null = 60_000): Moment => ({
  phase: { kind: 'open', item: 2, round: 1, opened: 0, deadline },
  now,
  place: 2,
  stem: 'Who said so?',
})

/** Everything said on the way through these moments. */
function heard(...moments: Moment[]): string[] {
  return moments.flatMap((moment, i) => announcements(moments[i - 1] ?? null, moment))
}

describe('what a screen reader says', () => {
  test('nothing on arriving, because the page says it', () => {
    expect(heard(open(0))).toEqual([])
  })

  test('the question, as it opens', () => {
    expect(heard({ phase: { kind: 'lobby' }, now: 0 }, open(0))).toEqual(['Question 3 is open. Who said so?'])
  })

  test('half time and ten seconds, once each, however the clock is looked at', () => {
    const said = heard(...[0, 29_900, 30_100, 30_600, 49_900, 50_400, 59_000].map((now) => open(now)))
    expect(said).toEqual(['Half time: 30 seconds left.', 'Ten seconds left.'])
  })

  test('no half time where it would fall on the last ten seconds, and no clock where there is none', () => {
    expect(heard(open(0, 15_000), open(14_000, 15_000))).toEqual(['Ten seconds left.'])
    expect(heard(open(0, null), open(3_600_000, null))).toEqual([])
  })

  test('the end of the time, the close, the discussion, the reveal and the end', () => {
    const said = heard(
      open(59_900),
      open(60_100),
      { phase: { kind: 'closed', item: 2, round: 1 }, now: 61_000, place: 2 },
      { phase: { kind: 'discussion', item: 2, round: 1, until: 91_000 }, now: 61_000 },
      { phase: { kind: 'revealed', item: 2 }, now: 99_000, answer: 'CCTV' },
      { phase: { kind: 'ended', at: 99_500 }, now: 99_500 },
    )
    expect(said).toEqual([
      'Time is up.',
      'Question 3 is closed.',
      'Discuss. 30 seconds until the next vote.',
      'Right answer: CCTV',
      'The session has ended.',
    ])
  })

  test('a second vote on the same question is called one', () => {
    const before: Moment = { phase: { kind: 'closed', item: 2, round: 1 }, now: 0 }
    const again: Moment = { ...open(0), phase: { kind: 'open', item: 2, round: 2, opened: 0, deadline: null } }
    expect(heard(before, again)).toEqual(['Question 3 is open again for a second vote. Who said so?'])
  })
})
