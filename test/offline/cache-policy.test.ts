import { expect, test } from 'vitest'
import { addresses } from '../../src/http/addresses.ts'
import { cardInHub, hubOf, kindOf, storedAs } from '../../src/offline/cache-policy.ts'

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

const site = 'https://readout.example'

test.each([
  ['/?utm_source=mail&utm_medium=news', '/'],
  ['/a-story?fbclid=abc', '/a-story'],
  ['/a-story/quiz?gclid=x&edition=3&length=5&ref=y', '/a-story/quiz?edition=3&length=5'],
])('%s is stored as %s, because what is gone changes nothing in the page', (address, as) => {
  expect(storedAs(site + address)).toBe(site + as)
})

test.each([
  addresses.quiz('a-story', { edition: 3, length: 5 }),
  addresses.quizWithoutScript('a-story', { edition: 3, length: 5 }),
  `${addresses.result('a-story', { edition: 3, length: 5, version: 'abc' }, '01230')}&sure=12312`,
  addresses.challenge('a-story', { edition: 3, length: 5, version: 'v' }, 4),
])('%s is stored as it is, because the page reads all of it', (address) => {
  expect(storedAs(site + address)).toBe(site + address)
})
