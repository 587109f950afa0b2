import { describe, expect, test, vi } from 'vitest'
import type { DeviceStore } from '../../../src/classroom/participant/browser/device-store.ts'
import { openPageState } from '../../../src/classroom/participant/browser/page-state.ts'
import { participantText } from '../../../src/classroom/participant/text.ts'
import type { VoteMessage } from '../../../src/classroom/protocol/participant.ts'
import { open, own, participant, question } from '../small-snapshots.ts'

/** A device that keeps its answers as long as the test, and sends all of them each time. */
function memory(): DeviceStore {
  let unsent: Omit<VoteMessage, 'type'>[] = []
  return {
    token: () => null,
    setToken: () => {},
    keepUntil: () => {},
    unsent: () => unsent,
    add: (answer) => void unsent.push(answer),
    remove(submission) {
      const found = unsent.find((answer) => answer.submission === submission)
      unsent = unsent.filter((answer) => answer !== found)
      return found
    },
    flush(send) {
      for (const answer of unsent) send({ type: 'vote', ...answer })
    },
  }
}

/** A page with what it has sent, asked for and announced. */
function page() {
  const did = { sent: [] as string[], refreshed: 0, said: [] as string[] }
  const state = openPageState(memory(), {
    send: (message) => did.sent.push(message.type === 'vote' ? message.submission : message.type) > 0,
    refresh: () => void did.refreshed++,
    announce: (words) => void did.said.push(words),
  })
  return { ...state, did }
}

test('whoever has changed their name too often is told that, and not that names have run out', () => {
  const seat = page()
  seat.take(participant())
  seat.take({ type: 'refused', reason: 'names-used-up' })
  const { said } = seat.did
  expect(said).toEqual(['You cannot change your name again. Keep the one you have.'])
  expect(seat.state().notice).toBe(said[0])
})

test('what was refused of a name is no longer said once another is taken', () => {
  const seat = page()
  seat.take(participant())
  seat.take({ type: 'refused', reason: 'name-taken' })
  expect(seat.state().notice).toContain('Choose another')
  seat.take({ type: 'you', nickname: 'Brave Heron' })
  expect(seat.state()).toMatchObject({ notice: undefined })
})

test('an answer that meets a pause stays on the device, and is sent again with its id when the class goes on', () => {
  vi.stubGlobal('scrollTo', () => {})
  const seat = page()
  seat.take(participant({ phase: open(0), question: question(0) }))
  seat.answer('a', 0, 1)
  const [submission = ''] = seat.did.sent
  const held = { kind: 'open', item: 0, round: 1, opened: 0, deadline: null, paused: 5 } as const
  seat.take({ type: 'phase', seq: 2, after: 1, now: 0, phase: held })
  seat.take({ type: 'refused', reason: 'paused', submission })
  seat.flush()
  seat.take(participant({ phase: held, question: question(0) }))
  expect(seat.did.sent).toEqual([submission])
  expect(seat.state().pending).toMatchObject({ option: 'a' })
  seat.take({ type: 'phase', seq: 3, after: 2, now: 0, phase: open(0) })
  expect(seat.did.sent).toEqual([submission, submission])
  seat.take({ type: 'ack', submission, item: 0, round: 1, option: 'a', late: false })
  expect(seat.state().pending).toBeUndefined()
  expect(seat.did.said).toEqual([participantText.saved])
})

describe('at one’s own pace, an acknowledgement that comes again', () => {
  const ack = (item: number, submission = '') =>
    ({ type: 'ack', submission, item, round: 1, option: 'b', late: false }) as const

  test('is not announced again', () => {
    vi.stubGlobal('scrollTo', () => {})
    const seat = page()
    seat.take(participant({ phase: own, question: question(0) }))
    seat.answer('b', 0, 1)
    const [submission] = seat.did.sent
    const first = { ...ack(0, submission), question: question(1) }
    for (let times = 0; times < 2; times++) seat.take(first)
    expect(seat.did.said).toEqual([`${participantText.savedAlone} Stem 1`])
  })

  test('asks for no second snapshot after the last answer', () => {
    const seat = page()
    seat.take(participant({ phase: own, question: question(2) }))
    seat.answer('b', 2, 1)
    const [submission] = seat.did.sent
    for (let times = 0; times < 2; times++) seat.take(ack(2, submission))
    expect(seat.did.refreshed).toBe(1)
  })
})
