import { describe, expect, test } from 'vitest'
import { hostDevices, projectors } from '../../../src/classroom/protocol/model.ts'
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

  test('the newest projector gets in, in place of the last that came: the one on the wall stays', () => {
    const { closed } = seated('project', projectors + 3)
    expect(closed()).toEqual([projectors - 1, projectors, projectors + 1])
  })

  test('a projector that has been silent for long gives way before any other', () => {
    const { room, sockets, closed } = seated('project', projectors)
    const [, silent] = sockets
    room.live(
      100_000,
      sockets.filter((socket) => socket !== silent),
    )
    room.project()
    expect(closed()).toEqual([1])
  })
})

test('a socket of a class that is over counts for nobody in the next one of its code', () => {
  const { room } = seated('open', 1)
  room.closeAll()
  room.evict()
  expect(room.state().watched).toBe(false)
})
