import { type Context, Hono } from 'hono'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { pageCache } from '../../src/http/page-cache.ts'

const hours = 3600

function cached(c: Context, seconds: number, page: string): Response | Promise<Response> {
  c.header('Cache-Control', `public, max-age=60, s-maxage=${seconds}`)
  return c.html(page)
}

let stories = 1
const source = { present: async () => stories, known: () => stories }

/** An app that counts how often it draws a page kept this long by shared caches. */
function counting(seconds: number) {
  let drawn = 0
  const app = new Hono()
  app.use(pageCache(source))
  app.get('/page', (c) => cached(c, seconds, `drawn ${++drawn}`))
  app.post('/page', (c) => c.text(`posted ${++drawn}`))
  return async (path = '/page', init = {}) => (await app.request(path, init)).text()
}

afterEach(() => void vi.useRealTimers())

describe('a page that is the same for everyone for hours', () => {
  test('is drawn once for each address, with the same headers', async () => {
    const app = new Hono()
    app.use(pageCache(source))
    app.get('/page', (c) => cached(c, 6 * hours, 'page'))
    const [first, again] = [await app.request('/page'), await app.request('/page')]
    expect(Object.fromEntries(again.headers)).toEqual(Object.fromEntries(first.headers))
    const ask = counting(6 * hours)
    expect([await ask(), await ask(), await ask('/page?edition=2')]).toEqual(['drawn 1', 'drawn 1', 'drawn 2'])
  })

  test('is drawn for each host apart, as it names its own address', async () => {
    const ask = counting(6 * hours)
    const drawn = [await ask('https://news.example/page'), await ask('https://quiz.example/page')]
    expect(drawn).toEqual(['drawn 1', 'drawn 2'])
  })

  test('is drawn again after a minute', async () => {
    vi.useFakeTimers()
    const ask = counting(6 * hours)
    await ask()
    vi.advanceTimersByTime(61_000)
    expect(await ask()).toBe('drawn 2')
  })

  test('is drawn again as soon as the stories have changed', async () => {
    const ask = counting(6 * hours)
    await ask()
    stories++
    expect([await ask(), await ask()]).toEqual(['drawn 2', 'drawn 2'])
  })

  test('is drawn again where it cannot be known whether the stories have changed', async () => {
    const ask = counting(6 * hours)
    await ask()
    vi.spyOn(source, 'present').mockRejectedValue(new Error('KV GET failed: 500'))
    expect(await ask()).toBe('drawn 2')
  })

  test('is not kept when the stories changed while it was drawn', async () => {
    const app = new Hono()
    let drawn = 0
    app.use(pageCache(source))
    app.get('/page', (c) => {
      stories++
      return cached(c, 6 * hours, `drawn ${++drawn}`)
    })
    await app.request('/page')
    expect(await (await app.request('/page')).text()).toBe('drawn 2')
  })

  test('leaves what is posted to the same address alone', async () => {
    const ask = counting(6 * hours)
    await ask()
    expect([await ask('/page', { method: 'POST' }), await ask()]).toEqual(['posted 2', 'drawn 1'])
  })
})

test('a page that is fresh for seconds only, as statistics are, is drawn each time', async () => {
  const ask = counting(15)
  expect([await ask(), await ask()]).toEqual(['drawn 1', 'drawn 2'])
})

test('pages beyond the two hundredth take the place of the oldest', async () => {
  const ask = counting(6 * hours)
  for (let page = 0; page <= 200; page++) await ask(`/page?edition=${page}`)
  expect([await ask('/page?edition=200'), await ask('/page?edition=0')]).toEqual(['drawn 201', 'drawn 202'])
})
