import { describe, expect, test } from 'vitest'
import { withdrawnWords } from '../../../src/classroom/host/changed-by-newsroom.ts'
import { hostSnapshot } from '../../../src/classroom/machine/views.ts'
import { idOf, sessionWith, type TestSession, testSession } from '../session.ts'

const reason = 'It has two right answers.'
const withdraw = (room: TestSession, ...items: string[]) =>
  room.take({
    type: 'changed',
    withdrawals: items.map((item) => ({ item: `family.${item}`, reason })),
    corrections: [],
  })

describe('a question that the newsroom withdraws while the class runs', () => {
  test('is left out if it was not asked, and the hosts are told why; nothing brings it back', () => {
    const room = sessionWith(['Ada'])
    room.watch()
    const { moved } = room.state()
    withdraw(room, 'two')
    expect(room.hostFeeds().at(-1)).toMatchObject({ plan: [0, 2, 3, 4], withdrawn: [{ item: 1, reason }] })
    expect(withdrawnWords(hostSnapshot(room.state(), room.now()))).toEqual([
      'The newsroom has withdrawn 1 question still to come. “Questions and answers” has the reason.',
    ])
    // A page that has not heard of it names it still.
    expect(room.host({ do: 'plan', items: [1, 2, 3] })).toMatchObject({ type: 'done' })
    expect(room.state().plan).toEqual([0, 2, 3])
    expect(room.host({ do: 'open', item: 1 })).toMatchObject({ reason: 'wrong-phase' })
    room.evict()
    expect(room.host({ do: 'open' }, moved)).toMatchObject({ type: 'done' })
    expect(room.phases('Ada').at(-1)?.question).toMatchObject({ item: 2, place: 1, of: 3 })
  })

  test('is finished if it is open: its votes count, and it can be voted on again and revealed', () => {
    const room = sessionWith(['Ada'], { closeEarly: false })
    withdraw(room, 'one')
    expect(room.state()).toMatchObject({ plan: [0, 1, 2, 3, 4], withdrawn: [{ item: 0, reason }] })
    expect(withdrawnWords(hostSnapshot(room.state(), room.now()))).toEqual([
      'The newsroom has withdrawn this question. Its votes stay. The reason: It has two right answers.',
    ])
    expect(room.vote('Ada', 'key')).toMatchObject({ type: 'ack' })
    for (const command of ['close', 'revote', 'reveal'] as const)
      expect(room.host({ do: command })).toMatchObject({ type: 'done' })
  })

  test('changes nothing that is stored when it is asked about again, or when the class is over', () => {
    const room = sessionWith(['Ada'])
    withdraw(room, 'two')
    const state = room.state()
    withdraw(room, 'two')
    expect(room.state()).toBe(state)
    room.host({ do: 'end' })
    withdraw(room, 'two', 'three')
    expect(room.state().withdrawn).toEqual([{ item: 1, reason }])
  })

  test('is not put back by itself when it is restored, but the host can', () => {
    const room = sessionWith(['Ada'])
    withdraw(room, 'two')
    withdraw(room)
    expect(room.state()).toMatchObject({ plan: [0, 2, 3, 4], withdrawn: [] })
    expect(room.host({ do: 'open', item: 1 })).toMatchObject({ type: 'done' })
  })

  test('may be every question of a family', () => {
    const room = sessionWith(['Ada'])
    room.take({ type: 'changed', withdrawals: [{ family: 'family', reason }], corrections: [] })
    expect(room.state().plan).toEqual([0])
    room.host({ do: 'reveal' })
    expect(room.host({ do: 'open' })).toMatchObject({ reason: 'no-more-questions' })
  })

  test('at own pace is asked of nobody any more; who has answered it keeps the answer', () => {
    const room = testSession({ pace: 'own' })
    for (const name of ['Ada', 'Ben']) {
      room.join(name)
      room.connect(name)
    }
    room.vote('Ada', 'key')
    withdraw(room, 'one', 'two')
    expect(room.state().plan).toEqual([0, 2, 3, 4])
    expect(room.phases('Ben').at(-1)?.question).toMatchObject({ item: 2, place: 1, of: 4 })
    for (const item of [2, 3, 4]) room.vote('Ben', 'key', [item, 1])
    expect(hostSnapshot(room.state(), room.now())).toMatchObject({ totals: { answered: 1 }, roster: [{ done: 1 }, {}] })
    expect(room.state().votes.get('0/1')?.has(idOf('Ada'))).toBe(true)
  })
})

test('a session that was stored before withdrawals were goes on', () => {
  const room = sessionWith(['Ada'])
  room.database.exec("update documents set data = json_remove(data, '$.withdrawn') where name = 'progress'")
  room.evict()
  withdraw(room, 'two')
  expect(room.state().plan).toEqual([0, 2, 3, 4])
})
