import { expect, test } from 'vitest'
import { correctionsOf } from '../../src/questions/corrections.ts'
import { bankDocument, questionsDocument } from '../../src/questions/document.ts'
import { assemble } from '../../src/questions/edition.ts'
import { compileQuiz } from '../../tools/compile/quizzes.ts'
import { story } from '../support/results.ts'
import { readStory } from '../support/story.ts'

const first = assemble(story, { edition: 3, length: 5 })
if (!first.ok) throw new Error(first.reason)
const claim = first.edition.questions[0]?.source[0]?.claim ?? ''
const correction = { date: '2022-06-20', what: 'It was wrong.', why: 'A slip.', claims: [claim] }
const told = { date: correction.date, what: correction.what, why: correction.why }
const other = { ...correction, claims: [] }
const corrected = { ...story, dossier: { ...story.dossier, corrections: [correction, other] } }

test('a correction stands on the questions that rest on its claims, in edition and bank, and on no other', () => {
  const assembled = assemble(corrected, { edition: 3, length: 5 })
  if (!assembled.ok) throw new Error(assembled.reason)
  const { questions } = questionsDocument(assembled.edition)
  const touched = first.edition.questions.map(({ source }) => source.some((one) => one.claim === claim))
  expect(questions.map(({ corrections }) => corrections)).toEqual(touched.map((one) => (one ? [told] : undefined)))
  for (const question of bankDocument(corrected).questions)
    expect(question.corrections).toEqual(question.source.some((one) => one.claim === claim) ? [told] : undefined)
})

test('an earlier version has the corrections of the present one in place of its own', () => {
  expect(correctionsOf(corrected)).toEqual([correction, other])
  expect(correctionsOf({ ...corrected, correctedSince: [other] })).toEqual([other])
  expect(correctionsOf(story)).toEqual([])
})

test('a correction makes a new version; a story without any has the version that it had before there were corrections', () => {
  expect(compileQuiz(readStory())).toMatchObject({
    version: story.version,
    dossier: expect.not.objectContaining({ corrections: expect.anything() }),
  })
  expect(compileQuiz({ ...readStory(), corrections: [correction] }).version).not.toBe(story.version)
})
