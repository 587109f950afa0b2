import { readFileSync } from 'node:fs'
import type { Question } from '../../src/questions/model.ts'
import type { Parts } from './edge.ts'

const from = (file: string): Buffer => readFileSync(`test/bench/node_modules/${file}`)
const [script, style] = ['text/javascript; charset=utf-8', 'text/css; charset=utf-8']

/** Where the same quiz stands in SurveyJS. */
export const surveyPath = '/peers/survey.html'

/** What H5P’s player loads before any question’s library; the libraries themselves are not to be had from npm. */
export const h5pFiles = ['main.bundle.js', 'frame.bundle.js', 'styles/h5p.css'].map(
  (file) => `h5p-standalone/dist/${file}`,
)

/** The same questions in SurveyJS as its guide sets it up: one a page, its own styles, feedback on each answer. */
export function surveyParts(questions: readonly Question[]): Parts {
  return {
    '/peers/survey.core.css': { type: style, body: from('survey-core/survey-core.fontless.min.css') },
    '/peers/survey.core.js': { type: script, body: from('survey-core/survey.core.min.js') },
    '/peers/survey.ui.js': { type: script, body: from('survey-js-ui/survey-js-ui.min.js') },
    [surveyPath]: { type: 'text/html; charset=utf-8', body: page(questions) },
  }
}

const page = (questions: readonly Question[]): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Quiz</title><link rel="stylesheet" href="/peers/survey.core.css">
<script src="/peers/survey.core.js"></script><script src="/peers/survey.ui.js"></script></head>
<body><div id="quiz"></div><script>
const questions = ${JSON.stringify(questions.map(shown)).replaceAll('<', '\\u003c')}
const survey = new Survey.Model({
  questionsOnPageMode: 'questionPerPage',
  elements: questions.map(({ name, title, choices, correctAnswer }) => ({ type: 'radiogroup', name, title, choices, correctAnswer })),
})
survey.onValueChanged.add((_, { name, question }) => {
  const { why } = questions.find((one) => one.name === name)
  question.description = (question.isAnswerCorrect() ? 'Right. ' : 'Not this one. ') + why[question.value]
})
survey.render(document.getElementById('quiz'))
</script></body></html>`

const shown = ({ stem, options, explanation }: Question, i: number) => ({
  name: `q${i + 1}`,
  title: stem,
  choices: options.map(({ text }, value) => ({ value, text })),
  correctAnswer: options.findIndex(({ correct }) => correct),
  why: options.map(({ feedback }) => `${feedback} ${explanation}`),
})
