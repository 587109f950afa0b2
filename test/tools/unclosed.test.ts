import { expect, test } from 'vitest'
import { prove } from '../../src/questions/proof.ts'
import { unclosedReport } from '../../tools/compile/unclosed.ts'
import { readStory } from '../support/story.ts'

const story = readStory()
const { bank } = prove(story)
const asking = (asks: string) => ({
  ...story,
  cards: story.cards.map((card) => (card.id === 'common-ground' ? { ...card, asks } : card)),
})

test('of a story whose every card closes with a question nothing is said', () => {
  expect(unclosedReport(story, bank)).toBe('')
})

test('a card that asks about what no question asks is named, with claims of its own that are asked about', () => {
  const report = unclosedReport(asking('support-russia'), bank)
  expect(report).toContain('the card “common-ground” shows no question at its end')
  expect(report).toContain('none of the bank asks about “support-russia”')
  expect(report).toMatch(/is asked about: (?:[\w-]+, )*ties\b/)
})

test('a card whose claims are all without a question is sent to the bank', () => {
  expect(unclosedReport(asking('ties'), [])).toContain('see npm run bank')
})
