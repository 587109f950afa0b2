import { describe, expect, test } from 'vitest'
import { answered, type Common, completed, quizActivity } from '../../src/exports/statements.ts'
import { statementFaults as faults } from '../support/record-store.ts'
import { exportSets } from './sets.ts'

const quiz = quizActivity('https://quiz.example/xi-putin-call/quiz?edition=17&length=5', 'Quiz', 'en')
const bank = 'https://quiz.example/api/quizzes/xi-putin-call/bank'
const common: Common = {
  id: '0f1b6c7e-3c1e-4c93-9e0e-6a1b8a8f2f10',
  timestamp: '2026-11-28T12:00:00.000Z',
  actor: {
    objectType: 'Agent',
    account: { homePage: 'https://quiz.example', name: '5d0e7a9c-6a53-4f0c-9c59-7f0a1f7f9d11' },
  },
  context: { registration: '5d0e7a9c-6a53-4f0c-9c59-7f0a1f7f9d11', contextActivities: { parent: [quiz] } },
}
describe('Learning Locker’s validator finds nothing wrong', () => {
  test('with an answer to any question, whichever option was chosen', () => {
    let stated = 0
    for (const { id: item, options, ...asked } of exportSets().flatMap(({ questions }) => questions))
      for (const [pick, { correct }] of options.entries()) {
        const question = { ...asked, options }
        const statement = answered(common, { item, pick, correct }, { bank, language: 'en', question })
        expect(faults(statement)).toEqual([])
        const { choices = [], correctResponsesPattern = [] } = statement.object.definition ?? {}
        // The response names the choice with the option’s own words, and the pattern the right one.
        const chosen = choices.find(({ id }) => id === statement.result?.response)
        expect(chosen?.description).toEqual({ en: options[pick]?.text })
        expect(correctResponsesPattern.includes(statement.result?.response ?? '')).toBe(correct)
        expect(new Set(choices.map(({ id }) => id)).size).toBe(options.length)
        stated++
      }
    expect(stated).toBeGreaterThan(1000)
  })

  test('with an answer whose question could not be had', () => {
    const words = { bank, language: 'en', question: undefined }
    const statement = answered(common, { item: 'speaker.xi', pick: 2, correct: false }, words)
    expect(faults(statement)).toEqual([])
    expect(statement.result).toEqual({ success: false })
  })

  test('with the end of a quiz', () => {
    const statement = completed(common, quiz, { score: 2, outOf: 3, ms: 61_234 })
    expect(faults(statement)).toEqual([])
    expect(statement.result).toEqual({
      completion: true,
      score: { scaled: 0.6667, raw: 2, min: 0, max: 3 },
      duration: 'PT61.23S',
    })
  })
})

test('it would find a verb without an address, a score beyond its scale, and a field that is unknown', () => {
  const statement = completed(common, quiz, { score: 2, outOf: 3, ms: 1000 })
  expect(faults({ ...statement, verb: { id: 'completed' } })).not.toEqual([])
  expect(faults({ ...statement, result: { score: { scaled: 1.5 } } })).not.toEqual([])
  expect(faults({ ...statement, name: 'Ada' })).not.toEqual([])
})
