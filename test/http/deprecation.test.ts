import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { type Deprecation, deprecated, deprecations } from '../../src/http/deprecation.ts'
import { openReads } from '../../src/http/open-reads.ts'
import { openApi } from '../../tools/compile/openapi.ts'

const going: Record<string, Deprecation> = {
  'GET /api/quizzes/{quiz}/bank': { since: '2027-01-04', until: '2027-07-05', instead: '/api/quizzes/all/bank' },
}

describe('an operation that is to go', () => {
  const app = new Hono()
  app.use(openReads)
  app.route('/', deprecations(going))
  app.get('/api/quizzes/:quiz/bank', (c) => c.json([]))
  app.get('/api/quizzes/:quiz', (c) => c.json([]))

  test('says since when, until when, and what takes its place, to other sites’ scripts too', async () => {
    const { headers } = await app.request('/api/quizzes/xi-putin-call/bank')
    expect(headers.get('Deprecation')).toBe('@1799020800')
    expect(headers.get('Sunset')).toBe('Mon, 05 Jul 2027 00:00:00 GMT')
    expect(headers.get('Link')).toBe('</api>; rel="deprecation", </api/quizzes/all/bank>; rel="successor-version"')
    const readable = headers.get('Access-Control-Expose-Headers')?.split(',')
    expect(readable).toEqual(expect.arrayContaining(['Deprecation', 'Sunset', 'Link']))
  })

  test('still says so in a 304, which has no body', async () => {
    const tag = (await app.request('/api/quizzes/xi-putin-call/bank')).headers.get('ETag') ?? ''
    const again = await app.request('/api/quizzes/xi-putin-call/bank', { headers: { 'If-None-Match': tag } })
    expect([again.status, again.headers.get('Deprecation')]).toEqual([304, '@1799020800'])
  })

  test('leaves all others as they are', async () => {
    expect((await app.request('/api/quizzes/xi-putin-call')).headers.get('Deprecation')).toBeNull()
  })

  test('is marked in the document, with its days, and no other is', () => {
    const marked = Object.entries(openApi(going).paths).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, one]) =>
        one.deprecated ? [[`${method} ${path}`, one.description]] : [],
      ),
    )
    expect(marked).toEqual([
      [
        'get /api/quizzes/{quiz}/bank',
        'Deprecated since 2027-01-04; it may be gone from 2027-07-05. Use /api/quizzes/all/bank.',
      ],
    ])
  })
})

test('every operation that is to go exists, and is announced half a year before', () => {
  const paths = openApi().paths
  for (const [operation, { since, until }] of Object.entries(deprecated)) {
    const [method = '', path = ''] = operation.split(' ')
    expect(paths[path]?.[method.toLowerCase()], operation).toBeDefined()
    expect(Date.parse(until) - Date.parse(since)).toBeGreaterThanOrEqual(182 * 86_400_000)
  }
})
