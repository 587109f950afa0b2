import { createServer, type OutgoingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll } from 'vitest'

type Page = { body: string; headers: OutgoingHttpHeaders }

/**
 * Another site for one test file. Its address is "localhost" and the Worker's is "127.0.0.1", so a browser treats them as
 * two sites, and runs a frame in a process of its own where the test asks for that.
 */
export function hostSite() {
  const pages = new Map<string, Page>()
  let server: Server
  beforeAll(async () => {
    server = createServer(({ url = '/' }, response) => {
      const page = pages.get(new URL(url, 'http://localhost').pathname)
      response.writeHead(page ? 200 : 404, { 'Content-Type': 'text/html; charset=utf-8', ...page?.headers })
      response.end(page?.body)
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  })
  afterAll(() => server?.close())

  return {
    /** Puts an article at this path, with what is given in the middle of its text, and says its full address. */
    article: (path: string, middle: string, headers: OutgoingHttpHeaders = {}): string => {
      pages.set(path, { body: article(middle), headers })
      return address(path)
    },
    /** Puts anything at this path. */
    file: (path: string, body: string, headers: OutgoingHttpHeaders = {}): string => {
      pages.set(path, { body, headers })
      return address(path)
    },
  }

  function address(path: string): string {
    return `http://localhost:${(server.address() as AddressInfo).port}${path}`
  }
}

const words = 'The text of an article, which must stay where it is. '

const article = (middle: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>An article</title>
<link rel="icon" href="data:,"></head>
<body><main><h1>An article</h1><p id="before">${words}<a href="#after">A link before</a></p>
${middle}
<p id="after">${words.repeat(4)}<a href="#before">A link after</a></p></main></body></html>`
