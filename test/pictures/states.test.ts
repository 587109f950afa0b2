import { test } from 'vitest'
import { realBrowser } from '../support/browser.ts'
import { type Look, walkClass } from '../support/class-states.ts'
import { keepPictures } from '../support/pictures.ts'
import { walkPages, walkQuizzes } from '../support/reader-states.ts'
import { fill } from '../support/results.ts'
import { runningWorker } from '../support/worker.ts'

const places = { worker: runningWorker({ FLUSH_SECONDS: '1' }), browser: realBrowser() }
const keep =
  (prefix: string): Look =>
  (page, state) =>
    keepPictures(page, prefix + state.replace(/\W+/g, '-'))

test('every page is kept as pictures', () => walkPages(places, keep('page')), 600_000)

test('every state of a quiz, its result, its statistics, its review and a widget is', async () => {
  await fill(places.worker.fetch, 41)
  await walkQuizzes(places, keep(''))
}, 600_000)

test('every state of a class is', () => walkClass(places, keep('class-')), 600_000)
