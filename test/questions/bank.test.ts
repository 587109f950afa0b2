import { describe, expect, test } from 'vitest'
import { generate } from '../../src/questions/bank.ts'
import { families } from '../../src/questions/families.ts'
import { prove } from '../../src/questions/proof.ts'
import { quizOf, readStory } from '../support/story.ts'

const dossier = readStory()
const { bank } = quizOf(dossier)
const claims = dossier.topics.flatMap((topic) => topic.claims)
const count = <T>(list: readonly T[], holds: (entry: T) => boolean) => list.filter(holds).length

describe('the bank of the first story', () => {
  test('holds at least 120 items of eighteen kinds, no two alike', () => {
    expect(bank.length).toBeGreaterThanOrEqual(120)
    expect(new Set(bank.map(({ family }) => family)).size).toBe(families.length)
    expect(families.length).toBeGreaterThanOrEqual(18)
    expect(new Set(bank.map(({ id }) => id)).size).toBe(bank.length)
    const asked = bank.map(({ statement, stem, options }) => [statement, stem, options[0]?.text].join('|'))
    expect(new Set(asked).size).toBe(bank.length)
  })

  test('draws on no family for more than 15 percent', () => {
    for (const { id } of families)
      expect(count(bank, ({ family }) => family === id) / bank.length, id).toBeLessThanOrEqual(0.15)
  })

  test('credits both accounts about equally often', () => {
    const [one = 0, other = 0] = dossier.accounts.map(({ id }) => count(bank, ({ account }) => account === id))
    expect(Math.min(one, other)).toBeGreaterThan(5)
    expect(Math.max(one, other) / Math.min(one, other)).toBeLessThanOrEqual(1.2)
  })

  test('gives no answer of a fixed set much more often than by chance', () => {
    const fixed = Map.groupBy(
      bank.filter((item) => item.fixed),
      ({ family }) => family,
    )
    for (const [family, items] of fixed) {
      const keys = [...Map.groupBy(items, ({ options }) => options[0]?.text).values()].map(({ length }) => length)
      if (Math.max(...keys) > 2)
        expect(Math.max(...keys) / items.length, family).toBeLessThanOrEqual(
          // Thinning stops at eight in a hundred; what is left out later for the balance of the accounts may add one.
          1 / (items[0]?.options.length ?? 1) + 0.09,
        )
    }
  })

  test('keeps stems to 22 words, statements to 35 and explanations to 40', () => {
    const long = (text: string, most: number) => text.split(/\s+/).length > most
    expect(bank.filter(({ stem }) => long(stem, 22)).map(({ id, stem }) => `${id}: ${stem}`)).toEqual([])
    expect(bank.filter(({ statement = '' }) => long(statement, 35)).map(({ id }) => id)).toEqual([])
    expect(bank.filter(({ explanation }) => long(explanation, 40)).map(({ id }) => id)).toEqual([])
  })

  test('shows the paragraph that states an omission, and not that of the claim', () => {
    const stated = bank.filter(({ id }) => /stated|silen|answered-trade-ties/.test(id))
    expect(stated.length).toBeGreaterThan(6)
    for (const { id, source } of stated) expect([id, source[0]?.paragraph, source[0]?.chain.length]).toEqual([id, 5, 1])
  })

  test('shows both places of what both sides tell', () => {
    const shared = bank.find(({ id }) => id === 'whose-version.ties')
    expect(shared?.source.map(({ paragraph, chain }) => [paragraph, chain.at(-1)])).toEqual([
      [4, 'the Kremlin’s statement'],
      [3, 'Xi Jinping'],
    ])
  })

  test('does not ask whether there are two accounts, which every question takes for granted', () => {
    const premise = structuredClone(dossier)
    const [claim] = premise.topics.flatMap((topic) => topic.claims).filter(({ id }) => id === 'different-accounts')
    if (claim) claim.untrue = 'China and Russia agreed on one account of the call'
    expect(generate(premise).filter(({ id }) => id === 'standing.different-accounts')).toEqual([])
  })

  test('opens no two feedbacks of an item with the same three words', () => {
    for (const { id, options } of bank) {
      const openings = options.flatMap((option) =>
        option.correct ? [] : [option.feedback.split(' ').slice(0, 3).join(' ')],
      )
      expect([id, new Set(openings).size]).toEqual([id, openings.length])
    }
  })

  test('gives every wrong option feedback of its own', () => {
    for (const { id, options, explanation } of bank) {
      const feedback = options.filter(({ correct }) => !correct).map((option) => option.feedback)
      expect(
        feedback.filter((text) => text === '' || text === explanation),
        id,
      ).toEqual([])
    }
  })

  test('says of the key nothing that was written of it as a wrong answer', () => {
    const said = bank.filter(({ options }) => options.some(({ correct, feedback }) => correct && feedback !== ''))
    expect(said.map(({ id }) => id)).toEqual([])
  })

  test('puts quotation marks only around words that the dossier has word for word', () => {
    const words = [
      ...claims.flatMap(({ quote, text }) => [quote ?? '', ...[...text.matchAll(/“([^”]+)”/g)].map(([, own]) => own)]),
      ...Object.keys(dossier.source.ownWords),
      ...claims.flatMap(({ ask }) => ask.flatMap((one) => [one.stem, one.why ?? ''])),
      ...dossier.headlines.map(({ text, why }) => `${text} ${why}`),
      ...dossier.openings.map(({ text, why }) => `${text} ${why}`),
      ...dossier.unsaid.map(({ text, open }) => `${text} ${open}`),
    ].join(' | ')
    const quoted = bank.flatMap(({ statement = '', stem, options }) =>
      [statement, stem, ...options.map(({ text }) => text)].flatMap((text) =>
        [...text.matchAll(/“([^”]+)”/g)].map(([, inside = '']) => inside),
      ),
    )
    expect([...new Set(quoted)].filter((inside) => !words.toLowerCase().includes(inside.toLowerCase()))).toEqual([])
  })

  test('asks after an omission only where the article states one', () => {
    const silent = claims.filter(({ silent }) => silent).map(({ id }) => id)
    for (const { family, source } of bank) if (family === 'stated-omission') expect(silent).toContain(source[0]?.claim)
  })
})

test('solver and lint agree to every item that the generator makes of this dossier', () => {
  expect(prove(dossier).blocked.map(({ item, by, findings }) => ({ id: item.id, by, findings }))).toEqual([])
})

test('a withdrawn item is gone, a withdrawn family whole', () => {
  const withdrawn = [
    { item: 'fact.no-limits', reason: 'a test' },
    { family: 'chain', reason: 'a test' },
  ]
  const left = generate({ ...dossier, withdrawn })
  expect(left.some(({ id }) => id === 'fact.no-limits')).toBe(false)
  expect(left.some(({ family }) => family === 'chain')).toBe(false)
  expect(left.some(({ id }) => id === 'fact.endorsement')).toBe(true)
})
