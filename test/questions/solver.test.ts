import { expect, test } from 'vitest'
import { generate } from '../../src/questions/bank.ts'
import { settles, solver } from '../../src/questions/solver/solve.ts'
import { readStory } from '../support/story.ts'

const dossier = readStory()
const solve = solver(dossier)

test('a stem that no reader knows settles nothing', () => {
  expect(solve('Which of these is the best dog?', ['A collie', 'A pug'])).toEqual(['unknown', 'unknown'])
})

test('the solver knows the article’s reading of one question of each kind', () => {
  expect(
    solve('Where, according to the article, was it reported that Xi actively promoted world peace?', [
      'CCTV',
      'The Kremlin’s statement',
      'Chinese state media',
      'FP',
    ]),
  ).toEqual(['true', 'false', 'unknown', 'false'])
  expect(
    solve('Which office does the article give for Wei Fenghe?', ['President of Russia', 'Defense Minister of China']),
  ).toEqual(['false', 'true'])
  expect(
    solve('According to the article, which of these came first?', [
      'The announcement of the “no limits” partnership',
      'Moscow’s invasion of Ukraine',
    ]),
  ).toEqual(['true', 'unknown'])
})

test('an item whose key is exchanged for any of its distractors is disputed', () => {
  for (const { stem, options } of generate(dossier)) {
    const texts = options.map(({ text }) => text)
    for (let wrong = 1; wrong < texts.length; wrong += 1) expect(settles(solve(stem, texts), wrong), stem).toBe(false)
  }
})

test('an item that offers the key twice is disputed', () => {
  for (const { stem, options } of generate(dossier)) {
    const texts = options.map(({ text }) => text)
    expect(settles(solve(stem, [...texts, texts[0] ?? '']), 0), stem).toBe(false)
  }
})
