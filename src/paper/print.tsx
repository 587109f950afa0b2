import type { Context } from 'hono'
import { paperAddresses } from '../http/addresses.ts'
import { cached, hours } from '../http/caching.ts'
import { problem, tooThin } from '../http/problem.ts'
import { assemble, readForm } from '../questions/edition.ts'
import { storyPicture } from '../stories/picture.ts'
import { current } from '../stories/stories.ts'
import type { StoryEnv } from '../stories/story.ts'
import { PrintPage } from './page.tsx'
import { readPrint } from './request.ts'

/** Answers with the sheets that the address asks for. */
export async function print(c: Context<StoryEnv>): Promise<Response> {
  const { quiz, entry } = c.var
  const print = readPrint(c.req.query())
  if (!print) return problem(c, 'unknown-sheet')
  const assembled = assemble(quiz, readForm(c.req.query()))
  if (!assembled.ok) return problem(c, assembled.reason, tooThin(assembled))
  const { edition } = assembled
  const present = await current(c.env, entry.id).catch(() => null)
  const older = present !== null && present.entry.version !== quiz.version
  // Without version and versions, which are the same page to a search engine.
  const { length } = edition
  const url = new URL(paperAddresses.print(entry.id, { edition: edition.edition, length }), c.req.url).href
  return cached(
    c,
    hours(6),
    <PrintPage {...{ dossier: quiz.dossier, edition, print, url, older, ...storyPicture(entry) }} />,
  )
}
