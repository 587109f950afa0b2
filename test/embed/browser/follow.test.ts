import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { followStory } from '../../../src/embed/browser/follow.ts'

let present: string
let asked: string[]
let taken: unknown[]
let see: (isIntersecting: boolean) => void
let heard: Map<string, () => void>

const page = 'https://readout.test/embed/story'
const pageOf = (version: string) => ({ querySelector: () => ({ dataset: { present: version } }) })

afterEach(() => void vi.useRealTimers())
beforeEach(() => {
  vi.useFakeTimers()
  ;[present, asked, taken, heard] = ['one', [], [], new Map()]
  vi.stubGlobal('document', {
    hidden: false,
    querySelector: () => ({ dataset: { present: 'one' } }),
    addEventListener: (type: string, listener: () => void) => heard.set(type, listener),
  })
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      constructor(changed: (entries: { isIntersecting: boolean }[]) => void) {
        see = (isIntersecting) => changed([{ isIntersecting }])
      }
    },
  )
  vi.stubGlobal('location', { pathname: '/embed/story' })
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address)
    return { ok: true, json: async () => ({ version: present }), text: async () => present }
  })
  vi.stubGlobal(
    'DOMParser',
    class {
      parseFromString = pageOf
    },
  )
  // As much of an element as it asks for.
  const main = {} as unknown as HTMLElement
  followStory(main, `${page}?edition=3#?secret=x`, (page) => taken.push(page.querySelector('main')?.dataset.present))
})

const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000)

test('an open widget takes another version over half a minute later at most, once', async () => {
  await pass(31)
  expect([asked, taken]).toEqual([['/api/quizzes/story/version'], []])
  present = 'two'
  await pass(30)
  expect(taken).toEqual(['two'])
  await pass(60)
  const pages = asked.filter((address) => address.startsWith(page))
  expect([taken, pages]).toEqual([['two'], [`${page}?edition=3&present=two#?secret=x`]])
})

test('a timer that comes a moment early asks all the same', async () => {
  await pass(30)
  vi.setSystemTime(Date.now() - 400)
  await pass(30)
  expect(asked.length).toBe(2)
})

test('one out of sight, or in a hidden tab, asks nothing, and asks at once when it comes back', async () => {
  see(false)
  await pass(300)
  expect(asked).toEqual([])
  present = 'two'
  see(true)
  await pass(0)
  expect(taken).toEqual(['two'])
  Object.assign(document, { hidden: true })
  present = 'three'
  await pass(300)
  Object.assign(document, { hidden: false })
  heard.get('visibilitychange')?.()
  await pass(0)
  expect(taken).toEqual(['two', 'three'])
})

test('one that nobody has touched for ten minutes asks no more, until somebody does', async () => {
  await pass(3600)
  expect(asked.length).toBe(20)
  heard.get('pointerdown')?.()
  await pass(0)
  expect(asked.length).toBe(21)
})
