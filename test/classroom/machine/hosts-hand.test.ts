import { describe, expect, test } from 'vitest'
import { idOf, sessionWith } from '../session.ts'

const class3 = ['Ada', 'Ben', 'Cleo'] as const

describe('a step pressed right after extra time', () => {
  test('is carried out, because the class has not moved on; the one person is told under a new number', () => {
    const room = sessionWith(class3, { timer: { kind: 'hard', seconds: 60 } })
    room.watch()
    const { moved, version } = room.state()
    room.host({ do: 'extra-time', participant: idOf('Ada'), factor: 1.5 })
    expect(room.phases('Ada').at(-1)?.seq).toBe(version + 1)
    expect(room.hostFeeds().at(-1)).toMatchObject({ version: moved })
    expect(room.host({ do: 'close' }, moved)).toMatchObject({ type: 'done' })
    expect(room.state().phase.kind).toBe('closed')
    expect(room.phases('Ada').at(-1)?.seq).toBe(version + 2)
  })

  test('is still refused where the class has moved on', () => {
    const room = sessionWith(class3)
    const { moved } = room.state()
    room.host({ do: 'close' }, moved)
    room.host({ do: 'extra-time', participant: idOf('Ada'), factor: 1.5 })
    expect(room.host({ do: 'reveal' }, moved)).toMatchObject({ reason: 'stale-version', version: moved + 1 })
  })

  test('is carried out in a session that was stored before there was a version of its own for steps', () => {
    const room = sessionWith(class3)
    room.database.exec("update documents set data = json_remove(data, '$.moved') where name = 'progress'")
    room.evict()
    expect(room.host({ do: 'close' })).toMatchObject({ type: 'done' })
  })
})
