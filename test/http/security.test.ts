import { Hono } from 'hono'
import { expect, test } from 'vitest'
import type { Env } from '../../src/env.ts'
import { security } from '../../src/http/security.ts'

const app = new Hono<Env>()
app.use(security)
app.get('/silent', (c) => c.text('for one reader'))
app.get('/shared', (c) => c.text('for all', 200, { 'Cache-Control': 'public, max-age=300, s-maxage=21600' }))

const caching = async (path: string) => (await app.request(path)).headers.get('Cache-Control')

// The cache before the Worker stores whatever says nothing, for up to two hours: docs/decisions/the-cache-stands-before-the-worker.md.
test('what says nothing of caching is stored by no cache, found or not', async () => {
  expect([await caching('/silent'), await caching('/nothing-here')]).toEqual(['private, no-cache', 'private, no-cache'])
})

test('what says how long it may be cached is left as it is', async () => {
  expect(await caching('/shared')).toBe('public, max-age=300, s-maxage=21600')
})
