import { extract } from '@extractus/oembed-extractor'
import { describe, expect, test } from 'vitest'
import { findQuiz } from '../support/quizzes.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()
const story = '/xi-putin-call'
const quiz = findQuiz('xi-putin-call')
if (!quiz) throw new Error('This test reads the first story.')
const [card] = quiz.dossier.cards
const cardPath = `${story}/cards/${card?.id}`
const widgets = [`/embed${story}`, `/embed${story}?edition=17&length=10`, `/embed${story}/compare`, `/embed${cardPath}`]
const person = { headers: { Accept: 'text/html' } }
const directive = (answer: Response, name: string): string | undefined =>
  answer.headers
    .get('Content-Security-Policy')
    ?.split('; ')
    .find((part) => part.startsWith(`${name} `))

describe('the loader', () => {
  test('is kept for minutes and may be loaded from anywhere', async () => {
    const answer = await worker.fetch('/embed.js')
    expect(answer.headers.get('Content-Type')).toContain('javascript')
    expect(answer.headers.get('Cache-Control')).toBe('public, max-age=600, stale-while-revalidate=86400')
    expect(answer.headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin')
  })

  test('has releases that are kept for ever', async () => {
    const answer = await worker.fetch('/embed.1.js')
    expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([200, 'public, max-age=31536000, immutable'])
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*')
  })

  test('comes with the types of its elements', async () => {
    const answer = await worker.fetch('/embed.d.ts')
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'text/plain; charset=utf-8'])
    expect(await answer.text()).toContain('ReadoutElement')
  })
})

describe('framing', () => {
  test.each(widgets)('%s may be framed anywhere, read by anyone, and sets no cookie', async (path) => {
    const answer = await worker.fetch(path, person)
    expect(answer.status).toBe(200)
    expect(directive(answer, 'frame-ancestors')).toBeUndefined()
    expect(answer.headers.get('X-Frame-Options')).toBeNull()
    expect(directive(answer, 'default-src')).toBe("default-src 'none'")
    // In a sandbox without an origin, WebKit takes 'self' for nothing.
    for (const name of ['script-src', 'style-src', 'connect-src'])
      expect(`${directive(answer, name)} `).toContain(`${name} 'self' ${worker.origin()} `)
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(answer.headers.get('X-Robots-Tag')).toBe('noindex')
    expect(answer.headers.get('Cache-Control')).toContain('s-maxage=')
    expect(answer.headers.get('Set-Cookie')).toBeNull()
    expect(await answer.text()).not.toMatch(/ style="|<script(?![^>]+src=)|\son[a-z]+="/)
  })

  test.each([
    '/',
    '/privacy',
    '/embed',
    story,
    `${story}/quiz`,
    `${story}/compare`,
    cardPath,
    `${story}/result?edition=3&length=5&picks=00000`,
    '/oembed?url=x',
    '/nothing/at/all',
  ])('%s refuses every frame', async (path) => {
    const answer = await worker.fetch(path, person)
    expect(directive(answer, 'frame-ancestors')).toBe("frame-ancestors 'none'")
    expect(answer.headers.get('X-Frame-Options')).toBe('DENY')
  })

  test.each([
    ['/embed/nothing', 404],
    [`/embed${story}?edition=501`, 400],
    [`/embed${story}?version=latest`, 400],
    [`/embed${story}/cards/${card?.id}?version=0000000000`, 409],
    [`/embed${story}?length=7`, 400],
    [`/embed${story}/cards/nothing`, 404],
    [`/embed${story}/compare?topic=nothing`, 404],
  ])('%s is refused inside the frame, in words, and as a problem document for programs', async (path, status) => {
    const page = await worker.fetch(path, person)
    expect([page.status, page.headers.get('X-Frame-Options')]).toEqual([status, null])
    expect(await page.text()).toContain('<base target="_top"/>')
    const json = await worker.fetch(path)
    expect([json.status, json.headers.get('Content-Type')]).toEqual([status, 'application/problem+json'])
  })

  describe('limited by EMBED_ORIGINS', () => {
    const limited = runningWorker({ EMBED_ORIGINS: 'https://news.example, https://*.news.example' })

    test('is for those origins and this one alone', async () => {
      const answer = await limited.fetch(`/embed${story}`, person)
      expect(directive(answer, 'frame-ancestors')).toBe(
        "frame-ancestors 'self' https://news.example https://*.news.example",
      )
    })
  })
})

describe('a widget that is pinned', () => {
  const next = '/embed/xi-putin-call?edition=2&amp;length=5'

  test('asks its version’s questions in the next edition too; others follow, and so does one that only went on', async () => {
    const html = async (query: string) => (await worker.fetch(`/embed${story}?${query}`)).text()
    expect(await html(`version=${quiz.version}`)).toContain(`href="${next}&amp;version=${quiz.version}"`)
    expect(await html('')).toContain(`href="${next}"`)
    expect(await html(`follow&version=${quiz.version}`)).toContain(`href="${next}"`)
  })

  test('is shown on the page about embedding, which says whether its pieces follow or are pinned', async () => {
    const html = async (query: string) => (await worker.fetch(`/embed?story=xi-putin-call${query}`, person)).text()
    const pinned = `&amp;version=${quiz.version}`
    const following = await html('')
    expect(following).toContain('These widgets follow the story')
    expect(following).toContain(`<a href="/embed?story=xi-putin-call${pinned}">`)
    expect(following).not.toContain(` version="`)
    const kept = await html(`&version=${quiz.version}`)
    expect(kept).toContain(`These widgets are pinned to version ${quiz.version}, of `)
    expect(kept).toContain('<a href="/embed?story=xi-putin-call">')
    expect(kept).toContain(`<readout-compare story="xi-putin-call" version="${quiz.version}"`)
    expect((await worker.fetch('/embed?story=xi-putin-call&version=0000000000', person)).status).toBe(409)
  })

  test('says that its version is gone, with a way to the story as it is now', async () => {
    const html = await (await worker.fetch(`/embed${story}?version=0000000000`, person)).text()
    expect(html).toContain('This version of the story is no longer kept')
    expect(html).toContain('<a class="tap" href="/xi-putin-call">Open the story as it is now</a>')
  })
})

describe('a theme', () => {
  test('reaches the page as one style that its policy names by hash', async () => {
    const answer = await worker.fetch(`/embed${story}?accent=a3321f&radius=8`)
    const css = /<style>(.*)<\/style>/.exec(await answer.text())?.[1] ?? ''
    expect(css).toContain('--accent:light-dark(#a3321f,')
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(css))
    const hash = Buffer.from(digest).toString('base64')
    expect(directive(answer, 'style-src')).toBe(`style-src 'self' ${worker.origin()} 'sha256-${hash}'`)
  })

  test('that is none leaves nothing of it in the page', async () => {
    const [answer, plain] = await Promise.all(
      ['?accent=}</style><script>alert(1)</script>', ''].map((query) => worker.fetch(`/embed${story}${query}`)),
    )
    expect(await answer?.text()).toBe(await plain?.text())
  })

  test('goes on to the next edition', async () => {
    const html = await (await worker.fetch(`/embed${story}?accent=a3321f&theme=dark&utm=x`)).text()
    expect(html).toContain('href="/embed/xi-putin-call?edition=2&amp;length=5&amp;theme=dark&amp;accent=a3321f"')
  })
})

describe('oEmbed', () => {
  test('answers for an address of this site under the other scheme and “www.”, and names its own', async () => {
    const site = 'https://readout.example'
    const asked = (address: string) => worker.runtime.fetch(`${site}/oembed?url=${encodeURIComponent(address)}`)
    for (const address of [`http://readout.example${story}`, `https://www.readout.example${story}`]) {
      const answer = await asked(address)
      expect(answer.status).toBe(200)
      expect(await answer.json()).toMatchObject({
        provider_url: site,
        html: expect.stringContaining(`<iframe src="${site}/embed${story}?`),
      })
    }
    expect((await asked(`https://evil.readout.example${story}`)).status).toBe(404)
  })

  const ask = (url: string, more = '') =>
    worker.fetch(`/oembed?url=${encodeURIComponent(worker.origin() + url)}${more}`)

  test.each([
    '/',
    story,
    `${story}/quiz?edition=17&length=10`,
    cardPath,
    ...['compare', 'timeline', 'who', 'glossary', 'stats', 'review'].map((part) => `${story}/${part}`),
    `/embed${story}`,
  ])('an independent consumer finds and reads what %s is embedded as', async (path) => {
    // Its types name no part of a rich answer.
    const found = await extract(worker.origin() + path, { maxwidth: 500 })
    expect(found).toMatchObject({ type: 'rich', version: '1.0', width: 500, provider_name: 'Readout' })
    expect(found).toMatchObject({ method: 'auto-discovery', provider_url: worker.origin() })
    const { html } = found as unknown as { html: string }
    const src = /<iframe src="([^"]+)"/.exec(html)?.[1] ?? ''
    const frame = await fetch(src.replaceAll('&#38;', '&'), person)
    expect([frame.status, frame.headers.get('X-Frame-Options')]).toEqual([200, null])
  })

  test('answers in XML too, and both may be read by scripts of any site', async () => {
    const xml = await ask(story, '&format=xml')
    expect([xml.status, xml.headers.get('Content-Type')]).toEqual([200, 'text/xml; charset=utf-8'])
    expect(await xml.text()).toContain('<oembed><version>1.0</version><type>rich</type>')
    expect(xml.headers.get('Access-Control-Allow-Origin')).toBe('*')
    const json = await ask(story)
    expect(json.headers.get('Content-Type')).toContain('application/json')
    expect(json.headers.get('Access-Control-Allow-Origin')).toBe('*')
  })

  test('its picture is there, as large as it says', async () => {
    const found = (await (await ask(story)).json()) as Record<string, string | number>
    expect([found.thumbnail_width, found.thumbnail_height]).toEqual([1200, 630])
    const picture = await fetch(String(found.thumbnail_url))
    expect([picture.status, picture.headers.get('Content-Type')]).toEqual([200, 'image/png'])
    const bytes = Buffer.from(await picture.arrayBuffer())
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630])
  })

  test.each([
    ['/nothing', '', 404, 'not-embeddable'],
    [`${story}/cards/nothing`, '', 404, 'not-embeddable'],
    [`${story}/quiz?edition=501`, '', 404, 'not-embeddable'],
    ['/privacy', '', 404, 'not-embeddable'],
    [story, '&format=yaml', 501, 'unknown-format'],
    ['/class/ABCD', '', 401, 'embed-private'],
    ['/desk', '', 401, 'embed-private'],
  ])('%s%s is answered with %i', async (path, more, status, reason) => {
    const answer = await ask(path, more)
    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject({ type: `/problems/${reason}`, status })
  })

  test('without an address, or with one of another site, is answered with 404', async () => {
    for (const query of ['', '?url=', '?url=https://elsewhere.example/xi-putin-call'])
      expect((await worker.fetch(`/oembed${query}`)).status).toBe(404)
  })
})

describe('a result from a frame without an origin', () => {
  const address = `/api/quizzes${story}/results`
  const Origin = 'null'

  test('is allowed by the preflight, sent, and its receipt may be read', async () => {
    const preflight = await worker.fetch(address, {
      method: 'OPTIONS',
      headers: { Origin, 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'content-type' },
    })
    expect(preflight.status).toBe(204)
    expect(preflight.headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(preflight.headers.get('Access-Control-Allow-Headers')?.toLowerCase()).toBe('content-type')
    const attempt = crypto.randomUUID()
    const body = { attempt, version: quiz.version, edition: 3, length: 5, picks: [0, 0, 0, 0, 0], ms: 60_000 }
    const answer = await worker.fetch(address, {
      method: 'POST',
      headers: { Origin, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
    expect([answer.status, answer.headers.get('Access-Control-Allow-Origin')]).toEqual([200, '*'])
    expect(answer.headers.get('Access-Control-Allow-Credentials')).toBeNull()
    expect(await answer.json()).toMatchObject({ attempt, outOf: 5 })
  })

  test('that is refused says why, to the frame too', async () => {
    const answer = await worker.fetch(address, { method: 'POST', headers: { Origin }, body: '{}' })
    expect([answer.status, answer.headers.get('Access-Control-Allow-Origin')]).toEqual([415, '*'])
  })
})

test('scripts and styles of widgets may be loaded where there is no origin', async () => {
  const html = await (await worker.fetch(`/embed${story}`)).text()
  const [, script = ''] = /<script type="module" src="([^"]+)"/.exec(html) ?? []
  const answer = await worker.fetch(script, { headers: { Origin: 'null' } })
  expect([answer.status, answer.headers.get('Access-Control-Allow-Origin')]).toEqual([200, '*'])
})

describe('the page about embedding', () => {
  test('shows a look that is tried: in the widgets, in every code, and its contrast in words', async () => {
    const html = await (await worker.fetch('/embed?accent=%23ffcc00&background=%23fff&text=&radius=8')).text()
    expect(html).toContain('accent="#ffcc00" background="#fff" radius="8" theme="auto">')
    expect(html).toContain('data-accent=&quot;#ffcc00&quot;')
    expect(html).toContain('&amp;#38;accent=%23ffcc00')
    expect(html).toContain('You asked for #ffcc00, which has 1.5 to 1')
    expect(html).toContain('name="accent" value="#ffcc00"')
  })

  test('has the script for a record store, which any site may load', async () => {
    const html = await (await worker.fetch('/embed')).text()
    const src = `${worker.origin()}/xapi.js`
    expect(html).toContain(`&lt;script defer src=&quot;${src}&quot; data-lrs=&quot;https://lrs.example/xapi&quot;&gt;`)
    const { status, headers } = await worker.fetch('/xapi.js')
    expect([status, headers.get('Cross-Origin-Resource-Policy')]).toEqual([200, 'cross-origin'])
    expect(headers.get('Content-Type')).toContain('javascript')
    expect(headers.get('Cache-Control')).toBe('public, max-age=600, stale-while-revalidate=86400')
  })

  test('shows each kind alive, with every form of its code, and frames none but its own', async () => {
    const answer = await worker.fetch('/embed')
    const html = await answer.text()
    for (const kind of ['quiz', 'card', 'compare']) expect(html).toContain(`<readout-${kind} story="xi-putin-call"`)
    for (const part of ['&lt;script async', 'data-readout=', '&lt;iframe', '&lt;amp-iframe', '&lt;img'])
      expect(html).toContain(part)
    expect(directive(answer, 'frame-src')).toBe("frame-src 'self'")
    expect(html).not.toMatch(/ style="|<style|<script(?![^>]+src=)/)
  })
})
