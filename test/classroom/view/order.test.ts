import { expect, test } from 'vitest'
import { backoff } from '../../../src/classroom/view/browser/backoff.ts'
import { inOrder } from '../../../src/classroom/view/browser/order.ts'

const phase = (seq: number, after: number) => ({ type: 'phase', seq, after })

test('messages in their order are taken, and what comes again is not', () => {
  const order = inOrder()
  expect(order.verdict({ type: 'snapshot', seq: 4 })).toBe('take')
  expect(order.verdict(phase(5, 4))).toBe('take')
  expect(order.verdict(phase(5, 4))).toBe('seen')
  expect(order.last()).toBe(5)
})

test('a message that was missed is a gap, until a snapshot closes it', () => {
  const order = inOrder()
  order.verdict({ type: 'snapshot', seq: 4 })
  expect(order.verdict(phase(6, 5))).toBe('gap')
  expect(order.verdict({ type: 'snapshot', seq: 6 })).toBe('take')
  expect(order.verdict(phase(7, 6))).toBe('take')
})

test('numbers that were meant for others are no gap', () => {
  const order = inOrder()
  order.verdict({ type: 'snapshot', seq: 4 })
  expect(order.verdict(phase(9, 3))).toBe('take')
})

test('acknowledgements have no number and are always taken', () => {
  expect(inOrder().verdict({ type: 'ack' })).toBe('take')
})

test('the wait is anything from nothing to a span that doubles up to a quarter of a minute', () => {
  expect([1, 2, 3, 6, 40].map((failures) => backoff(failures, 1))).toEqual([500, 1000, 2000, 15_000, 15_000])
  expect(backoff(6, 0)).toBe(0)
})
