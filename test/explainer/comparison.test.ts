import { expect, test } from 'vitest'
import { claimMap } from '../../src/claim-map/model.ts'
import type { Claim, Dossier } from '../../src/dossier/model.ts'
import { comparison, type TopicView } from '../../src/explainer/comparison.ts'
import { quotedOnBothSides } from '../../src/explainer/quotations.ts'
import { story } from './small-story.ts'

const compared = comparison(story)
const [trade, peace] = compared.topics
const own = (topic: TopicView | undefined, label: string) =>
  topic?.sides.find(({ side }) => side.account.label === label)
const points = (topic: TopicView | undefined, label: string) =>
  own(topic, label)?.points.map(({ claim, status }) => [claim, status])

const changed = (id: string, change: Partial<Claim>): Dossier => ({
  ...story,
  topics: story.topics.map((topic) => ({
    ...topic,
    claims: topic.claims.map((claim) => (claim.id === id ? { ...claim, ...change } : claim)),
  })),
})

test('accounts stand in the alphabet’s order, whatever the order of the file', () => {
  expect(trade?.sides.map(({ side: { account, voice } }) => [account.label, voice])).toEqual([
    ['North', 'a'],
    ['South', 'b'],
  ])
})

test('topics on which no account is heard stand apart, as the rest', () => {
  expect(compared.topics.map(({ id }) => id)).toEqual(['trade', 'peace'])
  expect(compared.rest.map(({ id, apart }) => [id, apart.map(({ claim }) => claim)])).toEqual([
    ['day', ['talk', 'storm']],
  ])
})

test('what both say stands under both, each with its own words and its own way into the article', () => {
  expect(trade?.shared.find(({ claim }) => claim === 'pact')?.sides.map(({ point }) => point.sources)).toEqual([
    [
      {
        paragraph: 1,
        claim: 'pact',
        chain: ['the paper', 'NTV', 'Ann Ash'],
        mode: 'states',
        quote: 'we agreed on a pact',
      },
    ],
    [{ paragraph: 2, claim: 'pact', chain: ['the paper', 'the South’s statement'], mode: 'states' }],
  ])
})

test('an account that says something from which a claim follows is shown to hold it, with the claim that it follows from', () => {
  const [north, south] = trade?.shared.find(({ claim }) => claim === 'limits')?.sides ?? []
  expect(north?.point).toMatchObject({ status: 'said', sources: [{ claim: 'limits' }] })
  expect(south?.point).toMatchObject({
    status: 'follows',
    from: 'quotas stay',
    sources: [{ claim: 'quota', quote: 'quotas stay' }],
  })
})

test('an account that says what a claim rules out is shown to deny it, and so is the other by its own', () => {
  expect(points(peace, 'North')).toEqual([
    ['truce', 'said'],
    ['fighting', 'denied'],
  ])
  expect(own(peace, 'South')?.points[0]).toMatchObject({
    claim: 'truce',
    status: 'denied',
    from: 'the fighting goes on',
  })
})

test('what only one account says stands on its side and leaves no cell on the other', () => {
  expect(points(trade, 'North')).toEqual([['fair', 'said']])
  expect(points(trade, 'South')).toEqual([
    ['tariff', 'said'],
    ['duty', 'said'],
    ['quota', 'said'],
  ])
})

test('what the article says a report left out stands on that report’s side, once for each sentence that says so', () => {
  expect(own(trade, 'North')?.omissions).toEqual([
    {
      report: 'NTV’s report',
      claims: ['tariff', 'duty'],
      subjects: ['lower tariffs', 'lower duties'],
      source: { paragraph: 1, claim: 'tariff', chain: ['the paper'], mode: 'states' },
    },
  ])
  expect(own(trade, 'South')?.omissions).toEqual([])
})

test('without the article’s own word for it, nothing is said to be left out', () => {
  const [silent] = comparison({ ...changed('tariff', { silent: undefined }) }).topics
  expect(own(silent, 'North')?.omissions.map(({ subjects }) => subjects)).toEqual([['lower duties']])
})

test('what the article says in its own voice stands apart from both accounts, as the article’s', () => {
  expect(trade?.apart).toEqual([
    {
      claim: 'prices',
      status: 'said',
      says: 'prices rose',
      sources: [{ paragraph: 1, claim: 'prices', chain: ['the paper'], mode: 'states' }],
    },
  ])
})

test('swapping the accounts in the file changes nothing', () => {
  const swapped = comparison({ ...story, accounts: story.accounts.toReversed() as typeof story.accounts })
  expect(swapped).toEqual(compared)
})

test('an implied point keeps its mark', () => {
  expect(own(trade, 'South')?.points[0]?.sources[0]?.mode).toBe('implies')
})

test('the first topic on which the article quotes both gives a few words of each; without one there is nothing', () => {
  const quoted = (dossier: Dossier) => quotedOnBothSides(dossier, claimMap(dossier)).map(({ phrase }) => phrase)
  expect(quoted(story)).toEqual(['a fair deal', 'quotas'])
  expect(quoted(changed('fair', { phrases: [] }))).toEqual([])
})

test('a claim leads to the first card after the opening one that tells it, and to the opening card where no other does', () => {
  const cards = [...compared.cards].map(([claim, card]) => [claim, card.id])
  expect(cards).toEqual([
    ['pact', 'first'],
    ['fair', 'first'],
    ['tariff', 'second'],
  ])
})
