import { expect, test } from 'vitest'
import { editionSet } from '../../src/exports/export-set.ts'
import { quizData } from '../../src/exports/structured-data.ts'
import { assemble } from '../../src/questions/edition.ts'
import type { Question } from '../../src/questions/model.ts'
import { allQuizzes } from '../support/quizzes.ts'

const url = 'https://quiz.example/story/print?edition=4&length=15'

test('each question stands in the data of its edition with its key, its wrong answers and what it cites', () => {
  let cited = 0
  for (const quiz of allQuizzes()) {
    const assembled = assemble(quiz, { edition: 4, length: 15 })
    if (!assembled.ok) throw new Error(assembled.reason)
    const { edition } = assembled
    // Read back from its text, as a search engine does.
    const { hasPart, ...about } = JSON.parse(JSON.stringify(quizData(editionSet(quiz, edition, url), url)))
    expect(about).toMatchObject({ '@type': 'Quiz', name: quiz.dossier.title, url, version: edition.version })
    expect(hasPart).toHaveLength(15)
    edition.questions.forEach(({ id, options, explanation, source }, i) => {
      const { identifier, acceptedAnswer, suggestedAnswer, citation } = hasPart[i]
      const key = options.find(({ correct }) => correct)
      expect(identifier).toBe(id)
      expect(acceptedAnswer).toMatchObject([{ text: key?.text, answerExplanation: { text: explanation } }])
      expect(suggestedAnswer.map(({ text }: { text: string }) => text)).toEqual(
        options.filter(({ correct }) => !correct).map(({ text }) => text),
      )
      const urls = new Set(source.flatMap(({ cites = [] }) => cites.map((one) => one.url)))
      expect(citation.map((one: { url: string }) => one.url)).toEqual([...urls])
      cited += urls.size
    })
  }
  expect(cited).toBeGreaterThan(0)
})

test('a question that has been withdrawn is not in it', () => {
  const [quiz] = allQuizzes()
  const assembled = quiz && assemble(quiz, { edition: 4, length: 5 })
  if (!quiz || !assembled?.ok) throw new Error('no edition')
  const [first, ...others] = assembled.edition.questions
  const edition = { ...assembled.edition, questions: [{ ...first, withdrawn: 'Unclear.' } as Question, ...others] }
  expect(JSON.parse(JSON.stringify(quizData(editionSet(quiz, edition, url), url))).hasPart).toHaveLength(4)
})
