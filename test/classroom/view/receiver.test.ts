import { expect, test } from 'vitest'
import { openReceiver } from '../../../src/classroom/view/browser/receiver.ts'

/** A receiver, and all that it has passed on. */
function receiver() {
  const heard: unknown[] = []
  const { socket, ...rest } = openReceiver<{ type: string }>({
    message: (message) => heard.push(message),
    over: (ending) => heard.push(`over: ${ending}`),
    gap: () => heard.push('gap'),
  })
  return { heard, socket, take: (...messages: object[]) => messages.map((one) => socket(JSON.stringify(one))), ...rest }
}

const phase = (seq: number, after: number) => ({ type: 'phase', seq, after })
const snapshot = (seq: number) => ({ type: 'snapshot', seq })

test('messages in their order are passed on, and what comes again is not', () => {
  const { heard, take, last } = receiver()
  expect(take(snapshot(4), phase(5, 4), phase(5, 4))).toEqual([true, true, true])
  expect(heard).toEqual([snapshot(4), phase(5, 4)])
  expect(last()).toBe(5)
})

test('a message that was missed is a gap, until a snapshot closes it', () => {
  const { heard, take } = receiver()
  take(snapshot(4), phase(6, 5), snapshot(6), phase(7, 6))
  expect(heard).toEqual([snapshot(4), 'gap', snapshot(6), phase(7, 6)])
})

test('numbers that were meant for others are no gap', () => {
  const { heard, take } = receiver()
  take(snapshot(4), phase(9, 3))
  expect(heard).toEqual([snapshot(4), phase(9, 3)])
})

test('acknowledgements have no number and are always passed on', () => {
  const { heard, take, last } = receiver()
  take(snapshot(4), { type: 'ack' }, { type: 'ack' })
  expect(heard).toEqual([snapshot(4), { type: 'ack' }, { type: 'ack' }])
  expect(last()).toBe(4)
})

test('after it has forgotten, everything is asked for', () => {
  const { take, last, forget } = receiver()
  take(snapshot(4))
  forget()
  expect(last()).toBe(-1)
})

test('a goodbye for good is the end, and one for now closes the socket', () => {
  const { heard, socket } = receiver()
  expect(socket('{"type":"bye","reason":"too-many-attempts"}')).toBe(false)
  expect(heard).toEqual([])
  expect(socket('{"type":"bye","reason":"removed"}')).toBe(true)
  expect(heard).toEqual(['over: removed'])
})

test('HTTP says what the socket would have said, refusals under the submission that they answer', () => {
  const { heard, http } = receiver()
  http({ kind: 'json', body: { type: 'ack', submission: 's' } })
  http({ kind: 'unchanged' })
  http({ kind: 'unreachable' })
  http({ kind: 'refused', reason: 'late', detail: 'Too late.' }, { type: 'vote', submission: 's' })
  http({ kind: 'refused', reason: 'unknown-session', detail: 'Gone.' })
  expect(heard).toEqual([
    { type: 'ack', submission: 's' },
    { type: 'refused', submission: 's', reason: 'late', kept: undefined },
    'over: unknown-session',
  ])
})
