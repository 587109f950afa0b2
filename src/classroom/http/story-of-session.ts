import type { Context } from 'hono'
import type { Dossier } from '../../dossier/model.ts'
import type { Env } from '../../env.ts'
import { current, version } from '../../stories/stories.ts'

/**
 * The story that a class worked on, in the version it began with while that is kept, or else the present one. Undefined if
 * neither can be read: a class goes on without the map of its story.
 */
export async function storyOfSession(c: Context<Env>, quiz: string, of?: string): Promise<Dossier | undefined> {
  try {
    const own = of === undefined ? null : await version(c.env, quiz, of)
    return (own ?? (await current(c.env, quiz)))?.quiz.dossier
  } catch (error) {
    console.error(error)
    return undefined
  }
}
