import { expect, test } from 'vitest'
import { prove } from '../../src/questions/proof.ts'
import { outletsOf, quotedIn } from '../../src/quiz/quoted.ts'
import { realDossier, secondDossier } from '../dossier/real-dossier.ts'

const [real, second] = [realDossier(), secondDossier()].map((dossier) => {
  const outlets = outletsOf(dossier)
  return prove(dossier).bank.flatMap((item) => {
    const quoted = quotedIn(item, outlets)
    return quoted ? [{ item, quoted, outlets }] : []
  })
})
const all = [...(real ?? []), ...(second ?? [])]
const inLower = (text: string, part: string): boolean => text.toLowerCase().includes(part.toLowerCase())

test('words that a question is about stand before what is asked, beside the mark of who reported them', () => {
  const found = (id: string) => real?.find(({ item }) => item.id === id)?.quoted
  expect(found('term.external-forces')).toEqual({
    lead: 'The Kremlin’s statement quotes Xi on',
    words: 'external forces',
    voice: 'b',
    stem: 'What does the quotation say about them?',
  })
  expect(found('settle.quotation-core-interests')).toMatchObject({ voice: 'a', words: 'core interests' })
  expect(found('chain.legitimacy')).toEqual({
    lead: '',
    words: 'Legitimacy of Russia’s actions',
    stem: 'How do these words reach the article?',
  })
  expect(real?.length).toBe(11)
  expect(second?.length).toBeGreaterThan(0)
})

test('the block tells nothing that the stem does not: its words are all the stem’s, and so is the outlet it marks', () => {
  for (const { item, quoted, outlets } of all) {
    for (const part of [quoted.lead, quoted.words, quoted.stem]) expect(inLower(item.stem, part)).toBe(true)
    const named = [...outlets].filter(([name]) => inLower(item.stem, name)).map(([, voice]) => voice)
    if (quoted.voice) expect(named).toContain(quoted.voice)
  }
})

test('a question that asks whose words they are never has a mark', () => {
  const asking = all.filter(({ item }) => item.family === 'chain' || item.family === 'loaded-words')
  expect(asking.length).toBeGreaterThan(3)
  for (const { quoted } of asking) expect(quoted.voice).toBeUndefined()
})

test('a right answer’s words are never in the block unless every option’s are', () => {
  for (const { item, quoted } of all) {
    const block = `${quoted.lead} ${quoted.words}`
    const [key, ...others] = item.options.map(({ text }) => inLower(block, text))
    if (key) expect(others.every(Boolean)).toBe(true)
  }
})

test.each([
  ['of another kind', { family: 'fact', stem: 'On May 3, they announced something with “no limits”. What was it?' }],
  ['that quotes nothing', { family: 'chain', stem: 'How does this reach the article?' }],
  ['that quotes in the middle', { family: 'term', stem: 'Xi “has not condoned” sanctions. What does that tell us?' }],
])('a question %s has no block', (_, item) => {
  expect(quotedIn({ ...item, source: [] }, new Map())).toBeNull()
})
