import { expect, test } from 'vitest'
import { leaderboardOf, pointsOf } from '../../../src/classroom/machine/points.ts'
import { idOf, sessionWith } from '../session.ts'

test('the leaderboard is counted once for all who are shown it, and anew when a vote or the phase changes it', () => {
  const room = sessionWith(['Ada', 'Ben'], { points: true })
  room.vote('Ada', 'key')
  expect(leaderboardOf(room.state())).toEqual([])
  room.host({ do: 'reveal' })
  const board = leaderboardOf(room.state())
  expect(board).toEqual([{ rank: 1, nickname: 'Ada', points: 1 }])
  room.take({ type: 'polled', participant: idOf('Ben') })
  expect(leaderboardOf(room.state())).toBe(board)
  room.host({ do: 'own-pace' })
  for (const item of [1, 2]) room.vote('Ben', 'key', [item, 1])
  expect(leaderboardOf(room.state()).map(({ nickname }) => nickname)).toEqual(['Ben', 'Ada'])
  room.host({ do: 'remove', participant: idOf('Ben') })
  expect(leaderboardOf(room.state())).toEqual(board)
})

test('it has everyone’s own points, equal ones at equal ranks, and never more than ten people', () => {
  const names = Array.from({ length: 40 }, (_, i) => `P${i}`)
  const room = sessionWith(names, { points: true, closeEarly: false })
  for (const round of [1, 2]) {
    for (const [i, name] of names.entries()) room.vote(name, (i + round) % 3 ? 'key' : 'wrong-0', [0, round])
    room.host(round === 1 ? { do: 'discuss' } : { do: 'reveal' })
    if (round === 1) room.host({ do: 'revote' })
  }
  room.host({ do: 'own-pace' })
  for (const name of names.slice(0, 3)) room.vote(name, 'key', [1, 1])
  const board = leaderboardOf(room.state())
  expect(board.map(({ rank }) => rank)).toEqual([1, 1, ...Array(8).fill(3)])
  for (const { nickname, points } of board) expect(points).toBe(pointsOf(room.state(), idOf(nickname)))
})

test('at people’s own pace it goes to the host, and not to every phone, which shows none', () => {
  const room = sessionWith(['Ada', 'Ben'], { points: true })
  room.watch()
  room.host({ do: 'leaderboard', shown: true })
  expect(room.phases('Ada').at(-1)).toHaveProperty('leaderboard')
  room.host({ do: 'own-pace' })
  expect(room.phases('Ada').at(-1)).not.toHaveProperty('leaderboard')
  expect(room.hostPhases().at(-1)).toHaveProperty('leaderboard')
  room.host({ do: 'end' })
  expect(room.phases('Ada').at(-1)).toHaveProperty('leaderboard')
})
