import { Hono } from 'hono'
import { cors } from 'hono/cors'
import { etag, RETAINED_304_HEADERS } from 'hono/etag'
import type { Env } from '../env.ts'
import { cachedJson, hours } from '../http/caching.ts'
import { problem, tooThin } from '../http/problem.ts'
import { bankDocument, dossierDocument, questionsDocument, quizzesDocument } from './document.ts'
import { assemble, readForm } from './edition.ts'
import { allQuizzes, findQuiz } from './quizzes.ts'

/** Stories and questions for programs; any site may read them. */
export const questions = new Hono<Env>()

const crossOrigin = ['Access-Control-Allow-Origin', 'Access-Control-Expose-Headers']
// Refusals too: another site’s script has to be able to read why.
questions.use('/api/*', cors({ origin: '*', allowMethods: ['GET', 'HEAD'], exposeHeaders: ['ETag'] }))
questions.use('/api/*', etag({ retainedHeaders: [...RETAINED_304_HEADERS, ...crossOrigin] }))

questions.get('/api/quizzes', (c) => cachedJson(c, hours(6), quizzesDocument(allQuizzes())))

questions.get('/api/quizzes/:quiz', (c) => {
  const quiz = findQuiz(c.req.param('quiz'))
  return quiz ? cachedJson(c, hours(6), dossierDocument(quiz)) : problem(c, 'unknown-quiz')
})

questions.get('/api/quizzes/:quiz/bank', (c) => {
  const quiz = findQuiz(c.req.param('quiz'))
  return quiz ? cachedJson(c, hours(6), bankDocument(quiz)) : problem(c, 'unknown-quiz')
})

questions.get('/api/quizzes/:quiz/questions', (c) => {
  const quiz = findQuiz(c.req.param('quiz'))
  if (!quiz) return problem(c, 'unknown-quiz')
  const assembled = assemble(quiz, readForm(c.req.query()))
  if (assembled.ok) return cachedJson(c, hours(6), questionsDocument(assembled.edition))
  return problem(c, assembled.reason, assembled.reason === 'dossier-too-thin' ? tooThin(assembled.constraint) : {})
})
