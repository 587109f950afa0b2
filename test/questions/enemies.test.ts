import { expect, test } from 'vitest'
import { enemiesIn } from '../../src/questions/enemies.ts'
import type { Item } from '../../src/questions/model.ts'
import { readStory } from '../support/story.ts'

const dossier = readStory()
const item = (given: Partial<Item> & { claim: string; texts: string[] }): Item => ({
  id: given.texts.join(),
  family: 'any',
  skill: 'recall',
  difficulty: 0.5,
  stem: `What of ${given.claim}?`,
  options: given.texts.map((text, i) => ({ id: `${i}`, text, correct: i === 0, feedback: '' })),
  explanation: '',
  source: [{ paragraph: 1, claim: given.claim, chain: [], mode: 'states' }],
  cards: [],
  states: [],
  fixed: false,
  ...given,
})
const areEnemies = (a: Item, b: Item): boolean => enemiesIn(dossier, [a, b])[0]?.includes(1) ?? false
const settlement = item({ claim: 'settlement', texts: ['A bridge of stone', 'Grain', 'Coal'] })
const censorship = item({ claim: 'censorship', texts: ['Salt', 'Tin', 'Copper'] })

test('items on different claims, with nothing in common, may meet', () => {
  expect(areEnemies(settlement, censorship)).toBe(false)
})

test('items on one claim, or on two of which one entails the other, may not', () => {
  expect(areEnemies(settlement, { ...settlement, stem: 'And what else?' })).toBe(true)
  const core = item({ claim: 'core-interests', texts: ['Iron', 'Lead'] })
  expect(areEnemies(core, item({ claim: 'support-russia', texts: ['Zinc', 'Gold'] }))).toBe(true)
})

test('an item whose wrong answer tells the claim of another may not meet it', () => {
  expect(areEnemies(settlement, { ...censorship, states: ['settlement'] })).toBe(true)
  expect(areEnemies({ ...settlement, states: ['censorship'] }, censorship)).toBe(true)
})

test.each([
  ['statement', { statement: 'A bridge of stone was built.' }],
  ['stem', { stem: 'Who built a bridge of stone?' }],
  ['explanation', { explanation: 'A “bridge of stone”, a bridge of stone.' }],
  ['options', item({ claim: 'censorship', texts: ['Salt', 'A bridge of stone'] })],
  ['feedback', { options: [{ id: '0', text: 'Salt', correct: true, feedback: 'Not a bridge of stone.' }] }],
])('a key that stands in the %s of another gives it away', (_, given) => {
  expect(areEnemies(settlement, { ...censorship, ...given })).toBe(true)
})

test('a bare name, an answer of a fixed set and one that several items share give nothing away', () => {
  const named = item({ claim: 'settlement', texts: ['Xi’s, as quoted by CCTV', 'Wei’s'] })
  expect(areEnemies(named, { ...censorship, explanation: 'It is Xi’s, as quoted by CCTV.' })).toBe(false)
  expect(areEnemies({ ...settlement, fixed: true }, { ...censorship, explanation: 'A bridge of stone.' })).toBe(false)
  const shared = item({ claim: 'censorship', texts: ['A bridge of stone', 'Tin'] })
  expect(areEnemies(settlement, shared)).toBe(false)
})

test('two items with one stem may not meet, whatever their statements', () => {
  const [a, b] = [settlement, censorship].map((one, i) => ({
    ...one,
    stem: 'Who says so?',
    statement: `Statement ${i}.`,
  }))
  expect(a && b && areEnemies(a, b)).toBe(true)
})

test('two items of one family that ask the same, but for what is quoted, may not meet', () => {
  const ask = (words: string) => ({ stem: `“${words}”: how do these words reach the article?` })
  expect(areEnemies({ ...settlement, ...ask('a') }, { ...censorship, ...ask('b c d') })).toBe(true)
  const other = { ...censorship, ...ask('b c d'), family: 'other' }
  expect(areEnemies({ ...settlement, ...ask('a') }, other)).toBe(false)
})

test('two items of one family that teach the same for the most part may not meet', () => {
  const taught = (explanation: string, feedback: string) => ({
    explanation,
    options: ['Ash', 'Oak', 'Elm'].map((text, i) => ({
      id: text,
      text: `${explanation} ${text}`,
      correct: i === 0,
      feedback: i === 0 ? '' : `${feedback} ${i}`,
    })),
  })
  const one = { ...settlement, ...taught('Why.', 'Cited further up') }
  expect(areEnemies(one, { ...censorship, ...taught('Otherwise.', 'Cited further up') })).toBe(true)
  expect(areEnemies(one, { ...censorship, ...taught('Otherwise.', 'Cited below') })).toBe(false)
})

test('two remarks that the article makes itself in one sentence may not meet', () => {
  expect(areEnemies(censorship, item({ claim: 'echo', texts: ['Zinc', 'Gold'] }))).toBe(true)
  expect(areEnemies(censorship, item({ claim: 'western-problem', texts: ['Zinc', 'Gold'] }))).toBe(false)
})
