import { describe, expect, test } from 'vitest'
import { cookieOf, deskKey, editorAt, fieldIn, sendForm } from '../support/desk.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker({ DESK_KEY: deskKey })
const closed = runningWorker()
const short = runningWorker({ DESK_KEY: 'too short to keep anybody out' })
const tls = runningWorker({ DESK_KEY: deskKey, SITE_ORIGIN: 'https://quiz.example' })

const pages = ['/desk', '/desk/log', '/desk/log.csv', '/desk/write', '/desk/xi-putin-call', '/desk/xi-putin-call/bank']
const html = { Accept: 'text/html' }
const asEditor = (Cookie: string) => ({ headers: { ...html, Cookie } })

test('without a key, or with a short one, nobody signs in and the page says how to set one', async () => {
  for (const { fetch } of [closed, short])
    for (const path of pages) {
      const answer = await fetch(path)
      expect([path, answer.status]).toEqual([path, 503])
      expect(await answer.text()).toContain('npx wrangler secret put DESK_KEY')
    }
  for (const key of ['', 'undefined', 'too short to keep anybody out']) {
    const answer = await sendForm(short.fetch, '/desk', { key, who: 'AB' })
    expect([answer.status, answer.headers.get('Set-Cookie')]).toEqual([503, null])
  }
})

test('who is not signed in sees where to sign in, at every address, and nothing is cached or listed', async () => {
  for (const path of [...pages, '/desk/xi-putin-call/nothing', '/desk/nowhere/at/all']) {
    const answer = await worker.fetch(path)
    expect([path, answer.status]).toEqual([path, 401])
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
    expect(answer.headers.get('X-Robots-Tag')).toBe('noindex')
    const page = await answer.text()
    expect(page).toContain('<form class="sign-in"')
    expect(page).not.toContain(deskKey)
  }
})

test('the right key begins a session for twelve hours, whose cookie no script and no other site can use', async () => {
  const answer = await sendForm(worker.fetch, '/desk', { key: deskKey, who: 'äb', to: '/desk/log' })
  expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/desk/log'])
  const cookie = answer.headers.get('Set-Cookie') ?? ''
  expect(cookie).toMatch(/^desk=[^;]+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/)
  expect((await worker.fetch('/desk/log', asEditor(cookieOf(answer)))).status).toBe(200)
})

test('over TLS the cookie is one that no other host of the domain can set, and the plain name is not looked at', async () => {
  const headers = { Origin: 'https://quiz.example', 'Sec-Fetch-Site': 'same-origin' }
  const answer = await sendForm(tls.fetch, '/desk', { key: deskKey, who: 'AB' }, headers)
  const cookie = answer.headers.get('Set-Cookie') ?? ''
  expect(cookie).toMatch(/^__Host-desk=[^;]+; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Strict$/)
  const value = cookieOf(answer)
  expect((await tls.fetch('/desk', asEditor(value))).status).toBe(200)
  expect((await tls.fetch('/desk', asEditor(value.replace('__Host-', '')))).status).toBe(401)
})

test('after signing in nobody is led to another site', async () => {
  for (const to of [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/desk/../x',
    '/desk//evil',
    'javascript:x',
  ])
    expect((await sendForm(worker.fetch, '/desk', { key: deskKey, who: 'AB', to })).headers.get('Location')).toBe(
      '/desk',
    )
})

test('initials are two to four letters; anything else is refused and shown again as text', async () => {
  for (const who of ['', 'A', 'ABCDE', '<b>', '12', '"><script>']) {
    const answer = await sendForm(worker.fetch, '/desk', { key: deskKey, who })
    expect([who, answer.status, answer.headers.get('Set-Cookie')]).toEqual([who, 400, null])
    expect(await answer.text()).not.toMatch(/<b>|"><script>/)
  }
})

describe('a cookie', () => {
  test('that was changed, or made by somebody else, or for another session is none', async () => {
    const { cookie } = await editorAt(worker.fetch)
    const [value = '', signature = ''] = decodeURIComponent(cookie.slice('desk='.length)).split(/\.(?=[^.]+$)/)
    const [id, until, who] = value.split('.')
    const later = Number(until) + 1_000_000
    const forged = [
      `${id}.${later}.${who}.${signature}`,
      `${id}.${until}.XY.${signature}`,
      `${crypto.randomUUID()}.${until}.${who}.${signature}`,
      `${value}.${'A'.repeat(43)}=`,
      value,
      '',
      'undefined',
      '%',
    ]
    for (const one of forged)
      expect((await worker.fetch('/desk', asEditor(`desk=${encodeURIComponent(one)}`))).status, one).toBe(401)
    expect((await worker.fetch('/desk', asEditor('desk=%E0%A4%A'))).status).toBe(401)
  })

  test('that was planted before signing in is not the session’s afterwards', async () => {
    const planted = 'desk=11111111-1111-4111-8111-111111111111.9999999999999.XY'
    const answer = await sendForm(worker.fetch, '/desk', { key: deskKey, who: 'AB' }, { Cookie: planted })
    expect(cookieOf(answer)).not.toContain('11111111')
    const again = await sendForm(worker.fetch, '/desk', { key: deskKey, who: 'AB' }, { Cookie: cookieOf(answer) })
    expect(cookieOf(again)).not.toBe(cookieOf(answer))
    expect((await worker.fetch('/desk', asEditor(planted))).status).toBe(401)
  })

  test('is worth nothing after signing out, wherever it was copied to', async () => {
    const editor = await editorAt(worker.fetch)
    const out = await editor.send('/desk/sign-out', {})
    expect([out.status, out.headers.get('Location')]).toEqual([303, '/desk'])
    expect(out.headers.get('Set-Cookie')).toMatch(/^desk=; Max-Age=0/)
    expect((await worker.fetch('/desk', asEditor(editor.cookie))).status).toBe(401)
  })
})

describe('a change', () => {
  const attack = '/desk/xi-putin-call/settings'

  test.each([
    ['a sibling origin', { Origin: 'https://other.example', 'Sec-Fetch-Site': 'same-site' }],
    ['another site', { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' }],
    ['a sandboxed frame', { Origin: 'null' }],
    ['nowhere that it names', {}],
  ])('from %s does nothing, not even with cookie and key', async (_, origin) => {
    const { cookie, formKey, read } = await editorAt(worker.fetch)
    const before = await read('/desk/log')
    for (const path of [attack, '/desk', '/desk/sign-out']) {
      const body = new URLSearchParams({ formKey, mustBeSigned: 'on', key: deskKey, who: 'AB' })
      const answer = await worker.fetch(path, { method: 'POST', body, headers: { ...origin, Cookie: cookie } })
      expect([path, answer.status, answer.headers.get('Set-Cookie')]).toEqual([path, 403, null])
    }
    expect(await read('/desk/log')).toBe(before)
  })

  test('without the key of this session’s pages does nothing, though it comes from this site', async () => {
    const [editor, other] = [await editorAt(worker.fetch), await editorAt(worker.fetch, 'CD')]
    for (const formKey of ['', 'undefined', other.formKey, deskKey]) {
      const answer = await sendForm(worker.fetch, attack, { formKey, mustBeSigned: 'on' }, { Cookie: editor.cookie })
      expect([formKey, answer.status]).toEqual([formKey, 403])
    }
    expect(await editor.read('/desk/log')).toContain('Nothing has been changed')
  })

  test('by an editor is in the log with initials, moment and versions, and in its table', async () => {
    const editor = await editorAt(worker.fetch, 'kl')
    expect((await editor.send(attack, { mustBeSigned: 'on' })).status).toBe(303)
    const [header, line] = (await editor.read('/desk/log.csv')).split('\r\n')
    expect(header).toBe('at,who,what,story,target,before,after,note')
    expect(line).toMatch(
      /^\d{4}-\d\d-\d\dT[\d:.]+Z,KL,settings,xi-putin-call,,(\w{10}),\1,Every question must be signed: yes$/,
    )
    expect(await editor.read('/desk/log')).toContain('<td>KL</td>')
    expect(fieldIn(await editor.read('/desk/log'), 'formKey')).toBe(editor.formKey)
  })
})

describe('guessing', () => {
  const guess = (address: string, key = 'wrong') =>
    sendForm(worker.fetch, '/desk', { key, who: 'AB' }, { 'CF-Connecting-IP': address })

  test('ends after ten wrong keys from an address in ten minutes, even with the right one; elsewhere nobody notices', async () => {
    const many = await Promise.all(Array.from({ length: 30 }, () => guess('203.0.113.7')))
    expect(many.filter(({ status }) => status === 403)).toHaveLength(10)
    expect(many.filter(({ status }) => status === 429)).toHaveLength(20)
    const right = await guess('203.0.113.7', deskKey)
    expect([right.status, right.headers.get('Set-Cookie')]).toEqual([429, null])
    expect(Number(right.headers.get('Retry-After'))).toBeGreaterThan(500)
    expect((await guess('203.0.113.8', deskKey)).status).toBe(303)
  })

  test('does not use up what colleagues at the same address have', async () => {
    for (let i = 0; i < 30; i++) expect((await guess('203.0.113.9', deskKey)).status).toBe(303)
  })
})

test('a body of two megabytes is refused, and the desk goes on', async () => {
  const editor = await editorAt(worker.fetch)
  const reason = 'x'.repeat(2_000_000)
  const answer = await editor.send('/desk/xi-putin-call/bank/fact.world-peace', { do: 'withdraw', reason })
  expect(answer.status).toBe(413)
  expect((await sendForm(worker.fetch, '/desk', { key: reason, who: 'AB' })).status).toBe(413)
  expect(await editor.read('/desk/xi-putin-call/bank')).toContain('fact.world-peace')
})
