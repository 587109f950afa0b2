import { Hono } from 'hono'
import type { Env } from '../env.ts'
import { cachedJson, hours } from '../http/caching.ts'
import { problem, tooThin } from '../http/problem.ts'
import { correctionsOf } from '../questions/corrections.ts'
import { bankDocument, dossierDocument, questionsDocument } from '../questions/document.ts'
import { assemble, readForm } from '../questions/edition.ts'
import { datesOf } from './dates.ts'
import { quizzesDocument } from './document.ts'
import { freshness } from './freshness.ts'
import { noVersion } from './model.ts'
import { everyStory, story, storyEvenWithdrawn } from './story.ts'

/** Stories and questions for programs; any site may read them. */
export const stories = new Hono<Env>()

stories.get('/api/quizzes', everyStory, (c) => cachedJson(c, hours(6), quizzesDocument(c.var.stories)))

stories.get('/api/quizzes/:quiz', story, (c) => cachedJson(c, hours(6), dossierDocument(c.var.quiz)))

// Of a withdrawn story too, because open widgets hear of it here.
stories.get('/api/quizzes/:quiz/version', storyEvenWithdrawn, (c) => {
  const { quiz, entry } = c.var
  const { withdrawn } = entry
  return cachedJson(c, freshness.present, {
    quiz: entry.id,
    version: withdrawn ? noVersion : entry.version,
    ...datesOf(entry, correctionsOf(quiz)),
    ...(withdrawn && { withdrawn: { since: withdrawn.at, why: withdrawn.why } }),
  })
})

stories.get('/api/quizzes/:quiz/bank', story, (c) => cachedJson(c, hours(6), bankDocument(c.var.quiz)))

stories.get('/api/quizzes/:quiz/questions', story, (c) => {
  const assembled = assemble(c.var.quiz, readForm(c.req.query()))
  if (assembled.ok) return cachedJson(c, hours(6), questionsDocument(assembled.edition))
  return problem(c, assembled.reason, tooThin(assembled))
})
