import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Earlier } from '../../../src/results/statistics/earlier.ts'
import { divided, joinedCounts, joinedTally, sameQuestions } from '../../../src/results/statistics/joined.ts'
import { noTally } from '../../../src/results/statistics/tally.ts'

const option = (id: string, correct = false) => ({ id, text: `Words of ${id}`, correct, feedback: `About ${id}` })
const item = { id: 'speaker.one', stem: 'Who said it?', options: [option('xi', true), option('wei')] }
const counts = (responses: number, right: number, disputes = {}) => ({
  key: 'xi',
  offered: 2,
  responses,
  options: { xi: right, wei: responses - right },
  disputes,
  beingLookedAt: false,
})

test.each([
  ['as it was', item, true],
  ['with its options in another order', { ...item, options: [...item.options].reverse() }, true],
  [
    'with other words after the answer',
    { ...item, options: [{ ...option('xi', true), feedback: 'Yes.' }, option('wei')] },
    true,
  ],
  ['with another stem', { ...item, stem: 'Who wrote it?' }, false],
  ['with a statement', { ...item, statement: 'It is so.' }, false],
  ['with another option', { ...item, options: [option('xi', true), option('li')] }, false],
  [
    'with other words in an option',
    { ...item, options: [{ ...option('xi', true), text: 'He' }, option('wei')] },
    false,
  ],
  ['with another right answer', { ...item, options: [option('xi'), option('wei', true)] }, false],
  ['under another id', { ...item, id: 'speaker.two' }, false],
])('a question %s is the same, or is not', (_, other, isSame) => {
  expect([...sameQuestions([item], [other])]).toEqual(isSame ? [item.id] : [])
})

test('answers to the same question count together, and what rests on a whole quiz does not', () => {
  const tally = {
    ...noTally(),
    attempts: 4,
    scores: { 5: [0, 0, 4, 0, 0, 0] },
    questions: { one: { ...counts(4, 1), groups: { 5: { xi: [0, 0, 1] } }, logit: 9 } },
  }
  const byVersion = {
    v1: { attempts: 6, questions: { one: counts(6, 6, { typo: 1 }), two: counts(6, 3) } },
    v2: { attempts: 2, questions: { one: counts(2, 0) } },
  }
  const others = divided(byVersion, { v1: new Set(['one', 'two']) })
  expect(others).toMatchObject({ versions: ['v1'], gone: { one: { responses: 2 } } })
  const own = { attempts: 4, questions: { one: counts(4, 1) } }
  const joined = joinedCounts(own, others)
  expect(joined).toEqual({ one: counts(10, 7, { typo: 1 }), two: counts(6, 3) })
  expect(joinedTally(tally, joined)).toEqual({
    ...tally,
    questions: {
      one: {
        key: 'xi',
        offered: 2,
        responses: 10,
        options: { xi: 7, wei: 3 },
        groups: { 5: { xi: [0, 0, 1] } },
        logit: 9,
      },
      two: { key: 'xi', offered: 2, responses: 6, options: { xi: 3, wei: 3 }, groups: {}, logit: 0 },
    },
  })
})

test('every answer of another version is counted once: with the same question, or apart', () => {
  const version = fc.constantFrom('v1', 'v2', 'v3')
  const id = fc.constantFrom('a', 'b', 'c', 'd')
  const answered = fc.tuple(fc.nat(9), fc.nat(9)).map(([right, wrong]) => counts(right + wrong, right, { typo: wrong }))
  const earlier: fc.Arbitrary<Earlier> = fc.record({ attempts: fc.nat(9), questions: fc.dictionary(id, answered) })
  const same = fc.dictionary(
    version,
    fc.uniqueArray(id).map((ids) => new Set(ids)),
  )
  const sum = (all: readonly { responses: number }[]) => all.reduce((total, { responses }) => total + responses, 0)
  fc.assert(
    fc.property(fc.dictionary(version, earlier), same, (byVersion, same) => {
      const others = divided(byVersion, same)
      const all = Object.values(byVersion).flatMap(({ questions }) => Object.values(questions))
      expect(sum([...Object.values(others.same), ...Object.values(others.gone)])).toBe(sum(all))
    }),
  )
})
