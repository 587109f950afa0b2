import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keyOf, type Progress, remember, resume } from '../../../src/quiz/browser/progress.ts'

const form = 'readout:quiz:1:5:'
const half: Progress = {
  attempt: 'one',
  version: 'before',
  picks: [0, 1],
  sure: [],
  at: 1,
  ms: 9,
  saved: { title: '', html: 'asked' },
}

let stores: Record<'sessionStorage' | 'localStorage', Map<string, string>>
let opened: string[]
let isKept: boolean

/** Stands at this address, and resumes as a page of this version does there. */
async function open(path: string, version: string): Promise<Progress> {
  const { href, search } = new URL(path, 'https://quiz.example')
  vi.stubGlobal('location', { href, search, replace: (to: URL) => void opened.push(to.pathname + to.search) })
  const progress = resume(keyOf(form), version, 5)
  await new Promise((next) => setTimeout(next))
  return progress
}

beforeEach(() => {
  stores = { sessionStorage: new Map(), localStorage: new Map() }
  opened = []
  isKept = true
  const store = (map: Map<string, string>) => ({
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
    removeItem: (key: string) => void map.delete(key),
  })
  vi.stubGlobal('window', {
    sessionStorage: store(stores.sessionStorage),
    localStorage: store(stores.localStorage),
  })
  vi.stubGlobal('dispatchEvent', () => true)
  vi.stubGlobal('fetch', async () => new Response(null, { status: isKept ? 200 : 410 }))
  remember(form, half)
})

afterEach(() => void vi.unstubAllGlobals())

test('a quiz half done when its story changed goes on in its version, and a link from there leads to the present questions', async () => {
  const present = '/story/quiz?edition=1&length=5'
  expect((await open(present, 'now')).picks).toEqual([])
  expect(opened).toEqual([`${present}&follow=&version=before`])
  expect((await open(opened[0] ?? '', 'before')).picks).toEqual([0, 1])
  expect((await open(present, 'now')).picks).toEqual([])
  expect(opened.length).toBe(1)
})

test('a quiz whose address has no query goes on in its version too', async () => {
  await open('/story/quiz', 'now')
  expect(opened).toEqual(['/story/quiz?follow=&version=before'])
})

test('answers whose version is not kept are saved, and the present questions begin', async () => {
  isKept = false
  expect((await open('/story/quiz', 'now')).picks).toEqual([])
  expect([opened, stores.sessionStorage.size, [...stores.localStorage.keys()]]).toEqual([
    [],
    0,
    ['readout:saved:one', 'readout:untold'],
  ])
})
