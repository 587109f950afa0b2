import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { problem } from './problem.ts'

// Bytes: a sender of more is cut off.
const mostRead = 10_000_000

/**
 * Refuses a body of more than this many bytes, counted as it is read, whatever Content-Length says. The rest is read and
 * thrown away: an answer in the middle of a body breaks the connection, and the sender never gets it.
 */
export const smallBody = (maxSize: number): MiddlewareHandler =>
  bodyLimit({
    maxSize,
    onError: async (c: Context) => {
      const { body } = c.req.raw
      const announced = Number(c.req.header('Content-Length') ?? 0)
      if (body && !body.locked && announced <= mostRead) await body.pipeTo(new WritableStream()).catch(() => undefined)
      return problem(c, 'body-too-large')
    },
  })
