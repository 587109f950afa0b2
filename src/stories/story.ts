import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { Env } from '../env.ts'
import { addresses } from '../http/addresses.ts'
import { sharedFor } from '../http/caching.ts'
import { type Extra, problem, type Reason } from '../http/problem.ts'
import type { Quiz } from '../questions/model.ts'
import { text } from '../ui/text.ts'
import { freshness } from './freshness.ts'
import { type Entry, noVersion, type Story } from './model.ts'
import { current, list, version } from './stories.ts'

/** What handlers behind `story` find in their context. */
export type StoryEnv = Env & {
  Variables: {
    quiz: Quiz
    entry: Entry
    /** A version that is not published, put here where an editor asks for it. */
    preview?: Story
  }
}
/** What handlers behind `everyStory` find: the stories that readers have, and those that are withdrawn. */
export type ListEnv = Env & { Variables: { stories: readonly Entry[]; withdrawn: readonly Entry[] } }

type Refuse = (c: Context, reason: Reason, extra?: Extra) => Response | Promise<Response>

/**
 * Puts the story that `:quiz` in the address names into the context: the version that the address asks for with
 * `?version=`, or the present one. Refuses where there is no such story, it is withdrawn or the version is not kept.
 */
export const storyRefusingWith = (refuse: Refuse, takesWithdrawn: (c: Context) => boolean = () => false) =>
  createMiddleware<StoryEnv>(async function story(c, next) {
    const id = c.req.param('quiz') ?? ''
    const asked = c.req.query('version')
    if (asked !== undefined && !isVersion(asked)) return refuse(c, 'malformed-version')
    const seen = seenVersion(c)
    const preview = c.get('preview')
    const found =
      preview?.entry.id === id
        ? preview
        : await (asked === undefined ? current(c.env, id, seen) : version(c.env, id, asked, seen))
    if (!found) {
      const isKnown = asked !== undefined && (await current(c.env, id)) !== null
      if (!isKnown) return refuse(c, 'unknown-quiz')
      return refuse(c, 'version-gone', { back: { href: addresses.hub(id), label: text.site.presentStory } })
    }
    const { withdrawn } = found.entry
    if (withdrawn && !takesWithdrawn(c)) return refuse(c, 'story-withdrawn', { detail: withdrawalOf(found.entry) })
    c.set('quiz', found.quiz)
    c.set('entry', found.entry)
    if (withdrawn) c.header('X-Robots-Tag', 'noindex')
    await next()
    keepBriefly(c, found)
  })

export const story = storyRefusingWith(problem)

/** The same for what goes on after a withdrawal: results, and what readers were told of them. */
export const storyEvenWithdrawn = storyRefusingWith(problem, () => true)

/** That a story is withdrawn, since when and why, in the words for readers. */
export const withdrawalOf = ({ withdrawn }: Pick<Entry, 'withdrawn'>): string =>
  withdrawn ? text.withdrawn(withdrawn.at, withdrawn.why) : ''

/** Whether an open widget asks that has been told of the withdrawal, in order to show it. */
export const asksForWithdrawal = (c: Context): boolean => c.req.query('present') === noVersion

/** Puts the list of all stories into the context. */
export const everyStory = createMiddleware<ListEnv>(async function everyStory(c, next) {
  const listed = await list(c.env)
  const { published = [], withdrawn = [] } = Object.groupBy(listed.stories, (one) =>
    one.withdrawn ? 'withdrawn' : 'published',
  )
  c.set('stories', published)
  c.set('withdrawn', withdrawn)
  await next()
  keepBriefly(c, listed)
})

/** The version of this story that was answered, if it is kept; otherwise the present one, which the answers do not fit. */
export async function answeredVersion(c: Context<StoryEnv>, of: unknown): Promise<Quiz> {
  const { quiz } = c.var
  if (typeof of !== 'string' || of === quiz.version) return quiz
  return (await version(c.env, quiz.dossier.id, of))?.quiz ?? quiz
}

/** The version that an open widget has been told of, and comes back for: it may have asked another isolate. */
function seenVersion(c: Context): string | undefined {
  const seen = c.req.query('present')
  return seen !== undefined && isVersion(seen) ? seen : undefined
}

/** Whether this has the form of a version, as the build makes them. */
const isVersion = (text: string): boolean => /^[0-9a-f]{10}$/.test(text)

/**
 * Lets caches keep what is made of stories for half a minute at most, so that a correction does not wait for them. What could
 * not be read anew is said to be stale in a header, and is kept by none.
 */
function keepBriefly(c: Context, { staleSince }: Pick<Story, 'staleSince'>): void {
  const [, seconds] = /s-maxage=(\d+)/.exec(c.res.headers.get('Cache-Control') ?? '') ?? []
  if (Number(seconds) > freshness.page) c.header('Cache-Control', sharedFor(freshness.page))
  if (staleSince === undefined) return
  c.header('Stale-Since', new Date(staleSince).toUTCString())
  c.header('Cache-Control', 'no-store')
}
