import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { trailingSlash } from '../../src/http/trailing-slash.ts'

const app = new Hono()
app.use(trailingSlash)
app.all('*', (c) => c.text('here'))

const site = 'https://readout.example'
const ask = async (path: string, method = 'GET') => {
  const answer = await app.request(site + path, { method })
  return [answer.status, answer.headers.get('Location')]
}

describe('a slash at the end', () => {
  test.each([
    ['/story/', '/story'],
    ['/story/quiz/?edition=3&length=5', '/story/quiz?edition=3&length=5'],
    ['/api/quizzes/', '/api/quizzes'],
    ['/story/?next=/there/', '/story?next=/there/'],
    ['/story//', '/story/'],
  ])('of %s leads to %s for good, with the query', async (path, to) => {
    expect(await ask(path)).toEqual([301, site + to])
    expect(await ask(path, 'HEAD')).toEqual([301, site + to])
  })

  test.each(['//evil.example/', '///evil.example/', '/\\evil.example/', '/%2Fevil.example/', '//', '//evil.example//'])(
    'of %s leads to no other site',
    async (path) => {
      const [status, to] = await ask(path)
      expect(status).toBe(301)
      expect(new URL(String(to), site).origin).toBe(site)
      expect(to).toMatch(/^https:/)
    },
  )

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('is left where something is sent: %s', async (method) => {
    expect(await ask('/story/', method)).toEqual([200, null])
  })

  test.each(['/', '/?a=/', '/story', '/story?a=/'])('is not in %s, which is answered as it is', async (path) => {
    expect(await ask(path)).toEqual([200, null])
  })
})
