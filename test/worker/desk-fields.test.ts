import { expect, test, vi } from 'vitest'
import { stringify } from 'yaml'
import { readDossier } from '../../src/authoring/read-dossier.ts'
import type { Dossier } from '../../src/dossier/model.ts'
import { deskKey, editorAt, fieldIn, sendForm } from '../support/desk.ts'
import { story } from '../support/results.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker({ DESK_KEY: deskKey, INDEX_SECONDS: '0' })
const { id } = story.dossier
const desk = `/desk/${id}`
const at = `${desk}/publish`
// The second where the check of typography refuses straight quotation marks.
const attacks = ['"><script>alert(1)</script><img src=x onerror=alert(2)>', ' <img src=x onerror=alert(2)></script>']
const live = /<script>alert|<img src=x|[\s"']onerror="/

const long = /length=1[05]|take-away|^\/embed\/[^/?]+$/

type Place = readonly (string | number)[]

// Under these stand tables whose names are an editor’s, or a claim’s.
const tables = new Set(['wrong', 'ownWords', 'silent', 'marks'])

/** Every text of a dossier by the field that it stands in, such as “cards.*.title”, each at the first place that has it. */
function fieldsIn(value: unknown, at: Place = [], found = new Map<string, Place>()): Map<string, Place> {
  const name = at.map((key, i) => (typeof key === 'number' || tables.has(String(at[i - 1])) ? '*' : key)).join('.')
  if (typeof value === 'string' && !found.has(name)) found.set(name, at)
  if (typeof value === 'object' && value !== null)
    for (const [key, one] of Object.entries(value))
      fieldsIn(one, [...at, Array.isArray(value) ? Number(key) : key], found)
  return found
}

/** The same with this text behind what stands at a place. */
function withText<T>(value: T, [key, ...rest]: Place, text: string): T {
  if (key === undefined) return `${value}${text}` as T
  const copy: T = structuredClone(value)
  // A part of plain data, by its name or number.
  const parts = copy as Record<string | number, unknown>
  parts[key] = withText(parts[key], rest, text)
  return copy
}

const textOf = (dossier: Dossier): string => stringify(dossier, { lineWidth: 0 })
const isSound = (dossier: Dossier): boolean => 'dossier' in readDossier(`${id}.yaml`, textOf(dossier))

/** With what the file may have besides. */
const whole: Dossier = {
  ...story.dossier,
  withdrawn: [{ item: story.bank[0]?.id ?? '', reason: 'A test.' }, ...story.dossier.withdrawn],
  corrections: [{ date: new Date().toISOString().slice(0, 10), what: 'It was Tuesday.', why: 'A reader.', claims: [] }],
}

/** Every field attacked that the check lets through, and those that it refuses. */
function attacked() {
  let dossier = whole
  const refused: { name: string; dossier: Dossier }[] = []
  const taken: string[] = []
  for (const [name, place] of fieldsIn(whole)) {
    const next = attacks.map((text) => withText(dossier, place, text)).find(isSound)
    if (next) {
      dossier = next
      taken.push(name)
    } else refused.push({ name, dossier: withText(whole, place, attacks[0] ?? '') })
  }
  return { dossier, taken, refused }
}

// Once for both tests, because it checks the story some hundred times.
const { dossier: everywhere, refused, taken } = attacked()

test('whatever stands in any field of a story’s text is text on the pages that name its faults', async () => {
  const { send } = await editorAt(worker.fetch)
  expect(refused.length).toBeGreaterThan(20)
  expect(taken).toEqual(
    expect.arrayContaining(['title', 'tagline', 'standfirst', 'corrections.*.what', 'withdrawn.*.reason']),
  )
  for (const { name, dossier } of refused) {
    const answer = await send(at, { do: 'check', text: textOf(dossier) })
    expect([name, answer.status]).toEqual([name, 422])
    expect(await answer.text(), name).not.toMatch(live)
  }
})

test('a story with an attack in every field that may have it is published, and is text on every page of desk and readers', async () => {
  const { read, send, cookie } = await editorAt(worker.fetch)
  const text = textOf(everywhere)
  const seen = await (await send(at, { do: 'check', text })).text()
  expect(seen).toContain('&lt;img src=x')
  expect(seen).not.toMatch(live)
  const version = fieldIn(seen, 'version')
  const asEditor = { headers: { Cookie: cookie, Accept: 'text/html' } }
  const preview = await (await worker.fetch(`/${id}?version=${version}`, asEditor)).text()
  expect(preview).toContain(`Preview of version ${version}`)
  expect(preview).not.toMatch(live)
  expect((await send(at, { do: 'publish', text, version, seen: fieldIn(seen, 'seen') })).status).toBe(303)
  await vi.waitFor(async () => expect(await (await worker.fetch(`/${id}`)).text()).toContain('&lt;img'), 20_000)

  const [item = ''] = [...(await read(`${desk}/bank`)).matchAll(/bank\/([\w.-]+)"/g)].map(([, name]) => name)
  const atDesk = ['/desk', '/desk/log', desk, at, `${desk}/bank`, `${desk}/bank/${item}`, `${desk}/corrections`]
  for (const path of [
    ...atDesk,
    `${desk}/corrections?reword=1`,
    `${desk}/results`,
    `${desk}/versions/${story.version}`,
  ])
    expect(await read(path), path).not.toMatch(live)
  const cards = story.dossier.cards.map((card) => `/${id}/cards/${card.id}`)
  const quizzes = [5, 10, 15].map((length) => `/${id}/quiz?edition=1&length=${length}`)
  const readers = ['', '/compare', '/timeline', '/who', '/glossary', '/stats', '/review', '/take-away'].map(
    (of) => `/${id}${of}`,
  )
  const others = [
    `/${id}/print?edition=1&length=10`,
    `/${id}/result?edition=1&length=5&picks=00000`,
    '/',
    `/embed?story=${id}`,
  ]
  const widgets = [
    `/embed/${id}`,
    `/embed/${id}/compare`,
    `/embed/${id}/cards/${story.dossier.cards[0]?.id}`,
    `/class?story=${id}`,
  ]
  for (const path of [...readers, ...cards, ...quizzes, ...others, ...widgets]) {
    const page = await worker.fetch(path, { headers: { Accept: 'text/html' } })
    // What was attacked may be too little for a longer quiz, which its pages then say.
    expect([path, [200, ...(long.test(path) ? [409] : [])].includes(page.status)]).toEqual([path, true])
    expect(await page.text(), path).not.toMatch(live)
  }
})

test('whatever is typed into a form or an address of the desk comes back as text', async () => {
  const { read, send } = await editorAt(worker.fetch)
  const [attack = ''] = attacks
  const item = story.bank[1]?.id ?? ''
  const forms: [path: string, fields: Record<string, string>][] = [
    [`${desk}/bank/${item}`, { do: attack, reason: attack, worded: attack }],
    [`${desk}/bank/${item}`, { do: 'sign', worded: attack }],
    [`${desk}/bank/${item}`, { do: 'withdraw', reason: attack }],
    [`${desk}/corrections`, { what: attack, why: attack, claim: attack, place: attack, seen: attack }],
    [`${desk}/corrections`, { what: attack, why: '', seen: attack }],
    [`${desk}/withdrawal`, { do: attack, reason: '' }],
    [`${desk}/withdrawal`, { do: 'withdraw', reason: attack }],
    [`${desk}/withdrawal`, { do: 'restore', reason: attack }],
    [`${desk}/settings`, { mustBeSigned: attack }],
    [`${desk}/settings`, {}],
    [`${desk}/results`, { item: attack }],
    [`${desk}/versions/${encodeURIComponent(attack)}`, { seen: attack }],
    [at, { do: attack, text: attack, seen: attack, version: attack, sign: attack }],
  ]
  for (const [path, fields] of forms) {
    const answer = await send(path, fields)
    const page = answer.status === 303 ? await read(answer.headers.get('Location') ?? '') : await answer.text()
    expect(page, path).not.toMatch(live)
  }
  const inQuery = encodeURIComponent(attack)
  const filters = ['state', 'kind', 'claim', 'paragraph', 'skill', 'difficulty', 'findings', 'account']
  const queries = ['did', 'of', 'version', 'reword', ...filters].map((name) => `${name}=${inQuery}`)
  for (const path of [
    '/desk',
    '/desk/log',
    desk,
    at,
    `${desk}/bank`,
    `${desk}/bank/${item}`,
    `${desk}/corrections`,
    `${desk}/results`,
  ])
    for (const query of [
      ...queries,
      ...['publish', 'roll-back', 'answer', 'sign', 'withdraw'].map((did) => `did=${did}&of=${inQuery}`),
    ])
      expect(await read(`${path}?${query}`), `${path} ${query}`).not.toMatch(live)
  for (const path of [
    `/desk/${inQuery}`,
    `/desk/${inQuery}/bank`,
    `${desk}/bank/${inQuery}`,
    `${desk}/versions/${inQuery}`,
  ])
    expect(await read(path), path).not.toMatch(live)
  for (const fields of [
    { key: attack, who: 'AB', to: attack },
    { key: deskKey, who: attack, to: attack },
  ])
    expect(await (await sendForm(worker.fetch, '/desk', fields)).text()).not.toMatch(live)
})
