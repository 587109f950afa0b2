import type { Page } from 'playwright-core'
import { beforeAll, expect, test, vi } from 'vitest'
import { assemble } from '../../src/questions/edition.ts'
import { pack } from '../../src/questions/pack.ts'
import { compileQuiz } from '../../tools/compile/quizzes.ts'
import { publishAll } from '../../tools/publish/publish.ts'
import { remoteStore } from '../../tools/publish/remote.ts'
import { realBrowser } from '../support/browser.ts'
import { hostWith, joinWith, keyAndWrong, option, press, startSession } from '../support/classroom.ts'
import { story } from '../support/results.ts'
import { readStory } from '../support/story.ts'
import { runningWorker } from '../support/worker.ts'

const key = 'a key of this test, longer than thirty-two signs'
const worker = runningWorker({ PUBLISH_KEY: key, INDEX_SECONDS: '0' })
const { context } = realBrowser()
const { id } = story.dossier
const assembled = assemble(story, { edition: 3, length: 5 })
const claim = assembled.ok ? (assembled.edition.questions[0]?.source[0]?.claim ?? '') : ''
const what = 'The article names this in its fourth paragraph; we had said the third.'

beforeAll(async () => {
  const corrections = [{ date: new Date().toISOString().slice(0, 10), what, why: 'A slip.', claims: [claim] }]
  const corrected = compileQuiz({ ...readStory(), corrections })
  await publishAll(remoteStore(worker.origin(), key), [pack(corrected)], () => ({}))
  const present = async () => (await (await worker.fetch(`/api/quizzes/${id}/version`)).json()).version
  await vi.waitFor(async () => expect(await present()).toBe(corrected.version), 20_000)
})

const line = (page: Page) => page.locator('#view').getByText(what)

test('a correction that touches the question is with the host at once, and on phone and wall with the answer', async () => {
  const session = await startSession(worker)
  const host = await hostWith(await context({ viewport: { width: 1280, height: 900 } }), session)
  const wall = await (await context({ viewport: { width: 1280, height: 720 } })).newPage()
  await wall.goto(session.projector)
  const phone = await joinWith(await context(), session)
  await press(host, 'Open the first question')
  await line(host).waitFor()
  expect(await line(host).count()).toBe(1)
  // After the announcement of the question, which would else be cut off.
  await host.waitForFunction((words) => document.querySelector('#said')?.textContent === words, `Corrected: ${what}`)
  const { wrong } = await keyAndWrong(host)
  await option(phone, wrong).click()
  await press(host, 'Close the vote')
  expect([await line(phone).count(), await line(wall).count()]).toEqual([0, 0])
  await press(host, 'Show the answer')
  for (const page of [phone, wall]) {
    await line(page).waitFor()
    expect(await line(page).textContent()).toBe(`Corrected: ${what}`)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  }
  expect(await line(host).count()).toBe(1)
})
