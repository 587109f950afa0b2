import { Hono } from 'hono'
import type { Env } from '../../env.ts'
import { smallBody } from '../../http/small-body.ts'
import { story } from '../../stories/story.ts'

/** A class that answered on paper: its answers are typed in, and its report is made. Few do, so it is loaded on demand. */
export const paperClass = new Hono<Env>()

const path = '/:quiz/print/answers'

paperClass.get(path, story, async (c) => {
  const { askForAnswers } = await import('./answers.tsx')
  return askForAnswers(c)
})

// Two hundred rows of the form have some 20 KB, and a table of as many less.
paperClass.post(path, smallBody(64_000), story, async (c) => {
  const { takeAnswers } = await import('./answers.tsx')
  return takeAnswers(c)
})
