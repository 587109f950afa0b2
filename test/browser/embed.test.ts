import { describe, expect, test } from 'vitest'
import { heightFor } from '../../src/embed/frame.ts'
import { denyStorage } from '../support/browser.ts'
import { embedding, fits, heightOf, quiz, ready, told } from '../support/embedding.ts'
import { layoutShift } from '../support/layout-shift.ts'
import { answerAll, button, countResults, distractor, key, now } from '../support/take-quiz.ts'

const { worker, browser, host, pasted, open } = embedding({ processes: 'site' })

describe('a quiz in the article of another site', () => {
  test('is taken to its result: events arrive, the result is sent once, nothing in the article moves, and new questions come', async () => {
    const page = await open(pasted())
    const before = await page.evaluate(() => history.length)
    const results = countResults(page)
    const frame = await ready(page)
    // Without the room that is reserved at first, only what the frame itself asks for counts.
    await page.locator('readout-quiz iframe').evaluate((part) => part.style.setProperty('--r', '0'))
    await page.locator('readout-quiz').evaluate((part) => part.style.setProperty('min-height', '0'))
    const [height, moved] = [await heightOf(page), await layoutShift(page)]
    for (let number = 1; number <= 5; number++) {
      await (number === 2 ? distractor(frame) : key(frame)).click()
      expect(await fits(frame)).toBe(true)
      await button(frame).click()
      expect(await fits(frame)).toBe(true)
    }
    await frame.locator('[data-state=sent]:not([hidden])').waitFor({ state: 'attached' })
    expect(await frame.locator('#score').textContent()).toBe('4 of 5 right')
    expect(await fits(frame)).toBe(true)
    expect(results.attempts().size).toBe(1)
    expect(await heightOf(page)).toBe(height)
    expect(await layoutShift(page)).toBe(moved)
    const toldOfQuiz = async () => (await told(page)).filter(({ type }) => type !== 'resize')
    await expect.poll(async () => (await toldOfQuiz()).map(({ type }) => type)).toContain('complete')
    await expect.poll(() => frame.locator('.finish .map').count()).toBe(1)
    expect([await heightOf(page), await layoutShift(page)]).toEqual([height, moved])
    const events = await toldOfQuiz()
    expect(events.map(({ type, correct }) => `${type} ${correct ?? ''}`)).toEqual([
      'ready ',
      'view ',
      'start ',
      'answer true',
      'answer false',
      'answer true',
      'answer true',
      'answer true',
      'complete ',
    ])
    expect(events[3]).toEqual({
      type: 'answer',
      from: 'readout-quiz',
      question: 1,
      item: expect.stringMatching(/^[\w.-]+$/),
      correct: true,
      pick: expect.any(Number),
    })
    expect(events.at(-1)).toEqual({ type: 'complete', from: 'readout-quiz', score: 4, outOf: 5, edition: 3 })
    // New questions come into the same frame, and the Back button is still the article’s.
    await frame.getByRole('link', { name: 'New questions' }).click()
    await expect.poll(() => frame.url()).toContain('edition=4&length=5')
    await expect.poll(async () => (await told(page)).filter(({ type }) => type === 'ready').length).toBe(2)
    expect(await page.evaluate(() => history.length)).toBe(before)
    await page.context().close()
  })

  test('has every source, card and answer in place, without a jump', async () => {
    const page = await open(pasted())
    const frame = await ready(page)
    await distractor(frame).click()
    await now(frame).locator('.sources').click()
    // The panel comes with a module that the first question does not wait for.
    await expect.poll(() => frame.locator('.source-panel .where').first().isVisible()).toBe(true)
    await frame.locator('.source-panel .on a').first().click()
    await expect.poll(() => frame.locator('.source-panel h2').textContent()).not.toBe('Sources and quotations')
    expect(await frame.locator('.source-panel .words p').count()).toBeGreaterThan(1)
    await frame.locator('[data-back]').click()
    expect(
      await now(frame)
        .locator('.sources')
        .evaluate((part) => part === document.activeElement),
    ).toBe(true)
    await button(frame).click()
    for (let number = 2; number <= 5; number++) {
      await key(frame).click()
      await button(frame).click()
    }
    for (let number = 1; number <= 5; number++) {
      await frame.locator('.turns button:visible').last().click()
      expect(await now(frame).locator('legend .label').textContent()).toBe(`Question ${number} of 5`)
    }
    await frame.locator('.turns button:visible').last().click()
    expect(await frame.locator('#score').isVisible()).toBe(true)
    await expect.poll(() => frame.locator('.finish .map .mark.right').count()).toBeGreaterThan(0)
    expect(await frame.locator('.finish .map .mark.wrong').count()).toBe(1)
    expect(await layoutShift(page)).toBe(0)
    await frame.getByRole('link', { name: 'See and share your full result' }).click()
    await page.waitForURL(/127\.0\.0\.1.*\/xi-putin-call\/result\?edition=3&length=5&version=\w+&picks=\d{5}$/)
    await page.context().close()
  })

  test('takes neither focus nor scrolling from the article, and is passed through by keyboard', async () => {
    const page = await open(pasted(quiz, ' eager'), { viewport: { width: 700, height: 500 } })
    const frame = await ready(page)
    expect(await page.evaluate(() => [document.activeElement?.tagName, scrollY])).toEqual(['BODY', 0])
    await page.locator('#before a').focus()
    await page.keyboard.press('Tab')
    await expect.poll(() => frame.evaluate(() => document.hasFocus())).toBe(true)
    await page.evaluate(() => scrollTo(0, 150))
    for (let number = 1; number <= 5; number++) {
      if (number === 1) await now(frame).locator('input').first().focus()
      await page.keyboard.press('2')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Enter')
    }
    await frame.locator('#score:visible').waitFor()
    expect(await frame.locator('.finish').evaluate((part) => part === document.activeElement)).toBe(true)
    expect(await page.evaluate(() => scrollY)).toBe(150)
    const beyond = () => page.evaluate(() => document.activeElement?.closest('#after') !== null)
    for (let presses = 0; presses < 8 && !(await beyond()); presses++) await page.keyboard.press('Tab')
    expect(await beyond()).toBe(true)
    await page.context().close()
  })

  test('says what happened to those who cannot see it', async () => {
    const page = await open(pasted())
    const frame = await ready(page)
    expect(await page.locator('iframe').getAttribute('title')).toContain('Quiz: ')
    await distractor(frame).click()
    expect(await frame.locator('[role=status]').textContent()).toContain('Not this one. Right answer: ')
    await page.context().close()
  })

  test('is as tall as it needs to be after a change of text size, after rotation and in a column of 280 px', async () => {
    const page = await open(`<div id="column" style="width:280px">${pasted()}</div>`)
    const frame = await ready(page)
    await expect.poll(() => fits(frame)).toBe(true)
    const narrow = await heightOf(page)
    await page.locator('#column').evaluate((column) => {
      column.style.width = '640px'
    })
    await expect.poll(() => heightOf(page)).toBeLessThan(narrow)
    await expect.poll(() => fits(frame)).toBe(true)
    const wide = await heightOf(page)
    await frame.evaluate(() => {
      document.documentElement.style.fontSize = '150%'
    })
    await expect.poll(() => heightOf(page)).toBeGreaterThan(wide + 50)
    await expect.poll(() => fits(frame)).toBe(true)
    const settled = await heightOf(page)
    await page.waitForTimeout(700)
    expect(await heightOf(page)).toBe(settled)
    expect(await frame.evaluate(() => document.documentElement.classList.contains('scrolls'))).toBe(false)
    await page.context().close()
  })

  test('has the room of a long question kept for it on a small phone, from before the script has run', async () => {
    const page = await open(pasted({ kind: 'quiz', quiz: 'xi-putin-call', form: { edition: 28, length: 5 } }), {
      // So tall that what stands after the widget is in view, where it would be seen to move.
      viewport: { width: 320, height: 1600 },
    })
    const frame = await ready(page)
    await expect.poll(() => fits(frame)).toBe(true)
    expect(await heightOf(page)).toBeGreaterThanOrEqual(heightFor('quiz', 320))
    expect(await layoutShift(page)).toBe(0)
    await page.context().close()
  })

  test('resumes after a reload, and starts anew when the article says so', async () => {
    const page = await open(pasted())
    await distractor(await ready(page)).click()
    await page.reload()
    const frame = await ready(page)
    expect(await now(frame).locator('.verdict:visible').count()).toBe(1)
    await page.evaluate(() => (document.querySelector('readout-quiz') as unknown as { restart(): void }).restart())
    await expect.poll(() => now(frame).locator('.verdict:visible').count()).toBe(0)
    await page.evaluate(() => {
      document.querySelector('readout-quiz')?.setAttribute('edition', '17')
    })
    expect((await ready(page)).url()).toContain('edition=17')
    await page.context().close()
  })

  test('works where storage is denied, and merely forgets', async () => {
    const page = await open('')
    await denyStorage(page.context())
    await page.goto(host.article('/denied', pasted()))
    const results = countResults(page)
    const frame = await ready(page)
    await answerAll(frame)
    await button(frame).click()
    await frame.locator('[data-state=sent]:not([hidden])').waitFor({ state: 'attached' })
    expect(results.count()).toBe(1)
    await page.context().close()
  })
})

describe('while what comes after the first paint cannot be had', () => {
  test('a quiz ends with its score, the result waits on the device, and is sent once the code is there', async () => {
    const context = await browser.context()
    const page = await context.newPage()
    await page.route('**/built/embed-deferred*.js*', (route) => route.abort())
    const results = countResults(page)
    await page.goto(`${worker.origin()}/embed/xi-putin-call?edition=3`)
    await answerAll(page, [2])
    await button(page).click()
    await page.locator('[data-state=waiting]:not([hidden])').waitFor()
    expect(await page.locator('#score').textContent()).toBe('4 of 5 right')
    expect(await page.evaluate(() => JSON.parse(localStorage.getItem('readout:unsent') ?? '[]').length)).toBe(1)
    expect(results.count()).toBe(0)
    await page.unroute('**/built/embed-deferred*.js*')
    await page.locator('[data-state=sent]:not([hidden])').waitFor({ state: 'attached' })
    expect(results.attempts().size).toBe(1)
    expect(await page.evaluate(() => localStorage.getItem('readout:unsent'))).toBeNull()
    await context.close()
  })

  test('the panel of sources says that quotations are missing, and has them at the next try; further sources stay folded', async () => {
    const context = await browser.context()
    const page = await context.newPage()
    await page.route('**/xi-putin-call/quiz?*', (route) => route.abort())
    await page.goto(`${worker.origin()}/embed/xi-putin-call?edition=3`)
    await key(page).click()
    await page.locator('.now .sources').click()
    await page.getByText('The quotations could not be loaded.').waitFor()
    await page.locator('[data-back]').click()
    await page.unroute('**/xi-putin-call/quiz?*')
    await page.route('**/xi-putin-call/quiz?*', async (route) => {
      const answer = await route.fetch()
      const further = '<details class="more"><div class="source">Further</div></details><p class="on">'
      await route.fulfill({ response: answer, body: (await answer.text()).replace('<p class="on">', further) })
    })
    await page.locator('.now .sources').click()
    await page.locator('.source-panel .where').first().waitFor()
    expect(await page.locator('#q1 .more > .source').textContent()).toBe('Further')
    expect(await page.getByText('The quotations could not be loaded.').count()).toBe(0)
    await context.close()
  })
})
