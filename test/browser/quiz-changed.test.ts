import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { realBrowser } from '../support/browser.ts'
import { answerAll, button, distractor, key, now, quizAddress } from '../support/take-quiz.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()
const browser = realBrowser()
const hub = '/xi-putin-call'

/** Opens a quiz as it was before its story changed: the Worker no longer knows the version that the page carries. */
async function openBefore(edition: number): Promise<Page> {
  const page = await (await browser.context()).newPage()
  await page.route(/\/quiz\?/, async (route) => {
    const answer = await route.fetch()
    const body = (await answer.text()).replace(/name="version" value="[^"]+"/, 'name="version" value="before"')
    await route.fulfill({ response: answer, body })
  })
  await page.goto(worker.origin() + quizAddress(edition))
  return page
}

const notice = (page: Page) => page.getByRole('dialog', { name: 'The story has changed' })
const stems = (page: Page) => page.locator('.stem').allTextContents()
const verdicts = (page: Page) =>
  page.locator('.question .picked .note').evaluateAll((notes) => notes.map(({ textContent }) => textContent))

test('a result that waited while the story changed is not lost without a word: its answers can be read', async () => {
  const page = await openBefore(41)
  const asked = await stems(page)
  await page.context().setOffline(true)
  await answerAll(page, [2])
  await button(page).click()
  await page.locator('[data-state=waiting]').waitFor()
  const context = page.context()
  await page.close()
  await context.setOffline(false)

  const next = await context.newPage()
  await next.goto(worker.origin() + hub)
  await notice(next).waitFor()
  expect(await notice(next).textContent()).toContain('The result was not counted.')
  expect(await next.evaluate(() => localStorage.getItem('readout:unsent'))).toBeNull()
  await notice(next).getByRole('link', { name: 'See your answers' }).click()
  await next.getByRole('heading', { name: 'Answers that were not counted' }).waitFor()
  expect(await stems(next)).toEqual(asked)
  const right = 'Your answer: right'
  expect(await verdicts(next)).toEqual([right, 'Your answer', right, right, right])
  expect(await next.locator('.explanation').count()).toBe(5)

  // Told once, and there until erased.
  await next.goto(worker.origin() + hub)
  await next.waitForLoadState('networkidle')
  expect(await notice(next).count()).toBe(0)
  await next.goto(`${worker.origin()}/saved`)
  await next.getByRole('button', { name: 'Erase' }).click()
  await next.getByText('No answers are saved on this device.').waitFor()
  expect(await next.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('readout:saved')))).toEqual(
    [],
  )
})

test('a quiz half done when the story changed starts anew, says so, and its answers can be read', async () => {
  const page = await openBefore(42)
  const asked = await stems(page)
  await key(page).click()
  await button(page).click()
  await distractor(page).click()
  await page.unroute(/\/quiz\?/)
  await page.reload()

  await notice(page).waitFor()
  expect(await notice(page).textContent()).toContain('you start again')
  expect(await now(page).getAttribute('id')).toBe('q1')
  expect(await page.locator('.answered').count()).toBe(0)
  await notice(page).getByRole('button', { name: 'Go on' }).click()
  await key(page).click()
  await page.reload()
  await page.waitForLoadState('networkidle')
  expect([await notice(page).count(), await page.locator('.answered').count()]).toEqual([0, 1])

  await page.goto(`${worker.origin()}/saved`)
  await expect.poll(() => stems(page)).toEqual(asked.slice(0, 2))
  expect(await verdicts(page)).toEqual(['Your answer: right', 'Your answer'])
})

test('a result refused while its page is open says so there, and the next page leads to its answers', async () => {
  const page = await openBefore(43)
  await answerAll(page)
  await button(page).click()
  await page.locator('[data-state=refused]').waitFor()
  expect(await page.locator('.question:visible .verdict:visible').count()).toBe(5)
  expect(await notice(page).count()).toBe(0)
  await page.goto(worker.origin() + hub)
  await notice(page).getByRole('link').click()
  await expect.poll(async () => (await stems(page)).length).toBe(5)
})

test('a quiz half done when the story changed goes on in its version as long as that is kept', async () => {
  const page = await openBefore(44)
  await key(page).click()
  await button(page).click()
  await page.unroute(/\/quiz\?/)
  // The Worker has one version; this stands for another that it keeps.
  await page.route(/version=before/, async (route) => {
    const answer = await route.fetch({ url: route.request().url().replace('&version=before', '') })
    const body = (await answer.text()).replace(/name="version" value="[^"]+"/, 'name="version" value="before"')
    await route.fulfill({ response: answer, body })
  })
  await page.goto(worker.origin() + quizAddress(44))
  await page.waitForURL(/version=before/)
  expect(await now(page).getAttribute('id')).toBe('q2')
  expect([await page.locator('.answered').count(), await notice(page).count()]).toEqual([1, 0])
})

test('a withdrawn question is passed over: it is neither right nor wrong, and has no answer', async () => {
  const page = await (await browser.context()).newPage()
  await page.route(/\/quiz\?/, async (route) => {
    const answer = await route.fetch()
    const withdrawn =
      '<fieldset class="question" id="q2" tabindex="-1"><legend>This question has been withdrawn.</legend></fieldset>'
    const body = (await answer.text()).replace(/<fieldset class="question" id="q2".*?<\/fieldset>/s, withdrawn)
    await route.fulfill({ response: answer, body })
  })
  await page.goto(worker.origin() + quizAddress(45))
  await key(page).click()
  await button(page).click()
  expect(await now(page).getAttribute('id')).toBe('q2')
  expect(await button(page).textContent()).toBe('Next question')
  await page.reload()
  expect(await now(page).getAttribute('id')).toBe('q2')
  await button(page).click()
  await key(page).click()
  expect(await page.locator('.marks').getAttribute('aria-label')).toBe('2 right, 0 wrong, 2 open')
  const sent = page.waitForRequest((request) => request.method() === 'POST')
  for (const _ of [4, 5]) {
    await button(page).click()
    await key(page).click()
  }
  await button(page).click()
  const { picks } = (await sent).postDataJSON()
  expect([picks.length, picks[1]]).toEqual([5, 9])
})

test('a device that saved nothing says so', async () => {
  const page = await browser.open(`${worker.origin()}/saved`)
  await page.getByText('No answers are saved on this device.').waitFor()
  expect(await page.getByRole('button', { name: 'Erase' }).count()).toBe(0)
})
