import { describe, expect, test } from 'vitest'
import type { ParticipantState } from '../../../src/classroom/participant/state.ts'
import { ParticipantView } from '../../../src/classroom/participant/view.tsx'
import type { ParticipantSnapshot } from '../../../src/classroom/protocol/participant.ts'
import { participant, question, reveal } from '../small-snapshots.ts'

const answer = { item: 0, round: 1, option: 'b', submission: 's', late: false }
const base = participant()
const me = { ...base.me, answers: [answer], done: 1 }

/** A phone on the first question, which closes after a minute. */
const timed = (kind: 'soft' | 'hard', changes: Partial<ParticipantSnapshot> = {}): ParticipantSnapshot => ({
  ...base,
  session: { ...base.session, options: { ...base.session.options, timer: { kind, seconds: 60 } } },
  phase: { kind: 'open', item: 0, round: 1, opened: 0, deadline: 60_000 },
  question: question(0),
  ...changes,
})

const seen = (snapshot: ParticipantSnapshot, now: number, changes: Partial<ParticipantState> = {}): string =>
  String(ParticipantView({ snapshot, now, link: 'live', self: '/j/BCDF-GHJK', submission: 's', ...changes }))

describe('a phone whose answer is saved', () => {
  test.each(['soft', 'hard'] as const)('is not pressed by a %s timer, now or ever', (kind) => {
    for (const now of [0, 59_000, 60_000, 3_600_000]) {
      const page = seen(timed(kind, { me }), now)
      expect(page).toContain('Your answer is saved. Put your phone down until the teacher continues.')
      expect(page).not.toMatch(/Time left|Time is up|countdown/)
    }
  })
})

describe('a phone that has not answered', () => {
  test('counts down to the end, and then says that the time is up and counts no further', () => {
    expect(seen(timed('soft'), 55_000)).toContain('<b role="timer">0:05</b>')
    for (const now of [60_000, 3_600_000]) {
      const page = seen(timed('soft'), now)
      expect(page).toContain('Time is up.')
      expect(page).not.toMatch(/Time left|0:00/)
    }
  })

  test('may still answer after a soft timer, and after a hard one is offered nothing that would be refused', () => {
    expect(seen(timed('soft'), 61_000)).toMatch(
      /You can still answer, but it will be marked late.*<button class="choice"/s,
    )
    const page = seen(timed('hard'), 61_000)
    expect(page).toContain('Voting is closed. You did not answer this one.')
    expect(page).not.toContain('<button class="choice"')
  })

  test('is still sending what was chosen in time', () => {
    expect(seen(timed('hard'), 61_000, { pending: answer })).toContain('Sending your answer')
  })
})

test('a reveal gives its explanation once, after what it says of one’s own choice', () => {
  const told = { ...reveal(0), feedback: { a: 'Why', b: 'Not this. Why' } }
  const page = (option: string): string =>
    seen(
      {
        ...base,
        me: { ...me, answers: [{ ...answer, option }] },
        phase: { kind: 'revealed', item: 0 },
        question: question(0),
        reveal: told,
      },
      0,
    )
  expect(page('b')).toContain('<p>Not this.</p><p>Why</p>')
  expect(page('a').match(/<p>[^<]*Why<\/p>/g)).toEqual(['<p>Why</p>'])
})
