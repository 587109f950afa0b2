import { describe, expect, test } from 'vitest'
import { reportCsv } from '../../../src/classroom/http/report-csv.ts'
import type { NameRequest } from '../../../src/classroom/machine/nicknames.ts'
import { reportOf } from '../../../src/classroom/machine/report.ts'
import { step } from '../../../src/classroom/machine/step.ts'
import { idOf, sessionWith, type TestSession } from '../session.ts'

const newName = { do: 'new-name', participant: idOf('Rude Name') } as const
const replace = (room: TestSession) => room.host(newName)

test('a name that the host replaces is gone from every screen and the report, and the person is told', () => {
  const room = sessionWith(['Rude Name', 'Ada'], { typedNames: true })
  room.watch()
  expect(replace(room)).toMatchObject({ type: 'done' })
  expect(room.projectorFeeds().at(-1)?.changed).toMatchObject([{ id: idOf('Rude Name'), nickname: 'Calm Otter' }])
  expect(room.hostFeeds().at(-1)?.changed).toMatchObject([{ id: idOf('Rude Name'), nickname: 'Calm Otter' }])
  expect(room.hostFeeds().at(-1)?.version).toBe(room.state().moved)
  expect(room.heardBy('Rude Name').at(-1)).toEqual({ type: 'you', nickname: 'Calm Otter' })
  expect(room.heardBy('Ada').filter(({ type }) => type === 'you')).toEqual([])
  room.evict()
  expect(JSON.stringify(reportOf(room.state()))).not.toContain('Rude Name')
  expect(reportCsv(reportOf(room.state()))).toContain('Calm Otter')
})

test('it is hidden on the projector first, and the host hears last that it is done', () => {
  const room = sessionWith(['Rude Name'], { typedNames: true, points: true })
  room.vote('Rude Name', 'key')
  room.host({ do: 'reveal' })
  room.host({ do: 'leaderboard', shown: true })
  room.watch()
  const command = { type: 'command', id: idOf('tap'), version: room.state().moved, command: newName } as const
  const { state, effects } = step(
    room.state(),
    { type: 'command', command, candidates: ['Calm Otter'], numbers: '' },
    room.now(),
  )
  const order = effects.map((effect) => effect.do)
  expect(order.indexOf('send-to-projector')).toBeLessThan(order.indexOf('send-to-host'))
  expect(order.at(-1)).toBe('reply')
  // The ranks are a part of the phase.
  const sent = effects.filter((effect) => effect.do === 'send-to-projector')
  expect(sent.map(({ message }) => message.type)).toEqual(['feed', 'phase'])
  expect(sent.at(-1)?.message).toMatchObject({ leaderboard: [{ nickname: 'Calm Otter' }] })
  expect(JSON.stringify(effects.filter((effect) => effect.do.startsWith('send-')))).not.toContain('Rude Name')
  expect(state.phase).toEqual(room.state().phase)
})

test('whoever was given a name cannot type another, but may draw one', () => {
  const room = sessionWith(['Rude Name'], { typedNames: true })
  replace(room)
  const rename = (name: NameRequest) =>
    room.take({ type: 'rename', participant: idOf('Rude Name'), name, candidates: ['Bright Elk'] })[0]
  expect(rename({ kind: 'typed', name: 'Rude Name' })).toMatchObject({ type: 'refused', reason: 'name-not-allowed' })
  expect(rename({ kind: 'any' })).toEqual({ type: 'you', nickname: 'Bright Elk' })
})

test('a name that is removed leaves the ranks that the projector shows', () => {
  const room = sessionWith(['Rude Name', 'Ada'], { points: true })
  for (const name of ['Rude Name', 'Ada']) room.vote(name, 'key')
  room.host({ do: 'reveal' })
  room.host({ do: 'leaderboard', shown: true })
  room.watch()
  room.host({ do: 'remove', participant: idOf('Rude Name') })
  const ranks = room.heard.projector.filter((message) => message.type === 'phase').at(-1)?.leaderboard
  expect(ranks?.map(({ nickname }) => nickname)).toEqual(['Ada'])
})

describe('where the ranks are shown, they are sent again, and nothing else changes:', () => {
  const ranked = (): TestSession => {
    const room = sessionWith(['Rude Name', 'Ada'], { points: true })
    room.vote('Ada', 'key')
    room.host({ do: 'reveal' })
    room.host({ do: 'leaderboard', shown: true })
    return room
  }
  const remove = { do: 'remove', participant: idOf('Rude Name') } as const

  test.each([newName, remove])('a step that was given before $do is still carried out', (command) => {
    const room = ranked()
    const { moved, since, version } = room.state()
    room.pass(5000)
    room.host(command)
    expect(room.state()).toMatchObject({ moved, since })
    expect(room.phases('Ada').at(-1)).toMatchObject({ leaderboard: [{ nickname: 'Ada' }] })
    expect(room.state().version).toBeGreaterThan(version)
    expect(room.host({ do: 'open' }, moved)).toMatchObject({ type: 'done' })
  })

  test('after the end the report is written again a second later, because KV takes one write a second', () => {
    const room = ranked()
    room.host({ do: 'end' })
    room.ring()
    room.take({ type: 'published', all: true, countedTo: '' })
    room.host(remove)
    expect(room.alarm()).toBe(room.now() + 1000)
  })
})
