import { expect, test } from 'vitest'
import { claimResults } from '../../../src/classroom/machine/claim-results.ts'
import type { State } from '../../../src/classroom/machine/state.ts'
import { projectorSnapshot } from '../../../src/classroom/machine/views.ts'
import { idOf, sessionWith } from '../session.ts'

test('a claim has everyone’s last answer to each question on it, and nobody’s who was removed', () => {
  const room = sessionWith(['Ada', 'Ben', 'Cleo'], { closeEarly: false })
  room.vote('Ada', 'key')
  room.vote('Ben', 'wrong-0')
  room.vote('Cleo', 'wrong-0')
  room.host({ do: 'close' })
  room.host({ do: 'revote' })
  room.vote('Ben', 'key', [0, 2])
  room.vote('Cleo', 'wrong-1', [0, 2])
  room.host({ do: 'reveal' })
  room.host({ do: 'open' })
  room.vote('Ada', 'wrong-0', [1, 1])
  room.host({ do: 'reveal' })
  room.host({ do: 'open' })
  // Ada, Ben, Cleo on the first question, Ada on the second; nobody has answered the third.
  expect(claimResults(onOneClaim(room.state()))).toEqual([{ claim: 'one', right: 2, answered: 4 }])
  room.host({ do: 'remove', participant: idOf('Cleo') })
  expect(claimResults(onOneClaim(room.state()))).toEqual([{ claim: 'one', right: 2, answered: 3 }])
})

/** The same session, as if its first two questions rested on one claim, which the second cites twice. */
function onOneClaim(state: State): State {
  const { questions } = state.setup
  const source = questions[0]?.source ?? []
  const sources = [source, [...source, ...source]]
  const shared = questions.map((question, i) => ({ ...question, source: sources[i] ?? question.source }))
  return { ...state, setup: { ...state.setup, questions: shared } }
}

test('the projector gets the results at the end, and not before', () => {
  const room = sessionWith(['Ada'], { closeEarly: false })
  room.vote('Ada', 'key')
  room.host({ do: 'reveal' })
  expect(projectorSnapshot(room.state(), room.now())).not.toHaveProperty('claims')
  room.host({ do: 'end' })
  expect(projectorSnapshot(room.state(), room.now()).claims).toEqual([{ claim: 'one', right: 1, answered: 1 }])
})
