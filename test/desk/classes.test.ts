import { expect, test } from 'vitest'
import { classesIn } from '../../src/desk/results/classes.ts'

const held = { quiz: 'a', people: 20, answered: 100, right: 60 }

test('classes are added up by story, and how they did is shown from five on', () => {
  const four = Array.from({ length: 4 }, () => held)
  const other = { ...held, quiz: 'b', right: 0 }
  expect(classesIn([], 'a')).toEqual({ sessions: 0, people: 0, right: null })
  expect(classesIn([...four, other], 'a')).toEqual({ sessions: 4, people: 80, right: null })
  expect(classesIn([...four, other, { ...held, right: 10 }], 'a')).toEqual({ sessions: 5, people: 100, right: 0.5 })
  expect(
    classesIn(
      Array.from({ length: 5 }, () => ({ ...held, answered: 0, right: 0 })),
      'a',
    ).right,
  ).toBeNull()
})
