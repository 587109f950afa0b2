import { describe, expect, test } from 'vitest'
import { targetOf } from '../../src/embed/target.ts'

const origin = 'https://readout.example'
const target = (path: string) => targetOf(new URL(path, origin).href, origin)
const quiz = (edition: number, length: number) => ({ kind: 'quiz', quiz: 's', form: { edition, length } })

describe('an address of this site', () => {
  test.each([
    ['/s', quiz(1, 5)],
    ['/s/', quiz(1, 5)],
    ['/s#card-two', quiz(1, 5)],
    ['/s/quiz?edition=17&length=10', quiz(17, 10)],
    ['/s/result?edition=17&length=10&version=v&picks=0101010101', quiz(17, 10)],
    ['/embed/s?edition=17&length=10&accent=a00', quiz(17, 10)],
    ['/s/quiz?edition=17&length=10&version=v', { ...quiz(17, 10), version: 'v' }],
    ['/embed/s?edition=17&length=10&follow&version=v', quiz(17, 10)],
    ['/embed/s/compare?version=v', { kind: 'compare', quiz: 's', version: 'v' }],
    ['/s/timeline', quiz(1, 5)],
    ['/s/who', quiz(1, 5)],
    ['/s/glossary', quiz(1, 5)],
    ['/s/stats', quiz(1, 5)],
    ['/s/review', quiz(1, 5)],
    ['/s/cards/two', { kind: 'card', quiz: 's', card: 'two' }],
    ['/embed/s/cards/two', { kind: 'card', quiz: 's', card: 'two' }],
    ['/s/compare', { kind: 'compare', quiz: 's' }],
    ['/embed/s/compare', { kind: 'compare', quiz: 's' }],
  ])('%s can be embedded', (path, widget) => {
    expect(target(path)).toEqual({ ok: true, widget })
  })

  test.each([
    '/embed',
    '/privacy',
    '/api/quizzes',
    '/s/timeline/more',
    '/s/cards',
    '/s/cards/two/three',
    '/s/quiz/more',
    '/%E0%A4%A',
  ])('%s cannot', (path) => {
    expect(target(path)).toEqual({ ok: false, reason: 'not-embeddable' })
  })

  test.each(['/class', '/class/ABCD', '/class/ABCD/screen', '/j/ABCD', '/desk'])('%s is private', (path) => {
    expect(target(path)).toEqual({ ok: false, reason: 'embed-private' })
  })
})

test('the first page is the quiz of the newest story, if there is one', () => {
  expect(targetOf(origin, origin, 's')).toEqual({ ok: true, widget: quiz(1, 5) })
  expect(target('/')).toEqual({ ok: false, reason: 'not-embeddable' })
})

test.each([
  ['http://readout.example/s', origin],
  ['https://www.readout.example/s', origin],
  ['http://www.readout.example:80/s', origin],
  ['HTTPS://WWW.Readout.Example/s', origin],
  ['https://readout.example/s', 'https://www.readout.example'],
  ['http://localhost:8787/s', 'https://localhost:8787'],
])('the address %s is of the site %s, as people copy it', (address, site) => {
  expect(targetOf(address, site)).toEqual({ ok: true, widget: quiz(1, 5) })
})

test.each([
  'https://elsewhere.example/s',
  'https://readout.example.evil/s',
  'https://www.readout.example.evil/s',
  'https://evil.readout.example/s',
  'https://www2.readout.example/s',
  'https://www.www.readout.example/s',
  'https://wwwreadout.example/s',
  'https://readout.example@evil.example/s',
  'https://readout.example:8443/s',
  'https://example/s',
  'ftp://readout.example/s',
  'ws://readout.example/s',
  'blob:https://readout.example/s',
  '//readout.example/s',
  'javascript:alert(1)',
  '/s',
  '',
])('the address %s is not of this site', (address) => {
  expect(targetOf(address, origin)).toEqual({ ok: false, reason: 'not-embeddable' })
})
