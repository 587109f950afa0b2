import { expect, test } from 'vitest'
import { withAck, withAnswer } from '../../../src/classroom/participant/acknowledge.ts'
import type { Ack } from '../../../src/classroom/protocol/participant.ts'
import { own, participant, question, reveal } from '../small-snapshots.ts'

const ack = (item: number, changes: Partial<Ack> = {}): Ack => ({
  type: 'ack',
  submission: `s${item}`,
  item,
  round: 1,
  option: 'b',
  late: false,
  ...changes,
})

test('an answer acknowledged twice is one answer', () => {
  const once = withAck(participant(), ack(0)).snapshot
  const twice = withAck(once, ack(0)).snapshot
  expect(twice).toEqual(once)
  expect(twice.me).toMatchObject({
    done: 1,
    answers: [{ item: 0, round: 1, option: 'b', submission: 's0', late: false }],
  })
})

test('a second round is a second answer to the same question', () => {
  const first = withAck(participant(), ack(0)).snapshot
  const second = withAck(first, ack(0, { round: 2, option: 'a', submission: 'other' })).snapshot
  expect(second.me.answers.map(({ round, option }) => [round, option])).toEqual([
    [1, 'b'],
    [2, 'a'],
  ])
  expect(second.me.done).toBe(1)
})

test('at one’s own pace the acknowledgement brings the feedback and the next question', () => {
  const before = participant({ phase: own, question: question(0) })
  const { snapshot, feedback } = withAck(before, ack(0, { reveal: reveal(0), question: question(1) }))
  expect(feedback).toEqual({ question: question(0), reveal: reveal(0) })
  expect(snapshot).toMatchObject({ question: question(1), recap: [feedback] })
})

test('where answers are shown later, it brings the next question alone, and after the last none', () => {
  const before = participant({ phase: own, question: question(0) })
  const { snapshot, feedback } = withAck(before, ack(0, { question: question(1) }))
  expect([snapshot.question, snapshot.recap, feedback]).toEqual([question(1), [], undefined])
  expect(withAck(snapshot, ack(1)).snapshot.question).toBeUndefined()
})

test('an acknowledgement that comes again, later, takes nothing out of the review', () => {
  const before = participant({ phase: own, question: question(0) })
  const first = withAck(before, ack(0, { reveal: reveal(0), question: question(1) })).snapshot
  const again = withAck(first, ack(0, { reveal: reveal(0), question: question(1) }))
  expect(again.feedback).toBeUndefined()
  expect(again.snapshot.recap).toEqual(first.recap)
})

test('where another answer stands already, that one is shown', () => {
  const mine = { item: 0, round: 1, option: 'a', submission: 'earlier', late: false }
  const kept = withAnswer(withAck(participant(), ack(0)).snapshot, mine)
  expect(kept.me.answers).toEqual([mine])
})
