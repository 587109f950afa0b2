import { describe, expect, test } from 'vitest'
import { asksForHeight, heightMessages, namesIn, resizerName } from '../../src/embed/browser/protocols.ts'

const names = (address: string) => namesIn(new URL(address, 'https://readout.example'))

describe('a frame is named', () => {
  test.each([
    ['/embed/s?childId=quiz-1&initialWidth=600', { pym: 'quiz-1' }],
    ['/embed/s#?secret=a1B2c3', { wordpress: 'a1B2c3' }],
    ['/embed/s#?secret=a%22b', { wordpress: 'a' }],
    ['/embed/s#secret=a1', {}],
    ['/embed/s', {}],
  ])('%s as %o', (address, expected) => {
    expect(names(address)).toEqual(expected)
  })

  test.each([
    ['[iFrameSizer]quiz:8:false:false:32:true:true:null:max:', 'quiz'],
    ['[iFrameSizer]', null],
    ['quiz', null],
    [{ id: 'quiz' }, null],
    [null, null],
  ])('by %o as %s', (message, expected) => {
    expect(resizerName(message)).toBe(expected)
  })
})

test('every host is told the height in its own words, and none is addressed that is not there', () => {
  expect(heightMessages(640, 300, {})).toEqual([
    { readout: 'resize', height: 640, width: 300 },
    { 'datawrapper-height': { readout: 640 } },
    { sentinel: 'amp', type: 'embed-size', height: 640 },
  ])
  expect(heightMessages(640, 300, { pym: 'p', wordpress: 'w', resizer: 'r' }).slice(3)).toEqual([
    'pymxPYMxpxPYMxheightxPYMx640',
    { message: 'height', value: 640, secret: 'w' },
    '[iFrameSizer]r:640:300:size',
  ])
})

test.each([
  ['pymxPYMxpxPYMxwidthxPYMx480', true],
  [{ message: 'ready', secret: 'w' }, true],
  [{ sentinel: 'amp', type: 'embed-size-denied' }, true],
  ['pymxPYMxpxPYMxviewport-iframe-positionxPYMx1', false],
  [{ message: 'link' }, false],
  [null, false],
  [7, false],
])('%o asks for the height: %s', (message, expected) => {
  expect(asksForHeight(message)).toBe(expected)
})
