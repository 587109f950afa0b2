import { expect, test } from 'vitest'
import { ownPhase } from '../../../src/classroom/participant/state.ts'
import { participant } from '../small-snapshots.ts'

test('nothing presses whoever has answered, until they are asked again', () => {
  const phase = { kind: 'open', item: 0, round: 2, opened: 0, deadline: 60_000 } as const
  const answered = (round: number) => {
    const { me } = participant()
    return { ...me, answers: [{ item: 0, round, option: 'a', submission: 's', late: false }] }
  }
  expect(ownPhase({ phase, me: answered(1) })).toEqual(phase)
  expect(ownPhase({ phase, me: answered(2) })).toEqual({ ...phase, deadline: null })
})
