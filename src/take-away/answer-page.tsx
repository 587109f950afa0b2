import type { Context } from 'hono'
import { cached, hours } from '../http/caching.ts'
import { problem, tooThin } from '../http/problem.ts'
import { storyPicture } from '../stories/picture.ts'
import type { StoryEnv } from '../stories/story.ts'
import { TakeAwayPage } from './page.tsx'
import { readSet } from './read-set.ts'

/** Answers with the page of the questions that the address asks for. */
export function answerPage(c: Context<StoryEnv>): Response | Promise<Response> {
  const { quiz, entry } = c.var
  const { origin, pathname } = new URL(c.req.url)
  const read = readSet(quiz, c.req.query(), origin)
  if (!read.ok) return problem(c, read.reason, tooThin(read))
  const page = (
    <TakeAwayPage
      quiz={quiz}
      set={read.set}
      url={origin + pathname}
      isPinned={c.req.query('version') !== undefined}
      {...storyPicture(entry)}
    />
  )
  return cached(c, hours(6), page)
}
