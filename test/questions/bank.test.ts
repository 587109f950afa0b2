import { describe, expect, test } from 'vitest'
import { generate } from '../../src/questions/bank.ts'
import { families } from '../../src/questions/families.ts'
import { prove } from '../../src/questions/proof.ts'
import { quizOf, readStory } from '../support/story.ts'

const dossier = readStory()
const { bank } = quizOf(dossier)
const count = <T>(list: readonly T[], holds: (entry: T) => boolean) => list.filter(holds).length

describe('the bank of the first story', () => {
  test('holds at least 160 items, no two with one stem and one key', () => {
    expect(bank.length).toBeGreaterThanOrEqual(160)
    expect(new Set(bank.map(({ stem, options }) => `${stem}|${options[0]?.text}`)).size).toBe(bank.length)
    expect(new Set(bank.map(({ id }) => id)).size).toBe(bank.length)
  })

  test('draws on every family, and on none for more than 15 percent', () => {
    for (const { id } of families) {
      const size = count(bank, ({ family }) => family === id)
      expect(size, id).toBeGreaterThan(0)
      expect(size / bank.length, id).toBeLessThanOrEqual(0.15)
    }
  })

  test('keys at least one item to every claim', () => {
    const keyed = new Set(bank.flatMap(({ source }) => source.map(({ claim }) => claim)))
    expect(dossier.claims.map(({ id }) => id).filter((id) => !keyed.has(id))).toEqual([])
  })

  test('asks every comparison in both directions', () => {
    for (const family of ['only-one-account', 'framing', 'headline'])
      for (const { id } of dossier.accounts)
        expect(
          count(bank, (item) => item.family === family && item.account === id),
          `${family} ${id}`,
        ).toBeGreaterThan(0)
  })

  test('never mixes people and outlets in one option list', () => {
    const people = new Set(dossier.people.map(({ id }) => id))
    const outlets = new Set(dossier.outlets.map(({ id }) => id))
    const mixed = bank.filter(
      ({ options }) => options.some(({ id }) => people.has(id)) && options.some(({ id }) => outlets.has(id)),
    )
    expect(mixed.map(({ id }) => id)).toEqual([])
  })

  test('puts quotation marks only around words that the dossier has as quotations or terms', () => {
    const verbatim = [
      ...dossier.quotes.map(({ text }) => text),
      ...dossier.terms.map(({ term }) => term),
      'core interests',
      'has not condoned',
      'not condoned',
      'military-technical',
    ].join(' | ')
    const quoted = bank.flatMap(({ stem, options }) =>
      [stem, ...options.map(({ text }) => text)].flatMap((text) =>
        [...text.matchAll(/“([^”]+)”/g)].map(([, words = '']) => words),
      ),
    )
    expect([...new Set(quoted)].filter((words) => !verbatim.toLowerCase().includes(words.toLowerCase()))).toEqual([])
  })

  test('never asks after an omission that the article does not state', () => {
    const silent = new Set(
      dossier.propositions.flatMap(({ silence }) => Object.values(silence ?? {}).map(({ claim }) => claim)),
    )
    for (const { family, source } of bank)
      if (family === 'stated-omission') expect(source.every(({ claim }) => silent.has(claim))).toBe(true)
  })
})

test('solver and lint agree to every item that the generator makes of this dossier', () => {
  expect(prove(dossier).blocked.map(({ item, by, findings }) => ({ id: item.id, by, findings }))).toEqual([])
})

test('an item that the solver disputes never enters the bank', () => {
  const forged = readStory()
  // The matrix has the Kremlin’s statement urge a settlement; no claim of the article does.
  for (const p of forged.propositions) if (p.id === 'settlement') p.coverage.kremlin = 'asserts'
  const { bank, blocked } = prove(forged)
  expect(bank.filter(({ id }) => id.startsWith('both-accounts.settlement'))).toEqual([])
  expect(blocked).toContainEqual(
    expect.objectContaining({ by: 'solver', item: expect.objectContaining({ id: 'status.settlement' }) }),
  )
})

test('a withdrawn item is gone, a withdrawn family whole', () => {
  const withdrawn = [
    { item: 'reporter.dedication', reason: 'a test' },
    { family: 'chain', reason: 'a test' },
  ]
  const left = generate({ ...dossier, withdrawn })
  expect(left.some(({ id }) => id === 'reporter.dedication')).toBe(false)
  expect(left.some(({ family }) => family === 'chain')).toBe(false)
  expect(left.some(({ id }) => id === 'reporter.settlement')).toBe(true)
})
