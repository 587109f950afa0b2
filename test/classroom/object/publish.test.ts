import { describe, expect, test } from 'vitest'
import { newToken } from '../../../src/classroom/http/new-token.ts'
import { withSessionIds } from '../../../src/classroom/machine/session-ids.ts'
import { countPeople, type Finished, retryAt } from '../../../src/classroom/object/publish.ts'
import { edition } from '../../quiz/small-edition.ts'
import { start, testSession } from '../session.ts'

const finished = (people: number, toStatistics = true) => {
  const room = testSession({ pace: 'own', toStatistics })
  for (let i = 0; i < people; i++) {
    room.join(`P${i}`)
    for (const item of [0, 1, 2, 3, 4]) room.vote(`P${i}`, item === 0 ? 'wrong-0' : 'key', [item, 1])
  }
  room.join('Half')
  room.vote('Half', 'key', [0, 1])
  return room
}

test('what was refused is tried again after a second, then ever more rarely, and every ten minutes at least', () => {
  const tries = [start]
  for (let i = 0; i < 14; i++) tries.push(retryAt(start, tries.at(-1) ?? start))
  expect(tries.slice(1, 6).map((at) => (at - start) / 1000)).toEqual([1, 2, 4, 8, 16])
  expect((tries.at(-1) ?? 0) - (tries.at(-2) ?? 0)).toBe(600_000)
})

describe('the public statistics', () => {
  const ledger = () => {
    const entries: Finished[] = []
    return { entries, record: async (finished: Finished) => entries.push(finished) }
  }

  test('get nobody where the host has not said so', async () => {
    const { entries, record } = ledger()
    expect(await countPeople(record, finished(2, false).state())).toEqual({ countedTo: '', all: true })
    expect(entries).toEqual([])
  })

  test('get the bank’s ids, whatever ids and order the class had', async () => {
    const { entries, record } = ledger()
    const drawn = withSessionIds(edition.questions, newToken)
    const room = testSession({ pace: 'own', toStatistics: true }, undefined, drawn)
    room.join('Ada')
    for (const [item, { options }] of drawn.questions.entries())
      room.vote('Ada', options.find(({ id }) => drawn.bankIds[id] === 'wrong-1')?.id ?? '', [item, 1])
    await countPeople(record, room.state())
    const [{ edition: form, picks } = { edition, picks: [] }] = entries
    expect(form.questions.map(({ id }) => id)).toEqual(edition.questions.map(({ id }) => id))
    expect(form.questions.map(({ options }, item) => options[picks[item] ?? -1]?.id)).toEqual(Array(5).fill('wrong-1'))
  })

  test('get everyone who answered all, some at a time, each under an id that stays theirs', async () => {
    const { entries, record } = ledger()
    const room = finished(250)
    const first = await countPeople(record, room.state())
    expect(first.all).toBe(false)
    // One of two hundred may be the one who did not answer all.
    const handed = entries.length
    expect(handed).toBeGreaterThanOrEqual(199)
    room.take({ type: 'published', ...first })
    expect(room.state()).toMatchObject({ countedTo: first.countedTo })
    expect(room.alarm()).toBe(room.now())
    expect(await countPeople(record, room.state())).toMatchObject({ all: true })
    expect(new Set(entries.map(({ attempt }) => attempt)).size).toBe(250)
    expect(entries[0]).toMatchObject({
      edition: { version: 'v1', edition: 7, length: 5 },
      picks: [1, 0, 0, 0, 0],
      ms: null,
    })

    await countPeople(record, { ...room.state(), countedTo: '' })
    expect(entries).toHaveLength(250 + handed)
    expect(new Set(entries.map(({ attempt }) => attempt)).size).toBe(250)
    expect([...room.state().participants.keys()]).not.toContain(entries[0]?.attempt)
  })

  test('miss nobody and get nobody twice where someone is removed, or all sleep, between two portions', async () => {
    const { entries, record } = ledger()
    const room = finished(250)
    const first = await countPeople(record, room.state())
    room.take({ type: 'published', ...first })
    const [gone] = [...room.state().participants.keys()].sort()
    if (gone) room.host({ do: 'remove', participant: gone })
    room.evict()
    expect(await countPeople(record, room.state())).toMatchObject({ all: true })
    expect([entries.length, new Set(entries.map(({ attempt }) => attempt)).size]).toEqual([250, 250])
  })
})

test('after a sleep people are in the order in which they came', () => {
  const room = testSession()
  const names = ['Ada', 'Ben', 'Cleo', 'Dan', 'Eve']
  for (const name of names) {
    room.join(name)
    room.pass(1)
  }
  room.evict()
  expect([...room.state().participants.values()].map(({ nickname }) => nickname)).toEqual(names)
})
