import { Hono } from 'hono'
import type { Env } from '../env.ts'
import { referenceAddresses } from '../http/addresses.ts'
import { problem } from '../http/problem.ts'
import { current } from '../stories/stories.ts'
import { everyStory } from '../stories/story.ts'

/** What the API is, for people. Few read it, so it is loaded on demand. */
export const reference = new Hono<Env>()

reference.get(referenceAddresses.page(), everyStory, async (c) => {
  const [newest] = c.var.stories
  const story = newest && (await current(c.env, newest.id))
  if (!story) return problem(c, 'unknown-page')
  const { answerReference } = await import('./answer.tsx')
  return answerReference(c, story.quiz)
})
