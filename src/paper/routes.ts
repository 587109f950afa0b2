import { Hono } from 'hono'
import type { Env } from '../env.ts'
import { story } from '../stories/story.ts'

/** The questions on paper. Few ask for them, so what makes the pages is loaded on demand. */
export const paper = new Hono<Env>()

paper.get('/:quiz/print', story, async (c) => {
  const { print } = await import('./print.tsx')
  return print(c)
})
