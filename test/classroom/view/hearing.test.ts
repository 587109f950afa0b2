import { expect, test } from 'vitest'
import { openEar } from '../../../src/classroom/view/browser/hearing.ts'

/** An ear, and all that it has passed on. */
function ear() {
  const heard: unknown[] = []
  return {
    heard,
    ...openEar<{ type: string }>({
      message: (message) => heard.push(message),
      over: (ending) => heard.push(`over: ${ending}`),
      gap: () => heard.push('gap'),
    }),
  }
}

const phase = (seq: number, after: number) => ({ type: 'phase', seq, after })

test('a message is passed on once, and one that is missing is asked for', () => {
  const { heard, socket } = ear()
  const messages = [{ type: 'snapshot', seq: 4 }, phase(5, 4), phase(5, 4), phase(8, 7)]
  expect(messages.map((message) => socket(JSON.stringify(message)))).toEqual([true, true, true, true])
  expect(heard).toEqual([messages[0], messages[1], 'gap'])
})

test('a goodbye for good is the end, and one for now hangs up', () => {
  const { heard, socket } = ear()
  expect(socket('{"type":"bye","reason":"too-many-tries"}')).toBe(false)
  expect(heard).toEqual([])
  expect(socket('{"type":"bye","reason":"removed"}')).toBe(true)
  expect(heard).toEqual(['over: removed'])
})

test('HTTP says what the socket would have said, refusals under the submission that they answer', () => {
  const { heard, http } = ear()
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
