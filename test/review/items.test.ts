import { expect, test } from 'vitest'
import { reviewItems } from '../../src/review/items.ts'
import { findQuiz } from '../support/quizzes.ts'

const quiz = findQuiz('xi-putin-call')
if (!quiz) throw new Error('The story is there.')
const items = reviewItems(quiz)
const claimOf = ({ source }: { source: { claim: string }[] }) => source[0]?.claim

test('every claim that questions ask about can be reviewed, with two items of which one is always new', () => {
  for (const [claim, inBank] of Map.groupBy(quiz.bank, claimOf)) {
    if (claim === undefined) continue
    const offered = items.filter((item) => claimOf(item) === claim)
    expect(offered.length).toBe(Math.min(2, inBank.length))
    expect(new Set(offered.map(({ id }) => id)).size).toBe(offered.length)
    const families = new Set(inBank.map(({ family }) => family)).size
    expect(new Set(offered.map(({ family }) => family)).size).toBe(Math.min(families, offered.length))
  }
})

test('the key stands at no one place', () => {
  const places = items.map(({ options }) => options.findIndex(({ correct }) => correct))
  const share = (place: number) => places.filter((other) => other === place).length / places.length
  for (const place of [0, 1, 2]) expect(share(place)).toBeLessThan(0.5)
})
