import { expect, test } from 'vitest'
import { cardInHub, hubOf, kindOf } from '../../src/offline/cache-policy.ts'

test.each([
  ['/built/quiz.0123456789.js', 'part'],
  ['/icon.svg', 'part'],
  ['/icons/192.png', 'part'],
  ['/manifest.webmanifest', 'part'],
  ['/', 'page'],
  ['/offline', 'page'],
  ['/xi-putin-call', 'page'],
  ['/xi-putin-call/quiz', 'page'],
  ['/xi-putin-call/cards/threat', 'page'],
  ['/xi-putin-call/print', null],
  ['/scores/xi-putin-call-0/8-of-10.png', null],
  ['/api/quizzes', null],
  ['/api/quizzes/xi-putin-call/results', null],
  ['/embed/xi-putin-call', null],
  ['/embed.js', null],
  ['/class', null],
  ['/class/QWERTY/screen', null],
  ['/j/QWERTY', null],
  ['/desk', null],
  ['/sw.js', null],
])('%s is kept as %s', (path, kind) => {
  expect(kindOf(path)).toBe(kind)
})

test('a page of a story is kept with its hub, and a card that is not kept is shown there', () => {
  expect([hubOf('/a-story/quiz'), hubOf('/a-story'), hubOf('/')]).toEqual(['/a-story', null, null])
  expect([cardInHub('/a-story/cards/one'), cardInHub('/a-story/compare')]).toEqual(['/a-story#card-one', null])
})
