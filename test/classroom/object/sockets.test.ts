import { describe, expect, test } from 'vitest'
import { closeCodes } from '../../../src/classroom/protocol/close-codes.ts'
import { hostDevices, messageRate, projectors, spectators } from '../../../src/classroom/protocol/model.ts'
import { sessionWithSockets } from '../platform.ts'

/** A room in which so many have sat down one after the other, and which of them are closed. */
function seated(as: 'open' | 'project', count: number) {
  const room = sessionWithSockets()
  const sockets = Array.from({ length: count }, () => {
    room.wait(1000)
    return room[as]()
  })
  const closed = () => [...sockets.keys()].filter((i) => sockets[i]?.closed !== null)
  return { room, sockets, closed }
}

describe('where one more comes than may be there', () => {
  test('the host device unheard longest gives way, and one that never answers the close is not taken for another', () => {
    const { room, sockets, closed } = seated('open', hostDevices + 2)
    expect(closed()).toEqual([0, 1])
    room.host({ do: 'end' })
    expect(sockets.map(({ heard }) => heard.at(-1)?.type)).toEqual(['bye', 'bye', ...Array(hostDevices).fill('phase')])
    room.evict()
    room.open()
    expect(closed()).toEqual([0, 1, 2])
  })

  test('the projector unheard longest gives way too, because only hosts have the key of its link', () => {
    const { room, sockets, closed } = seated('project', projectors)
    const [, silent] = sockets
    room.live(
      100_000,
      sockets.filter((socket) => socket !== silent),
    )
    room.project()
    expect(closed()).toEqual([1])
  })

  test('a screen without the key finds no room, and takes nobody’s place; one that is silent for long keeps none', () => {
    const room = sessionWithSockets()
    const wall = room.project()
    const watching = Array.from({ length: spectators + 5 }, () => room.spectate())
    expect(watching.map(({ accepted }) => accepted)).toEqual([...Array(spectators).fill(true), ...Array(5).fill(false)])
    expect([wall, ...watching.map(({ socket }) => socket)].filter(({ closed }) => closed !== null)).toEqual([])
    room.host({ do: 'open' })
    expect([wall, watching[0]?.socket].map((socket) => socket?.heard.at(-1)?.type)).toEqual(['phase', 'phase'])
    for (let i = 0; i < projectors; i++) room.project()
    expect(watching.map(({ socket }) => socket.closed)).toEqual(watching.map(() => null))
    room.evict()
    expect(room.spectate().accepted).toBe(false)
    room.wait(100_000)
    expect(room.spectate().accepted).toBe(true)
  })
})

describe('a socket that shouts', () => {
  const { most, within } = messageRate

  test('is closed with the message after the most that it may send, and nothing more of it is looked at', () => {
    const room = sessionWithSockets()
    room.join('Ada')
    room.join('Ben')
    const [ada, ben] = [room.open('Ada'), room.open('Ben')]
    expect(Array.from({ length: most + 5 }, () => room.isTooLoud(ada)).indexOf(true)).toBe(most)
    expect([ada.closed, ada.heard.at(-1)]).toEqual([
      closeCodes['too-many-messages'],
      { type: 'bye', reason: 'too-many-messages' },
    ])
    expect(room.isTooLoud(ada)).toBe(true)
    expect([room.isTooLoud(ben), ben.closed]).toEqual([false, null])
    // Coming back does not start anew.
    const again = room.open('Ada')
    expect([room.isTooLoud(again), again.closed]).toEqual([true, closeCodes['too-many-messages']])
    room.pass(within)
    expect(room.isTooLoud(room.open('Ada'))).toBe(false)
  })

  test('is one that sends more than it may within ten seconds, and none that sends as much again later', () => {
    const room = sessionWithSockets()
    const host = room.open()
    for (let i = 0; i < most * 3; i++) {
      if (i % most === 0) room.pass(within)
      expect(room.isTooLoud(host)).toBe(false)
    }
  })
})

test('a socket of a class that is over counts for nobody in the next one of its code', () => {
  const { room } = seated('open', 1)
  room.closeAll()
  room.evict()
  expect(room.state().watched).toBe(false)
})
