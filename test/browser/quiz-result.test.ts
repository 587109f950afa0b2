import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { violations } from '../support/axe.ts'
import { realBrowser } from '../support/browser.ts'
import { layoutShift } from '../support/layout-shift.ts'
import { overflow } from '../support/reflow.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker({ FLUSH_SECONDS: '1' })
const browser = realBrowser()
const address = '/xi-putin-call/result?edition=3&length=5&picks=00000'

/** Statistics as the API gives them, in which every reader picked the first option shown of every question here. */
async function statistics(page: Page, readers: number, version?: string) {
  const questions = await page.locator('[data-item]').evaluateAll(
    (items, responses) =>
      Object.fromEntries(
        items.map((item) => {
          const first = item.querySelector<HTMLElement>('[data-option]')?.dataset.option ?? ''
          return [(item as HTMLElement).dataset.item, { responses, options: { [first]: responses } }]
        }),
      ),
    readers,
  )
  const here = await page.locator('.distribution').getAttribute('data-version')
  return {
    quiz: 'xi-putin-call',
    version: version ?? here,
    attempts: readers,
    meanScore: 0.4,
    scores: { 5: [0, 0, readers - 2, 1, 1, 0] },
    questions,
    joined: { versions: [], questions: {} },
  }
}

/** The result, once it has read these statistics. */
async function withStatistics(readers: number, version?: string, options = {}): Promise<Page> {
  const page = await browser.open(worker.origin() + address, options)
  const stats = await statistics(page, readers, version)
  await page.route('**/stats', (route) => route.fulfill({ json: stats }))
  await reload(page)
  return page
}

/** Loads the page anew and waits until it has read the statistics. */
async function reload(page: Page): Promise<void> {
  await page.reload()
  // The new page's own record of what it fetched, so that no answer to the page before it can count.
  await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/stats')))
  // What has been read is shown in the same task, so before the next frame.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))))
}

describe('how others answered', () => {
  test('stands beside every option once ten have, with the score among all scores', async () => {
    const page = await withStatistics(12)
    await page.locator('.distribution .line').first().waitFor()
    expect(await page.locator('.distribution .few').isVisible()).toBe(false)
    expect(await page.locator('.distribution .line').first().textContent()).toMatch(
      /^You did better than \d+ of 12 readers\. The average was 2\.3\.$/,
    )
    const shares = page.locator('[data-item] >> nth=0 >> .readers')
    expect((await shares.allTextContents()).slice(0, 2)).toEqual(['100%', '0%'])
    expect(await page.locator('.histogram i').count()).toBe(6)
  })

  test.each([
    ['nine have answered', 9, undefined],
    ['the figures are of another version', 12, 'other'],
  ])('is not there while %s', async (_, readers, version) => {
    const page = await withStatistics(readers, version)
    expect([
      await page.locator('.distribution .line').first().isVisible(),
      await page.locator('.readers').count(),
    ]).toEqual([false, 0])
    expect(await page.locator('.distribution .few').isVisible()).toBe(true)
  })

  test('moves nothing when it arrives, at any width', async () => {
    const page = await withStatistics(1234)
    for (const width of [320, 390, 768, 1280]) {
      await page.setViewportSize({ width, height: 1600 })
      await reload(page)
      await page.locator('.distribution .line').first().waitFor()
      expect(await layoutShift(page)).toBe(0)
      expect(await overflow(page)).toBe(0)
    }
  })

  test('is shown from real results: ten readers answer, the eleventh sees how', async () => {
    const version = (await (await worker.fetch(address)).text()).match(/data-version="(\w+)"/)?.[1]
    for (let reader = 0; reader < 10; reader++) {
      const body = { attempt: crypto.randomUUID(), version, edition: 3, length: 5, picks: [0, 0, 0, 0, 1], ms: 60_000 }
      const headers = { 'Content-Type': 'application/json' }
      const sent = { method: 'POST', headers, body: JSON.stringify(body) }
      expect((await worker.fetch('/api/quizzes/xi-putin-call/results', sent)).status).toBe(200)
    }
    const counted = async () =>
      (await (await worker.fetch('/api/quizzes/xi-putin-call/stats')).json()) as { attempts: number }
    await expect.poll(async () => (await counted()).attempts).toBe(10)
    const page = await browser.open(worker.origin() + address)
    await page.locator('.distribution .line').first().waitFor()
    const shares = (number: number) => page.locator(`#q${number} .readers`).allTextContents()
    expect([(await shares(1)).slice(0, 2), (await shares(5)).slice(0, 2)]).toEqual([
      ['100%', '0%'],
      ['0%', '100%'],
    ])
  })
})

describe('the challenge', () => {
  const shared = 'http://[^ ]+/xi-putin-call/quiz\\?edition=3&length=5&version=[0-9a-f]{10}&score=\\d$'
  const open = async (share: 'share' | 'clipboard' | 'neither'): Promise<Page> => {
    const context = await browser.context()
    // As text: a function would be rewritten by the test runner before it reaches the page.
    await context.addInitScript(`
      const given = window.given = []
      const offer = (name, value) => Object.defineProperty(navigator, name, { value, configurable: true })
      offer('share', ${share === 'share'} ? async ({ text, url }) => { given.push(text + ' ' + url) } : undefined)
      offer('clipboard', ${share === 'clipboard'} ? { writeText: async (text) => { given.push(text) } } : undefined)
    `)
    const page = await context.newPage()
    await page.goto(worker.origin() + address)
    return page
  }
  const given = (page: Page) => page.evaluate<string[]>('given')

  test.each(['share', 'clipboard'] as const)('goes out by %s with the score and the same edition', async (way) => {
    const page = await open(way)
    await page.getByRole('button', { name: 'Challenge a friend' }).click()
    const [words] = await given(page)
    expect(words).toMatch(new RegExp(`^I got \\d of 5 on .+${shared}`))
    expect(await page.locator('.shared').textContent()).toBe(way === 'clipboard' ? 'Copied.' : '')
  })

  test('is a line with a link where the browser can do neither', async () => {
    const page = await open('neither')
    expect(await page.getByRole('button', { name: 'Challenge a friend' }).count()).toBe(0)
    await page.getByRole('link', { name: /quiz\?edition=3/ }).click()
    await page.waitForURL(new RegExp(shared))
  })
})

describe('a dispute', () => {
  const open = async (statuses: number[]): Promise<{ page: Page; sent: Record<string, string>[] }> => {
    const page = await browser.open(worker.origin() + address)
    const sent: Record<string, string>[] = []
    await page.route('**/api/quizzes/xi-putin-call/disputes', async (route) => {
      sent.push(route.request().postDataJSON())
      await route.fulfill({ status: statuses.shift() ?? 200, json: {} })
    })
    await page.locator('#q2 .dispute summary').click()
    return { page, sent }
  }
  const reasons = (page: Page) => page.locator('#q2 .dispute').getByRole('button')

  test('names its question and a reason from a short list, and is made once', async () => {
    const { page, sent } = await open([200])
    await expect.poll(() => reasons(page).count()).toBe(5)
    await page.getByRole('group', { name: 'What is wrong with it?' }).getByText('Two options are right').click()
    await page.getByText('Thank you.').waitFor()
    const item = await page.locator('#q2').getAttribute('data-item')
    const version = await page.locator('.distribution').getAttribute('data-version')
    expect(sent).toEqual([{ id: expect.stringMatching(/^[0-9a-f-]{36}$/), version, item, reason: 'two-right' }])
    expect(await reasons(page).count()).toBe(0)
    expect(await violations(page)).toEqual([])
  })

  test('that could not be sent says so, and goes under the same id when it is tried again', async () => {
    const { page, sent } = await open([503, 200])
    await reasons(page).first().click()
    await page.getByText('could not be sent').waitFor()
    await reasons(page).first().click()
    await page.getByText('Thank you.').waitFor()
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1)
  })

  test('is not offered without script, where it could not be sent', async () => {
    const page = await browser.open(worker.origin() + address, { javaScriptEnabled: false })
    expect(await page.locator('.dispute summary').filter({ visible: true }).count()).toBe(0)
  })
})

test('a mark of the reader’s map opens its claim over the result, and gives the focus back', async () => {
  const page = await browser.open(worker.origin() + address)
  await page.waitForLoadState('networkidle')
  const mark = page.locator('.map a[href*="#claim-"]').first()
  await mark.focus()
  await page.keyboard.press('Enter')
  const sheet = page.getByRole('dialog')
  await sheet.locator('.point').first().waitFor()
  expect(
    await sheet
      .locator('.side')
      .first()
      .evaluate((side) => getComputedStyle(side, '::before').blockSize),
  ).toBe('6px')
  expect(page.url()).toContain('/result?')
  await page.keyboard.press('Escape')
  await sheet.waitFor({ state: 'detached' })
  expect(await mark.evaluate((one) => one === document.activeElement)).toBe(true)
})

test('a link preview finds the score in words and as a picture that a browser can show', async () => {
  const page = await browser.open(worker.origin() + address)
  const meta = (name: string) => page.locator(`meta[property="og:${name}"]`).getAttribute('content')
  const right = await page.locator('.distribution').getAttribute('data-right')
  expect(await meta('title')).toBe(`${right} of 5 right`)
  expect(await meta('image:alt')).toContain(`${right} of 5 on “`)
  const picture = await meta('image')
  const size = await page.evaluate(async (source) => {
    const image = new Image()
    image.src = source ?? ''
    await image.decode()
    return [image.naturalWidth, image.naturalHeight]
  }, picture)
  expect(size).toEqual([1200, 630])
})
