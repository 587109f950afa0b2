import { expect, test } from 'vitest'
import { allQuizzes } from '../support/quizzes.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()
const likePages = 'public, max-age=300, s-maxage=21600'
const listed = async (): Promise<string[]> => {
  const xml = await (await worker.fetch('/sitemap.xml')).text()
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address.replaceAll('&amp;', '&'))
}

test.each([
  ['/robots.txt', 200, 'text/plain; charset=utf-8', likePages],
  ['/sitemap.xml', 200, 'application/xml; charset=utf-8', 'public, max-age=30, s-maxage=30'],
  ['/favicon.ico', 301, null, likePages],
  ['/xi-putin-call/', 301, null, likePages],
])('%s is kept by caches like a page, and sets no cookie', async (path, status, type, caching) => {
  const answer = await worker.fetch(path)
  expect([answer.status, answer.headers.get('Content-Type')]).toEqual([status, type])
  expect(answer.headers.get('Cache-Control')).toBe(caching)
  expect(answer.headers.get('Set-Cookie')).toBeNull()
})

test('robots.txt closes the sessions of classes and nothing else, and names the sitemap in full', async () => {
  expect(await (await worker.fetch('/robots.txt')).text()).toBe(
    `User-agent: *\nDisallow: /class/\nDisallow: /j/\n\nSitemap: ${worker.origin()}/sitemap.xml\n`,
  )
})

test('the sitemap lists home, and every page and card of every story, once each', async () => {
  const parts = ['', '/compare', '/timeline', '/who', '/glossary', '/quiz?edition=1&length=10', '/stats']
  const stories = allQuizzes().flatMap(({ dossier: { id, cards } }) =>
    [...parts, ...cards.map((card) => `/cards/${card.id}`)].map((part) => `/${id}${part}`),
  )
  expect((await listed()).sort()).toEqual(['/', ...stories].map((path) => worker.origin() + path).sort())
})

test('each listed address is a page that may be listed, under the address that the page calls its own', async () => {
  for (const address of await listed()) {
    const answer = await fetch(address, { redirect: 'manual' })
    expect([address, answer.status, answer.headers.get('X-Robots-Tag')]).toEqual([address, 200, null])
    const [, own = ''] = /<link rel="canonical" href="([^"]+)"/.exec(await answer.text()) ?? []
    expect(own.replaceAll('&amp;', '&')).toBe(address)
  }
})

test('favicon.ico leads to an icon that is there', async () => {
  const icon = await fetch(`${worker.origin()}/favicon.ico`)
  expect([icon.status, icon.headers.get('Content-Type')]).toEqual([200, 'image/png'])
})

test.each([
  ['/xi-putin-call/quiz/?edition=3&length=5', 'text/html; charset=UTF-8'],
  ['/api/quizzes/', 'application/json; charset=utf-8'],
  ['/embed/xi-putin-call/', 'text/html; charset=UTF-8'],
])('%s leads to what the address without the slash has, for programs of other sites too', async (path, type) => {
  const moved = await worker.fetch(path)
  expect([moved.status, moved.headers.get('Access-Control-Allow-Origin')]).toEqual([301, '*'])
  const there = await fetch(moved.headers.get('Location') ?? '')
  expect([there.status, there.headers.get('Content-Type')]).toEqual([200, type])
})

test('a form sent to an address with a slash at its end is not led elsewhere', async () => {
  const answer = await worker.fetch('/xi-putin-call/result/', {
    method: 'POST',
    headers: { Origin: worker.origin() },
    body: new URLSearchParams({ q1: '0' }),
  })
  expect([answer.status, answer.headers.get('Location')]).toEqual([404, null])
})

test('each icon of the manifest is there, in the size that it says', async () => {
  const { icons } = (await (await worker.fetch('/manifest.webmanifest')).json()) as {
    icons: { src: string; sizes: string }[]
  }
  const pngs = icons.filter(({ src }) => src.endsWith('.png'))
  expect(pngs.length).toBe(3)
  for (const { src, sizes } of pngs) {
    const png = Buffer.from(await (await worker.fetch(src)).arrayBuffer())
    expect([src, `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`]).toEqual([src, sizes])
  }
})

test.each([
  '/manifest.webmanifest',
  '/icon.svg',
  '/icons/192.png',
  '/embed.js',
  '/sw.js',
  '/openapi.json',
  '/asyncapi.json',
])('%s is taken for nothing but what it says it is, and over TLS alone', async (path) => {
  const { headers, status } = await worker.fetch(path)
  const named = ['X-Content-Type-Options', 'Strict-Transport-Security'].map((name) => headers.get(name))
  expect([status, ...named]).toEqual([200, 'nosniff', 'max-age=31536000; includeSubDomains'])
  if (path.endsWith('api.json'))
    expect(headers.get('Content-Security-Policy')).toBe("default-src 'none'; frame-ancestors 'none'")
})
