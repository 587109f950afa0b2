import type { Context } from 'hono'
import { type FormatId, fileName, formats, isFormat } from '../exports/formats.ts'
import { fitting } from '../exports/too-long.ts'
import { hours, sharedFor } from '../http/caching.ts'
import { problem, tooThin } from '../http/problem.ts'
import type { StoryEnv } from '../stories/story.ts'
import { readSet } from './read-set.ts'
import { takeAwayText } from './text.ts'

/** Answers with the file of this format, or says which question it has no room for. */
export async function answerExport(c: Context<StoryEnv>, format: string): Promise<Response> {
  if (!isFormat(format)) return problem(c, 'unknown-export', { detail: takeAwayText.unknown(Object.keys(formats)) })
  const query = c.req.query()
  const read = readSet(c.var.quiz, query, new URL(c.req.url).origin)
  if (!read.ok) return problem(c, read.reason, tooThin(read))
  if (formats[format].frames && !read.set.form) return problem(c, 'unknown-export', { detail: takeAwayText.framesOne })
  const { set, tooLong } = fitting(formats[format].limits, read.set)
  const refused = tooLong.length > 0 && query.fitting !== '1'
  if (refused || set.questions.length === 0)
    return problem(c, 'too-long-for-format', {
      detail: takeAwayText.tooLong(takeAwayText.places[format].name, tooLong, set.questions.length),
      members: { tooLong },
    })
  return file(c, format, fileName(set, format), await formats[format].write(set))
}

function file(c: Context, format: FormatId, name: string, body: string | Uint8Array<ArrayBuffer>): Response {
  const { type } = formats[format]
  return c.body(body, 200, {
    'Content-Type': typeof body === 'string' ? `${type}; charset=utf-8` : type,
    'Content-Disposition': `attachment; filename="${name}"`,
    'Cache-Control': sharedFor(hours(6)),
    'X-Robots-Tag': 'noindex',
  })
}
