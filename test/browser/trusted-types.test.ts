import { expect, test } from 'vitest'
import { realBrowser } from '../support/browser.ts'
import { startSession } from '../support/classroom.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()
const { open } = realBrowser()

test.each([
  ['/'],
  ['/xi-putin-call'],
  ['/xi-putin-call/compare'],
  ['/xi-putin-call/quiz?edition=3&length=5'],
  ['/xi-putin-call/review'],
  ['/saved'],
  ['/embed'],
  ['/embed/xi-putin-call?edition=3&length=5'],
  ['/embed/xi-putin-call/compare'],
  ['/class'],
  ['/desk'],
])('on %s no text becomes HTML or script', async (path) => {
  const page = await open(worker.origin() + path)
  expect(await page.evaluate(attempts)).toEqual(['TypeError', 'TypeError', 'TypeError'])
})

test('nor on the pages of a class', async () => {
  const { join, host, projector } = await startSession(worker)
  for (const address of [join, host, projector]) {
    const page = await open(address)
    expect(await page.evaluate(attempts)).toEqual(['TypeError', 'TypeError', 'TypeError'])
  }
})

/** What becomes of text in each of the places that make something of it: the name of the error, or “taken”. */
function attempts(): string[] {
  const tried = [
    () => {
      document.createElement('p').innerHTML = '<img src=x>'
    },
    () => {
      document.createElement('script').src = '/embed.js'
    },
    () => {
      new DOMParser().parseFromString('<p>', 'text/html')
    },
  ]
  return tried.map((attempt) => {
    try {
      attempt()
      return 'taken'
    } catch (error) {
      return (error as Error).name
    }
  })
}
