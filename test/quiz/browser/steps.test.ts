import { expect, test } from 'vitest'
import type { Progress } from '../../../src/quiz/browser/progress.ts'
import { stepsOf } from '../../../src/quiz/browser/steps.ts'
import type { View } from '../../../src/quiz/browser/view.ts'

test('a withdrawn question is passed over, and has a degree of certainty as every other has', () => {
  // As much of a page as passing over takes: a withdrawn question has no options.
  const withdrawn = { querySelector: () => null } as unknown as HTMLElement
  const view = { questions: [withdrawn], question: () => withdrawn, turnTo: () => {}, offer: () => {} }
  const progress: Progress = { attempt: '', version: 'one', picks: [], sure: [], at: 0, ms: 0 }
  stepsOf(view as unknown as View, progress, { save: () => {}, answered: () => {}, finish: () => {} })
  expect(progress).toMatchObject({ picks: [9], sure: [0] })
})
