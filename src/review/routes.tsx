import { Hono } from 'hono'
import type { Env } from '../env.ts'
import { addresses } from '../http/addresses.ts'
import { cached, hours } from '../http/caching.ts'
import { QuizForm } from '../quiz/form.tsx'
import { storyPicture } from '../stories/picture.ts'
import { story } from '../stories/story.ts'
import { reviewItems } from './items.ts'
import { ReviewPage } from './page.tsx'
import { reviewText } from './text.ts'

/** Reviewing later: the page, and the questions it chooses from on the reader’s device. */
export const review = new Hono<Env>()

review.get('/:quiz/review', story, (c) => {
  const { origin, pathname } = new URL(c.req.url)
  return cached(
    c,
    hours(6),
    <ReviewPage dossier={c.var.quiz.dossier} url={origin + pathname} {...storyPicture(c.var.entry)} />,
  )
})

/** The same questions for everyone, so that asking for them says nothing about who missed what. */
review.get('/:quiz/review/questions', story, (c) => {
  const { dossier, version } = c.var.quiz
  const questions = reviewItems(c.var.quiz)
  const edition = { quiz: dossier.id, version, edition: 0, length: questions.length, questions }
  const next = addresses.hub(dossier.id)
  c.header('X-Robots-Tag', 'noindex')
  return cached(
    c,
    hours(6),
    <QuizForm named dossier={dossier} edition={edition} next={next} counts={{ of: '{of}', sent: reviewText.done }} />,
  )
})
