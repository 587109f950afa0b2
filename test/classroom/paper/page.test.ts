import { expect, test } from 'vitest'
import { AnswersPage } from '../../../src/classroom/paper/page.tsx'
import { assemble } from '../../../src/questions/edition.ts'
import { quizOf, readStory } from '../../support/story.ts'

const quiz = quizOf(readStory())
const assembled = assemble(quiz, { edition: 8, length: 5 })
if (!assembled.ok) throw new Error(assembled.reason)
const { edition } = assembled

const pageOf = (questions: typeof edition.questions) =>
  String(
    AnswersPage({
      dossier: quiz.dossier,
      edition: { ...edition, questions },
      print: { versions: ['A', 'B'], large: false },
      rows: [],
      needsKey: false,
    }),
  )

test('after a withdrawal the table says how many letters strips have, those from before it too', () => {
  const [first, ...others] = edition.questions
  if (!first) throw new Error('An edition has questions.')
  const since = pageOf([{ ...first, withdrawn: 'It was unclear.' }, ...others])
  expect(since).toContain('type the 4 letters in order')
  expect(since).toContain('Strips printed before a question was withdrawn have 5 letters.')
  expect(pageOf(edition.questions)).not.toContain('Strips printed before')
})
