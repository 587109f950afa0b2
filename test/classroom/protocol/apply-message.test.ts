import { expect, test } from 'vitest'
import { applyToHost, applyToParticipant } from '../../../src/classroom/protocol/apply-message.ts'
import type { HostFeed } from '../../../src/classroom/protocol/host.ts'
import type { PhaseMessage } from '../../../src/classroom/protocol/messages.ts'
import type { RosterEntry } from '../../../src/classroom/protocol/model.ts'
import { host, open, own, participant, question, reveal } from '../small-snapshots.ts'

const phase = (message: Partial<PhaseMessage>): PhaseMessage => ({
  type: 'phase',
  seq: 2,
  after: 1,
  now: 5,
  phase: open(0),
  ...message,
})

test('a question stays until another opens, without being sent again', () => {
  const opened = applyToParticipant(participant(), phase({ phase: open(0), question: question(0) }))
  expect(opened).toMatchObject({ seq: 2, now: 5, phase: open(0), question: question(0) })
  const revealed = applyToParticipant(opened, phase({ phase: { kind: 'revealed', item: 0 } }))
  expect(revealed.question).toEqual(question(0))
  expect(applyToParticipant(revealed, phase({ phase: { kind: 'closed', item: 1, round: 1 } })).question).toBeUndefined()
})

test('what the last phase showed and this one does not is gone', () => {
  const before = participant({ phase: { kind: 'revealed', item: 0 }, question: question(0), reveal: reveal(0) })
  const after = applyToParticipant(before, phase({ phase: open(1), question: question(1) }))
  expect(after.reveal).toBeUndefined()
  expect(after.question).toEqual(question(1))
})

test('at one’s own pace only the question that came is shown, and none where all are answered', () => {
  const before = participant({ phase: open(0), question: question(0) })
  expect(applyToParticipant(before, phase({ phase: own })).question).toBeUndefined()
})

const person = (id: string, answered = false): RosterEntry => ({
  id,
  nickname: id,
  here: true,
  extraTime: 1,
  answered,
  done: 0,
  points: 0,
})

test('the host’s roster takes who came, who changed and who went', () => {
  const feed: HostFeed = {
    type: 'feed',
    seq: 2,
    after: 1,
    version: 1,
    plan: [2, 0],
    withdrawn: [],
    result: null,
    totals: { answered: 1, expected: 2, people: 2, here: 2 },
    rush: 0,
    removed: [{ id: 'ben', nickname: 'ben' }],
    locked: true,
    changed: [person('ada', true), person('cem')],
    gone: ['ben'],
  }
  const after = applyToHost(host({ roster: [person('ada'), person('ben')] }), feed)
  expect(after.roster).toEqual([person('ada', true), person('cem')])
  expect(after.removed).toEqual([{ id: 'ben', nickname: 'ben' }])
  expect(after.session.locked).toBe(true)
  expect(after.totals.answered).toBe(1)
})

test('a question’s result replaces its last, and the results stay in the order of the questions', () => {
  const result = (item: number, rounds = 0) => ({
    item,
    rounds: Array.from({ length: rounds }, () => round),
    shifts: [],
  })
  const round = { round: 1, answered: 0, counts: {}, right: 0, share: null, late: 0, advice: null }
  const feed: HostFeed = { ...emptyFeed, result: result(0, 1) }
  const after = applyToHost(host({ results: [result(0), result(1)] }), feed)
  expect(after.results).toEqual([result(0, 1), result(1)])
})

const emptyFeed: HostFeed = {
  type: 'feed',
  seq: 2,
  after: 1,
  version: 1,
  plan: [0, 1, 2],
  withdrawn: [],
  result: null,
  totals: { answered: 0, expected: 0, people: 0, here: 0 },
  rush: 0,
  removed: [],
  locked: false,
  changed: [],
  gone: [],
}
