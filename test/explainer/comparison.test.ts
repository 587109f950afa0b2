import { expect, test } from 'vitest'
import { comparison, type TopicView, widestGap } from '../../src/explainer/comparison.ts'
import { story } from './small-story.ts'

const { sides, topics } = comparison(story)
const statuses = (topic?: TopicView) =>
  topic?.rows.map(({ id, cells }) => [id, ...cells.map(({ cell }) => cell.status)])

test('accounts stand in the alphabet’s order, whatever the order of the file', () => {
  expect(sides.map(({ account, voice }) => [account.label, voice])).toEqual([
    ['North', 'a'],
    ['South', 'b'],
  ])
})

test('only what the call was about is compared', () => {
  expect(topics.map(({ id }) => id)).toEqual(['trade', 'peace'])
})

test('what both say comes first, and each cell says what the article gives for its account', () => {
  expect(statuses(topics[0])).toEqual([
    ['pact', 'said', 'said'],
    ['tariff', 'left-out', 'said'],
  ])
  expect(statuses(topics[1])).toEqual([['truce', 'said', 'denied']])
})

test('a point left out names the report that left it out, and where the article says so', () => {
  const cell = topics[0]?.rows[1]?.cells[0]?.cell
  expect(cell).toMatchObject({
    status: 'left-out',
    report: 'NTV’s report',
    source: { paragraph: 1, claim: 'tariff-silence' },
  })
})

test('without the article’s own word for it, nothing is left out: it is not reported', () => {
  const unsaid = story.propositions.map(({ silence: _, ...p }) => p)
  expect(statuses(comparison({ ...story, propositions: unsaid }).topics[0])).toContainEqual([
    'tariff',
    'not-reported',
    'said',
  ])
})

test('swapping the accounts in the file changes nothing', () => {
  const swapped = comparison({ ...story, accounts: story.accounts.toReversed() as typeof story.accounts })
  expect(swapped).toEqual({ sides, topics })
})

test('an implied point keeps its mark', () => {
  expect(topics[0]?.rows[1]?.cells[1]?.cell).toMatchObject({ status: 'said', source: { mode: 'implies' } })
})

test('the widest gap is the topic that both frame and on which they share least; one framed by one account is none', () => {
  expect(widestGap({ sides, topics })?.id).toBe('trade')
  expect(widestGap({ sides, topics: topics.filter(({ id }) => id === 'peace') })).toBeNull()
})
