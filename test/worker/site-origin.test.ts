import { expect, test } from 'vitest'
import { classClient } from '../support/class-client.ts'
import { runningWorker } from '../support/worker.ts'

/*
 * Whoever asks under another name (a proxy, a second route, a forged Host) must get no page that leads others there: a cache
 * may give it to them. Tests ask at 127.0.0.1, which is such a name here.
 */
const site = 'https://quiz.example'
const contact = 'mailto:security@quiz.example'
const worker = runningWorker({ SITE_ORIGIN: site, SECURITY_CONTACT: contact })
const other = runningWorker()
const html = { Accept: 'text/html' }

test.each([
  '/',
  '/xi-putin-call',
  '/xi-putin-call/compare',
  '/xi-putin-call/quiz?edition=3&length=5',
  '/xi-putin-call/stats',
  '/embed',
  '/embed/xi-putin-call',
  '/class',
  '/robots.txt',
  '/sitemap.xml',
  `/oembed?url=${site}/xi-putin-call`,
])('%s names the site as it is configured, and no other', async (path) => {
  const text = await (await worker.fetch(path)).text()
  expect(text).not.toContain(new URL(worker.origin()).host)
  if (!path.startsWith('/embed/')) expect(text).toContain(site)
})

test('a class is led, joined and shown at the site’s own name, by its own cookie', async () => {
  const client = classClient(worker)
  const { code, secret, ...links } = await client.create()
  expect([links.host, links.join, links.projector].map((link) => new URL(link).origin)).toEqual([site, site, site])
  const picture = async (from: typeof worker) => (await from.fetch(`/j/${code}/qr.svg`)).text()
  expect(await picture(worker)).not.toBe(await picture(other))
  const signIn = (Origin: string) =>
    worker.fetch(`/class/${code}`, { method: 'POST', headers: { Origin }, body: new URLSearchParams({ secret }) })
  expect((await signIn(worker.origin())).status).toBe(403)
  const cookie = (await signIn(site)).headers.get('Set-Cookie')
  expect(cookie).toMatch(new RegExp(`^__Host-host-${code}=${secret};.* Path=/; HttpOnly; Secure; SameSite=Strict$`))
  const page = (Cookie: string) => worker.fetch(`/class/${code}`, { headers: { ...html, Cookie } })
  expect(await (await page(`__Host-host-${code}=${secret}`)).text()).toContain(`${site}/class/${code}#${secret}`)
  // What a sibling host can set is not the cookie.
  expect(await (await page(`host-${code}=${secret}`)).text()).toContain('Open the host page')
})

test('security.txt says whom to tell of a hole, for less than a year, and is not there where nobody is named', async () => {
  const answer = await worker.fetch('/.well-known/security.txt')
  expect(answer.headers.get('Content-Type')).toMatch(/^text\/plain/)
  const text = await answer.text()
  expect(text).toContain(`Contact: ${contact}\n`)
  expect(text).toContain(`Canonical: ${site}/.well-known/security.txt\n`)
  const left = Date.parse(/^Expires: (.+)$/m.exec(text)?.[1] ?? '') - Date.now()
  expect(left > 0 && left < 365 * 86_400_000).toBe(true)
  expect((await other.fetch('/.well-known/security.txt')).status).toBe(404)
})
