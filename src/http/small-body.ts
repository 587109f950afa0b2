import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { problem } from './problem.ts'

// Beyond this, a sender that does not listen is cut off.
const heardOut = 10_000_000

/**
 * Refuses a body of more than this many bytes, counted as it is read, whatever Content-Length says or does not say. The
 * rest of it is read and thrown away: to answer a sender in mid-sentence breaks the connection, and the answer is lost.
 */
export const smallBody = (maxSize: number): MiddlewareHandler =>
  bodyLimit({
    maxSize,
    onError: async (c: Context) => {
      const { body } = c.req.raw
      const announced = Number(c.req.header('Content-Length') ?? 0)
      if (body && !body.locked && announced <= heardOut) await body.pipeTo(new WritableStream()).catch(() => undefined)
      return problem(c, 'body-too-large')
    },
  })
