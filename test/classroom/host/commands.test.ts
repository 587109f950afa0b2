import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openCommands } from '../../../src/classroom/host/browser/commands.ts'
import type { CommandMessage } from '../../../src/classroom/protocol/host.ts'

const sent: CommandMessage[] = []
const said: string[] = []
let reachable = true
const commands = () =>
  openCommands({
    send: (message) => {
      if (reachable) sent.push(message)
      return reachable
    },
    announce: (words) => void said.push(words),
  })

afterEach(() => void vi.useRealTimers())
beforeEach(() => {
  sent.length = 0
  said.length = 0
  reachable = true
})

describe('a host’s command', () => {
  test('is given once, however often the button is pressed, until it is done', () => {
    const host = commands()
    host.give({ do: 'open', version: '3' })
    host.give({ do: 'open', version: '3' })
    expect(sent).toMatchObject([{ version: 3, command: { do: 'open' } }])
    host.done({ type: 'done', id: sent[0]?.id ?? '', version: 4 })
    host.give({ do: 'close', version: '4' })
    expect(sent.map(({ command }) => command.do)).toEqual(['open', 'close'])
  })

  test('is not kept waiting by another that is on its way', () => {
    const host = commands()
    host.give({ do: 'lock', locked: 'false', version: '3' })
    host.give({ do: 'open', version: '3' })
    expect(sent.map(({ command }) => command.do)).toEqual(['lock', 'open'])
  })

  test.each([
    ['done', 'refused'],
    ['refused', 'done'],
  ])(
    'that may have gone with its connection is sent again, and nothing is said where it is %s and then %s',
    (...order) => {
      const host = commands()
      host.give({ do: 'open', version: '3' })
      host.renewed(3)
      expect(sent).toHaveLength(2)
      expect(new Set(sent.map(({ id }) => id)).size).toBe(1)
      const [{ id = '' } = {}] = sent
      for (const answer of order)
        if (answer === 'done') host.done({ type: 'done', id, version: 4 })
        else host.refused({ type: 'refused', reason: 'stale-version', id })
      expect(host.notice()).toBeUndefined()
      host.renewed(3)
      expect(sent).toHaveLength(2)
    },
  )

  test('that moves the session is not sent again where it has moved on, and nobody waits for its answer', () => {
    vi.useFakeTimers()
    const host = commands()
    host.give({ do: 'open', version: '3' })
    host.give({ do: 'lock', locked: 'true', version: '3' })
    host.renewed(4)
    expect(sent.map(({ command }) => command.do)).toEqual(['open', 'lock', 'lock'])
    host.done({ type: 'done', id: sent[1]?.id ?? '', version: 4 })
    vi.advanceTimersByTime(5001)
    expect([host.giveUp(), host.notice()]).toEqual([false, undefined])
  })

  test('that could not be read says so, and can be given again', () => {
    const host = commands()
    host.give({ do: 'open', version: '3' })
    host.refused({ type: 'refused', reason: 'malformed' })
    expect(host.notice()).toContain('That did not work.')
    host.give({ do: 'open', version: '3' })
    expect(sent).toHaveLength(2)
  })

  test('that is refused says why, until the session moves on', () => {
    const host = commands()
    host.give({ do: 'open', version: '3' })
    host.refused({ type: 'refused', reason: 'stale-version', id: sent[0]?.id })
    expect(host.notice()).toBe('The session had already moved on, so nothing changed.')
    expect(said).toEqual([host.notice()])
    host.clearNotice()
    expect(host.notice()).toBeUndefined()
  })

  test('that cannot be sent says so, and the next is tried again', () => {
    const host = commands()
    reachable = false
    host.give({ do: 'open', version: '3' })
    expect(host.notice()).toContain('You are offline')
    reachable = true
    host.give({ do: 'open', version: '3' })
    expect(sent).toHaveLength(1)
  })

  test('that nobody answers is given up after five seconds, once', () => {
    vi.useFakeTimers()
    const host = commands()
    host.give({ do: 'open', version: '3' })
    expect(host.giveUp()).toBe(false)
    vi.advanceTimersByTime(5001)
    expect([host.giveUp(), host.giveUp()]).toEqual([true, false])
    expect(host.notice()).toContain('The server did not reply.')
  })
})
