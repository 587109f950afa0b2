import { describe, expect, test } from 'vitest'
import { readCitation } from '../../src/dossier/citations.ts'
import { factsOf } from '../../src/dossier/facts.ts'
import { cardViews } from '../../src/explainer/cards.ts'
import { findQuiz } from '../support/quizzes.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()
const quiz = findQuiz('xi-putin-call')
if (!quiz) throw new Error('This test reads the first story.')
const { dossier } = quiz
const cards = cardViews(quiz)

const addresses = [
  '/',
  '/privacy',
  `/${dossier.id}`,
  ...dossier.cards.map(({ id }) => `/${dossier.id}/cards/${id}`),
  ...['compare', 'timeline', 'who', 'glossary'].map((part) => `/${dossier.id}/${part}`),
]
const page = async (path: string): Promise<string> => (await worker.fetch(path)).text()
const count = (html: string, part: string): number => html.split(part).length - 1
const caching = async (path: string) => (await worker.fetch(path)).headers.get('Cache-Control')

// The cache before the Worker would keep for up to two hours what says nothing: its decision note says more.
test.each([
  ['a page whose route is silent', '/j', 'private, no-cache'],
  ['what is not there', '/xi-putin-call/nothing', 'no-store'],
  ['the state of the ledgers', '/healthz', 'no-store'],
])('%s is kept by no cache before the Worker', async (_, path, said) => {
  expect(await caching(path)).toBe(said)
})

describe.each(addresses)('%s', (path) => {
  test('is a page with one heading of the first rank, kept by caches, under a policy that forbids inline code', async () => {
    const answer = await worker.fetch(path)
    const html = await answer.text()
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Content-Type')).toContain('text/html')
    const ofStories = path === '/privacy' ? 'public, max-age=300, s-maxage=21600' : 'public, max-age=30, s-maxage=30'
    expect(answer.headers.get('Cache-Control')).toBe(ofStories)
    expect(answer.headers.get('Content-Security-Policy')).toContain("default-src 'none'")
    expect(answer.headers.get('Set-Cookie')).toBeNull()
    expect(html).toMatch(/^<!doctype html>/)
    expect(count(html, '<h1')).toBe(1)
    // Data for search engines is no script to a browser.
    expect(html).not.toMatch(/ style="|<style|<script(?! type="application\/ld\+json">|[^>]+src=)|\son[a-z]+="/)
  })

  test('answers HEAD as it answers GET, without the body', async () => {
    const answer = await worker.fetch(path, { method: 'HEAD' })
    expect(answer.status).toBe(200)
    expect(await answer.text()).toBe('')
  })

  test('links only to anchors that exist on the pages it links to', async () => {
    const html = await page(path)
    const targets = [...html.matchAll(/href="(\/[^"#]*)#([^"]+)"/g)].map(([, at = '', id]) => ({ at, id }))
    const pages = new Map(
      await Promise.all([...new Set(targets.map(({ at }) => at))].map(async (at) => [at, await page(at)] as const)),
    )
    expect(targets.filter(({ at, id }) => !pages.get(at)?.includes(`id="${id}"`))).toEqual([])
  })
})

describe('a card', () => {
  test.each(cards)(
    '“$title” numbers its stake and every sentence, and gives the sources of each, or marks it as Readout’s note',
    async (card) => {
      const html = await page(`/${dossier.id}/cards/${card.id}`)
      const said = [card.stake, ...card.sentences]
      const open = said.filter(({ notes, background }) => notes.length + background.length > 0)
      const notes = said.flatMap(({ note }, place) => (note ? [place + 1] : []))
      const credit = /Readout’s note <span class="unseen">[^<]*<\/span><span class="numbers">([^<]*)</.exec(html)
      expect(count(html, '<sup>')).toBe(said.length)
      expect(count(html, '<details class="sources">')).toBe(1)
      expect(credit?.[1] ?? '').toBe(notes.join(', '))
      expect(said.filter((one) => !one.note && !open.includes(one))).toEqual([])
      expect(count(html, '<div class="source">')).toBe(said.flatMap(({ notes }) => notes).length)
    },
  )

  test.each(cards)('“$title” credits nobody with what no telling behind the sentence has', ({ stake, sentences }) => {
    for (const { bylines, notes, note } of [stake, ...sentences]) {
      const behind = notes.map(({ source }) => source.chain.map((name) => name.toLowerCase()))
      for (const { name } of bylines) expect(behind.some((chain) => chain.includes(name.toLowerCase()))).toBe(true)
      if (note && notes.length === 0) expect(bylines).toEqual([])
    }
  })

  test.each(cards)(
    '“$title” ends with a question of the bank and says why each option is right or wrong',
    async ({ id, item }) => {
      const html = await page(`/${dossier.id}/cards/${id}`)
      expect(item).not.toBeNull()
      expect(count(html, '<div class="check">')).toBe(1)
      expect(count(html, '<details name="check-')).toBe(item?.options.length)
    },
  )
})

test('home leads to each story by its title, its map and a short quiz, and to what newsrooms and teachers come for', async () => {
  const html = await page('/')
  const [headline] = html.match(new RegExp(`<a class="headline" href="/${dossier.id}">.*?</a>`)) ?? []
  expect(headline?.replace(/<[^>]+>/g, '')).toBe(dossier.title)
  expect(html).toMatch(/class="button" href="\/xi-putin-call\/quiz\?edition=1&amp;length=5">5 questions, \d minutes?</)
  expect(html).toContain(`href="/${dossier.id}/compare#claim-legitimacy"`)
  for (const path of [`/embed?story=${dossier.id}`, '/class']) expect(html).toContain(`href="${path}">`)
})

test('the hub leads to the quiz in each length and holds every card', async () => {
  const html = await page(`/${dossier.id}`)
  for (const length of [5, 10, 15]) expect(html).toContain(`/${dossier.id}/quiz?edition=1&amp;length=${length}`)
  for (const { id } of dossier.cards) expect(html).toContain(`id="card-${id}"`)
})

test('the comparison has every claim of the article once, each at the place that its mark leads to', async () => {
  const html = await page(`/${dossier.id}/compare`)
  const ids = [...html.matchAll(/ id="((?:claim|topic)-[^"]+)"/g)].map(([, id]) => id)
  const led = [...html.matchAll(/href="#((?:claim|topic)-[^"]+)"/g)].map(([, id]) => id)
  const topics = dossier.topics.map(({ id, claims }) => [`topic-${id}`, ...claims.map((claim) => `claim-${claim.id}`)])
  expect(ids.toSorted()).toEqual(topics.flat().toSorted())
  expect(led.length).toBeGreaterThan(20)
  expect(led.filter((id) => !ids.includes(id))).toEqual([])
})

test('each claim leads to a card that tells it', async () => {
  const html = await page(`/${dossier.id}/compare`)
  const at = html.indexOf('id="claim-legitimacy"')
  expect(html.slice(at, at + 2000)).toContain(`href="/${dossier.id}/cards/kremlin-version"`)
  const told = new Set(cards.flatMap(({ claims }) => claims))
  expect(count(html, '<p class="told">')).toBeGreaterThanOrEqual(told.size)
})

test('the comparison has every point that an account is given, once on each side that has it, and no cell for what is not reported', async () => {
  const html = await page(`/${dossier.id}/compare`)
  const compared = factsOf(dossier).claims
  const tellings = compared.flatMap(({ tellings }) => tellings)
  expect(count(html, '<div class="where">')).toBe(tellings.length + 1)
  expect(html).not.toContain('Not reported')
  expect(count(html, '“not reported” does not mean “left out”')).toBe(1)
  expect(count(html, 'Left out, according to the article')).toBe(1)
  expect(html).toContain('CCTV’s report did not mention closer military links or closer trade links')
  for (const { quote } of compared) if (quote) expect(html).toContain(`“${quote}”`)
})

test('who’s who says of every entry what it rests on, and marks what the article does not give', async () => {
  const { people, outlets, organisations, places } = dossier
  const html = await page(`/${dossier.id}/who`)
  const brics = html.slice(html.indexOf('id="brics"'), html.indexOf('id="china"'))
  expect(count(html, '<details class="sources">')).toBe([people, outlets, organisations, places].flat().length)
  expect(brics).toContain('Background, not from the article')
  expect(brics).toContain('britannica.com/topic/BRICS')
})

test('the glossary marks every background fact and cites it', async () => {
  const html = await page(`/${dossier.id}/glossary`)
  for (const { citation } of dossier.background) expect(html).toContain(`href="${readCitation(citation).url}"`)
  expect(count(html, 'Background, not from the article')).toBeGreaterThanOrEqual(dossier.background.length)
})

test('an unknown story or card is a problem document, as a page for a person and JSON for a program', async () => {
  for (const [path, reason] of [
    ['/nothing', 'unknown-quiz'],
    ['/nothing/compare', 'unknown-quiz'],
    [`/${dossier.id}/cards/nothing`, 'unknown-card'],
  ] as const) {
    const json = await worker.fetch(path)
    expect([json.status, await json.json()]).toMatchObject([404, { type: `/problems/${reason}`, status: 404 }])
    const html = await worker.fetch(path, { headers: { Accept: 'text/html' } })
    expect([html.status, html.headers.get('Content-Type')]).toEqual([404, 'text/html; charset=UTF-8'])
  }
  expect(worker.exceptions()).toEqual([])
})

test('the styleguide is there on this machine, and no page of the site', async () => {
  expect((await worker.fetch('/styleguide')).status).toBe(200)
  const elsewhere = await worker.runtime.fetch('https://readout.example/styleguide')
  expect(elsewhere.status).toBe(404)
})
