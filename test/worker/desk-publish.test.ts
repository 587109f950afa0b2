import { expect, test, vi } from 'vitest'
import { stringify } from 'yaml'
import { wordedOf } from '../../src/desk/bank/model.ts'
import type { Dossier } from '../../src/dossier/model.ts'
import { meaning } from '../../src/stories/changes.ts'
import { compileQuiz } from '../../tools/compile/quizzes.ts'
import { deskKey, editorAt, fieldIn } from '../support/desk.ts'
import { story } from '../support/results.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker({ DESK_KEY: deskKey, INDEX_SECONDS: '0' })
const { id } = story.dossier
const at = `/desk/${id}/publish`
const nasty = `"><script>alert(1)</script><img src=x onerror=alert(2)>`

const presentVersion = async (): Promise<string> =>
  (await (await worker.fetch(`/api/quizzes/${id}/version`)).json()).version
const textOf = (dossier: Dossier): string => stringify(dossier, { lineWidth: 0 })

/** The dossier with every text that an editor writes freely replaced by an attack. */
const attacked = {
  ...story.dossier,
  title: nasty,
  tagline: nasty,
  standfirst: nasty,
  corrections: [{ date: '2026-11-27', what: nasty, why: nasty, claims: [] }],
  withdrawn: [{ item: story.bank[0]?.id ?? '', reason: nasty }],
} satisfies Dossier

test('faults stand at their lines, and nothing is published', async () => {
  const { read, send } = await editorAt(worker.fetch)
  const text = textOf(story.dossier)
  expect(await read(at)).toContain(`id: ${id}`)
  const broken = text.replace(/^( +)implied: false$/m, '$1implied: hinted')
  const line = broken.split('\n').findIndex((one) => one.endsWith('implied: hinted')) + 1
  for (const [faulty, words] of [
    [broken, `${id}.yaml:${line}: `],
    ['title: [', 'this is not YAML'],
    [`${text}\n# ${nasty}\nnonsense: ${JSON.stringify(nasty)}\n`, 'nonsense'],
    ['', `${id}.yaml:1: `],
  ] as const) {
    const answer = await send(at, { do: 'publish', text: faulty, seen: story.version, version: story.version })
    const page = await answer.text()
    expect([words, answer.status]).toEqual([words, 422])
    expect(page).toContain(words)
    expect(page).not.toContain('<script>alert')
  }
  expect(await presentVersion()).toBe(story.version)
})

test('two megabytes are read and refused by their size, eight are not read', async () => {
  const { send } = await editorAt(worker.fetch)
  const answer = await send(at, { do: 'check', text: '#'.repeat(2_000_001) })
  expect([answer.status, (await answer.text()).includes('a dossier may have 2000000')]).toEqual([422, true])
  expect((await send(at, { do: 'check', text: 'x'.repeat(8_000_000) })).status).toBe(413)
  expect(await presentVersion()).toBe(story.version)
})

test('what an editor types into any field stands on every page of the desk as text', async () => {
  const { send } = await editorAt(worker.fetch)
  const page = await (await send(at, { do: 'check', text: textOf(attacked) })).text()
  expect(page).toContain('&lt;script&gt;alert(1)')
  expect(page).not.toContain('<script>alert')
  expect(page).not.toContain('<img src=x')
})

test('what changes is shown first, must be signed where that is required, and is the version that the build makes', async () => {
  const { read, send } = await editorAt(worker.fetch, 'kl')
  const [withdrawn] = story.bank
  const dossier = {
    ...story.dossier,
    title: 'The call, told twice',
    withdrawn: [{ item: withdrawn?.id ?? '', reason: 'A test.' }, ...story.dossier.withdrawn],
  }
  const text = textOf(dossier)
  const { version } = compileQuiz(dossier)
  const seen = await (await send(at, { do: 'check', text })).text()
  expect(seen).toContain(`The title changes from “${story.dossier.title}” to “The call, told twice”.`)
  expect(seen).toContain(`<code>${withdrawn?.id}</code>: A test.`)
  expect(fieldIn(seen, 'version')).toBe(version)
  expect(await presentVersion()).toBe(story.version)

  const publication = { do: 'publish', text, seen: story.version, version }
  const other = await send(at, { ...publication, text: textOf({ ...dossier, title: 'Another title' }) })
  expect(await other.text()).toContain('The text has changed since you saw what it changes.')
  const late = await send(at, { ...publication, seen: '0000000000' })
  expect(late.status).toBe(409)
  const kept = await late.text()
  expect(kept).toContain('Somebody else has published this story meanwhile')
  expect(kept).toContain('title: The call, told twice')
  expect([fieldIn(kept, 'seen'), fieldIn(kept, 'version')]).toEqual([story.version, version])
  await send(`/desk/${id}/settings`, { mustBeSigned: 'on' })
  const refused = await send(at, publication)
  expect(refused.status).toBe(409)
  expect(await refused.text()).toContain('must be signed before a version is published')
  expect(await presentVersion()).toBe(story.version)

  await send(`/desk/${id}/settings`, {})
  expect((await send(at, publication)).status).toBe(303)
  await vi.waitFor(async () => expect(await presentVersion()).toBe(version), 20_000)
  expect((await read('/desk/log.csv')).split('\r\n')[1]).toContain(
    `,KL,publish,${id},${version},${story.version},${version},`,
  )
})

test('a version is read at its real addresses before it is published, by editors alone, and kept nowhere', async () => {
  const { read, send, cookie } = await editorAt(worker.fetch)
  const present = await presentVersion()
  const text = textOf({ ...story.dossier, title: 'A title of tomorrow' })
  const seen = await (await send(at, { do: 'check', text })).text()
  const version = fieldIn(seen, 'version')
  const [card] = story.dossier.cards
  const addresses = [...seen.matchAll(/href="(\/[^"]*version=[^"]*)" target/g)].map(([, to = '']) =>
    to.replaceAll('&amp;', '&'),
  )
  expect(addresses).toContain(`/${id}?version=${version}`)
  expect(addresses).toContain(`/${id}/cards/${card?.id}?version=${version}`)
  expect(addresses.length).toBeGreaterThan(5)
  const asEditor = { headers: { Cookie: cookie, Accept: 'text/html' } }
  for (const address of addresses) {
    const page = await worker.fetch(address, asEditor)
    expect([address, page.status]).toEqual([address, 200])
    expect(page.headers.get('Cache-Control')).toBe('no-store')
    expect(page.headers.get('X-Robots-Tag')).toBe('noindex')
    const words = await page.text()
    if (!address.startsWith('/embed/')) expect(words).toContain(`Preview of version ${version}.`)
    if (address.startsWith(`/${id}?`)) {
      expect(words).toContain('A title of tomorrow')
      // Whoever goes on stays in it.
      expect(words).toContain(`href="/${id}/compare?version=${version}"`)
      expect(words).toMatch(new RegExp(`href="/${id}/quiz\\?edition=1&(amp;)?length=10&(amp;)?version=${version}"`))
    }
    // The editor’s page is in no cache from which a reader could get it.
    for (const headers of [{}, { Cookie: 'desk=forged.1.AB' }, { Cookie: `${cookie}x` }]) {
      const refused = await worker.fetch(address, { headers: { ...headers, Accept: 'text/html' } })
      expect([address, refused.status]).toEqual([address, 409])
      expect(await refused.text()).not.toContain('A title of tomorrow')
    }
  }
  expect(await (await worker.fetch(`/${id}`, asEditor)).text()).not.toContain('A title of tomorrow')
  const answers = { attempt: crypto.randomUUID(), version, edition: 1, length: 5, picks: [0, 0, 0, 0, 0], ms: 60_000 }
  const headers = { 'Content-Type': 'application/json', Cookie: cookie, 'Sec-Fetch-Site': 'same-origin' }
  const sent = await worker.fetch(`/api/quizzes/${id}/results`, {
    method: 'POST',
    headers,
    body: JSON.stringify(answers),
  })
  expect([sent.status, (await sent.json()).type]).toEqual([409, '/problems/version-gone'])
  expect(await presentVersion()).toBe(present)
  await send('/desk/sign-out', {})
  expect((await worker.fetch(`/${id}?version=${version}`, asEditor)).status).toBe(409)
  expect(await read('/desk')).toContain('Sign in to the desk')
})

test('a question that is new is shown in full and signed with the publication', async () => {
  const { read, send } = await editorAt(worker.fetch, 'mn')
  const before = await presentVersion()
  const [fresh] = story.bank
  const text = textOf({ ...story.dossier, title: 'The call, told twice' })
  const seen = await (await send(at, { do: 'check', text })).text()
  const version = fieldIn(seen, 'version')
  expect(seen).toContain('1 question that is new or changed')
  expect(seen).toContain(`name="sign" value="${fresh?.id}"`)
  const published = await send(at, { do: 'publish', text, seen: before, version, sign: fresh?.id ?? '' })
  expect(published.status).toBe(303)
  expect(await read(`/desk/${id}/bank/${fresh?.id}`)).toMatch(/Signed by MN on/)
})

test('a question of which only the paragraph has changed can be signed where that is required, and is published', async () => {
  const { read, send } = await editorAt(worker.fetch, 'op')
  const before = await presentVersion()
  const now = compileQuiz({ ...story.dossier, title: 'The call, told twice' })
  expect(now.version).toBe(before)
  for (const item of now.bank) await send(`/desk/${id}/bank/${item.id}`, { do: 'sign', worded: await wordedOf(item) })
  expect(await read(`/desk/${id}/bank`)).toContain(`${now.bank.length} of ${now.bank.length} signed`)

  const moved = compileQuiz(withPlace(now.dossier, 'core-interests', '7.1'))
  const said = new Map(now.bank.map((item) => [item.id, meaning(item)]))
  const worded = new Map(await Promise.all(now.bank.map(async (item) => [item.id, await wordedOf(item)] as const)))
  const other = await Promise.all(moved.bank.map(async (item) => worded.get(item.id) !== (await wordedOf(item))))
  const fresh = moved.bank.filter((_, i) => other[i])
  expect(fresh.some((item) => said.get(item.id) === meaning(item))).toBe(true)

  await send(`/desk/${id}/settings`, { mustBeSigned: 'on' })
  const text = textOf(moved.dossier)
  const seen = await (await send(at, { do: 'check', text })).text()
  expect([...seen.matchAll(/name="sign" value="([^"]+)"/g)].map(([, item]) => item)).toEqual(fresh.map((one) => one.id))
  const publication = { do: 'publish', text, seen: before, version: moved.version }
  expect((await send(at, publication)).status).toBe(409)
  const signs = fresh.map((item) => ['sign', item.id])
  expect((await send(at, [...Object.entries(publication), ...signs])).status).toBe(303)
  await vi.waitFor(async () => expect(await presentVersion()).toBe(moved.version), 20_000)
  expect(await read(`/desk/${id}/bank`)).toContain(`${moved.bank.length} of ${moved.bank.length} signed`)
})

/** The dossier with one claim at another place of the article, and nothing else changed. */
const withPlace = (dossier: Dossier, claim: string, place: string): Dossier => ({
  ...dossier,
  topics: dossier.topics.map((topic) => ({
    ...topic,
    claims: topic.claims.map((one) => (one.id === claim ? { ...one, at: one.at.replace(/^[\d.]+/, place) } : one)),
  })),
})
