import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { realBrowser } from '../support/browser.ts'
import {
  answerAll,
  button,
  countResults,
  distractor,
  isAnswered,
  key,
  missWithCard,
  now,
  quizAddress,
} from '../support/take-quiz.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()
const browser = realBrowser()
const open = (options: BrowserContextOptions = {}, path = quizAddress()): Promise<Page> =>
  browser.open(worker.origin() + path, options)
const label = (page: Page): Promise<string | null> => now(page).locator('legend .label').textContent()

describe('what an answer shows', () => {
  test('is its square in the row of all, which says in words how many are right, after a reload too', async () => {
    const page = await open()
    const row = page.locator('.by .marks')
    const squares = () => row.locator('i').evaluateAll((all) => all.map(({ className }) => className))
    expect(await squares()).toEqual(['open now', 'open', 'open', 'open', 'open'])
    await key(page).click()
    await button(page).click()
    await distractor(page).click()
    expect(await squares()).toEqual(['right', 'wrong now', 'open', 'open', 'open'])
    await page.reload()
    expect(await squares()).toEqual(['right', 'wrong now', 'open', 'open', 'open'])
    expect(await row.getAttribute('aria-label')).toBe('1 right, 1 wrong, 3 open')
  })

  test.each([
    ['moves for 150 ms at most', 'no-preference', [150]],
    ['does not move for a reader who wants no motion', 'reduce', []],
  ] as const)('is the right row, which %s', async (_, reducedMotion, expected) => {
    const page = await open({ reducedMotion })
    const row = key(page)
    const moved = row.evaluate(
      (part) =>
        new Promise<unknown[]>((done) =>
          new MutationObserver(() =>
            done(part.getAnimations().map(({ effect }) => effect?.getComputedTiming().duration)),
          ).observe(part.closest('.question') ?? part, { attributeFilter: ['class'] }),
        ),
    )
    await distractor(page).click()
    expect(await moved).toEqual(expected)
  })

  test('to the last question is the result itself, fetched before it is asked for', async () => {
    const page = await open()
    const asked: string[] = []
    page.on('request', (request) => request.url().includes('/result?') && asked.push(request.resourceType()))
    await answerAll(page)
    await expect.poll(() => asked).toEqual(['fetch'])
    await button(page).click()
    await page.waitForURL(/\/result\?edition=3/)
  })
})

describe('by touch', () => {
  test('one tap answers, nothing changes after, and the finish leads to the result', async () => {
    const page = await open({ hasTouch: true, isMobile: true })
    const results = countResults(page)
    for (let number = 1; number <= 5; number++) {
      expect(await label(page)).toBe(`Question ${number} of 5`)
      await (number === 2 ? distractor(page) : key(page)).tap()
      expect(await now(page).locator('.verdict:visible').textContent()).toContain(
        number === 2 ? 'Not this one.' : 'Right.',
      )
      const said = now(page).locator('.feedback > :is(.explanation, .source, .on)')
      expect(await said.count()).toBe(await said.filter({ visible: true }).count())
      expect(await said.count()).toBeGreaterThan(0)
      expect(await now(page).locator('input:enabled').count()).toBe(1)
      await button(page).tap()
    }
    await page.waitForURL(/\/result\?edition=3&length=5&version=\w+&picks=\d{5}$/)
    expect(await page.locator('h1').textContent()).toBe('4 of 5 right')
    expect(results.count()).toBe(1)
  })

  test('the verdict comes into view with the question still there', async () => {
    const page = await open({ hasTouch: true })
    for (const viewport of [
      { width: 320, height: 568 },
      { width: 390, height: 664 },
    ]) {
      await page.setViewportSize(viewport)
      await page.evaluate(() => scrollTo(0, 0))
      await distractor(page).tap()
      const inView = (selector: string) =>
        now(page)
          .locator(selector)
          .evaluate((part) => {
            const { top, bottom } = part.getBoundingClientRect()
            return bottom > 0 && top < innerHeight - 72
          })
      expect([await inView('legend'), await inView('.verdict:not([hidden])')]).toEqual([true, true])
      await button(page).tap()
    }
  })

  test('every row and button is at least 48 px tall', async () => {
    const page = await open({ hasTouch: true })
    const low = () =>
      page.evaluate(
        () =>
          [...document.querySelectorAll<HTMLElement>('.option, .actions button, .ask, .on a')]
            .filter((part) => part.checkVisibility())
            .filter((part) => part.getBoundingClientRect().height < 48).length,
      )
    expect(await low()).toBe(0)
    await distractor(page).tap()
    expect(await low()).toBe(0)
  })

  test('a tap on the words of an option, on its mark or beside them answers just once', async () => {
    const page = await open({ hasTouch: true })
    for (const part of ['.option >> nth=1', '.option >> nth=1 >> span >> nth=0', '.option >> nth=1 >> input']) {
      await now(page).locator(part).tap()
      expect(await isAnswered(page)).toBe(true)
      expect(await now(page).locator('input:checked').inputValue()).toBe('1')
      await button(page).tap()
    }
  })
})

test('by mouse, a click on the words or on the radio button answers at once', async () => {
  const page = await open()
  for (const part of ['span >> nth=0', 'input']) {
    await now(page).locator('.option').nth(1).locator(part).click()
    expect(await isAnswered(page)).toBe(true)
    await button(page).click()
  }
})

describe('coming back', () => {
  test('a reload resumes at the same question, its feedback open, with the answers so far', async () => {
    const page = await open()
    await key(page).click()
    await button(page).click()
    await distractor(page).click()
    const shown = await now(page).allInnerTexts()
    await page.reload()
    expect(await now(page).allInnerTexts()).toEqual(shown)
    await button(page).click()
    expect(await label(page)).toBe('Question 3 of 5')
    await page.reload()
    expect(await label(page)).toBe('Question 3 of 5')
  })

  test('the way to a card and back leaves the quiz where it was', async () => {
    const page = await open()
    const card = await (await missWithCard(page)).getAttribute('href')
    await page.goto(worker.origin() + card)
    await page.goBack()
    expect(await now(page).locator('.verdict:visible').count()).toBe(1)
  })

  test('a finished quiz leaves nothing behind: back leads to where one came from, and the same edition starts anew', async () => {
    const page = await open({}, '/xi-putin-call')
    await page.goto(worker.origin() + quizAddress())
    await answerAll(page)
    await button(page).click()
    await page.waitForURL(/\/result\?/)
    await page.goBack()
    expect(new URL(page.url()).pathname).toBe('/xi-putin-call')
    await page.goto(worker.origin() + quizAddress())
    expect([await label(page), await isAnswered(page)]).toEqual(['Question 1 of 5', false])
  })
})

describe('certainty and cards', () => {
  test('asked for, certainty comes between choosing and feedback, is remembered, and is set against what was right', async () => {
    const page = await open()
    await page.getByLabel('Ask me how sure I am').check()
    await page.reload()
    for (let number = 1; number <= 5; number++) {
      await (number === 1 ? distractor(page) : key(page)).click()
      expect(await isAnswered(page)).toBe(false)
      await page.getByRole('button', { name: number < 3 ? 'Certain' : 'Guessing' }).click()
      expect(await isAnswered(page)).toBe(true)
      await button(page).click()
    }
    await page.waitForURL(/&sure=33111$/)
    expect(await page.locator('#calibration + ul').textContent()).toMatch(
      /When certain\s*1 of 2 right\s*When guessing\s*3 of 3 right/,
    )
  })

  test('a card opens over the quiz, Esc closes it, and the focus is where it was', async () => {
    const page = await open()
    const link = await missWithCard(page)
    const title = ((await link.textContent()) ?? '').replace('Read the card: ', '')
    await link.click()
    await page.getByRole('dialog', { name: title }).waitFor()
    await page.keyboard.press('Escape')
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(await link.evaluate((part) => part === document.activeElement)).toBe(true)
    expect(new URL(page.url()).pathname).toBe('/xi-putin-call/quiz')
  })
})
