import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { keepSecret, secretOf } from '../../../src/classroom/http/host-cookie.ts'

const code = 'BCDF-GHJK'
const app = new Hono()
app.post('/class/:code', (c) => {
  keepSecret(c, code, 'the-secret', Date.now() + 60_000)
  return c.text('')
})
app.get('/class/:code', (c) => c.text(secretOf(c)))

const given = async (origin: string) =>
  (await app.request(`${origin}/class/${code}`, { method: 'POST' })).headers.get('Set-Cookie')
const read = async (origin: string, cookie: string) =>
  (await app.request(`${origin}/class/${code}`, { headers: { Cookie: cookie } })).text()

test('over TLS, the cookie is one that no other host of the domain can set', async () => {
  expect(await given('https://quiz.example')).toMatch(
    /^__Host-host-BCDF-GHJK=the-secret; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
  )
  expect(await read('https://quiz.example', '__Host-host-BCDF-GHJK=the-secret')).toBe('the-secret')
})

test('over TLS, a cookie that a sibling has set is not looked at, nor one of another session', async () => {
  expect(await read('https://quiz.example', 'host-BCDF-GHJK=theirs; host=theirs; __Host-host-BBBB-BBBB=other')).toBe('')
})

test.each(['http://127.0.0.1:8787', 'http://192.168.1.20:8787'])(
  'without TLS, at %s, it is one that browsers take there, for that session’s pages alone',
  async (origin) => {
    expect(await given(origin)).toMatch(
      /^host-BCDF-GHJK=the-secret; Max-Age=\d+; Path=\/class\/BCDF-GHJK; HttpOnly; SameSite=Strict$/,
    )
    expect(await read(origin, 'host-BCDF-GHJK=the-secret')).toBe('the-secret')
  },
)
