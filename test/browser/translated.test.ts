import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { realBrowser } from '../support/browser.ts'
import { hostWith, option, press, see, startSession } from '../support/classroom.ts'
import { distractor, isAnswered, key, now, quizAddress } from '../support/take-quiz.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()
const browser = realBrowser()
const errors: Error[] = []

/**
 * A browser that translates as Google Translate does: in the place of every text node it puts two `font` elements around a
 * text of its own, and again whenever the page changes. A translated text begins with "°".
 */
async function translating(): Promise<BrowserContext> {
  const context = await browser.context({ hasTouch: true })
  // A page that is left at once calls off its transition, which the browser reports.
  const take = (error: Error) => error.name !== 'InvalidStateError' && errors.push(error)
  context.on('page', (page) => page.on('pageerror', take))
  await context.addInitScript(() => {
    const isLeft = ({ data, parentElement }: Text) =>
      data.trim() && parentElement && !parentElement.closest('font, script, style, title, noscript, template')
    const translate = () => {
      const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT)
      const left: Text[] = []
      while (walker.nextNode()) if (isLeft(walker.currentNode as Text)) left.push(walker.currentNode as Text)
      for (const text of left) {
        const [outer, inner] = [document.createElement('font'), document.createElement('font')]
        inner.textContent = `°${text.data}`
        outer.append(inner)
        text.replaceWith(outer)
      }
    }
    new MutationObserver(translate).observe(document, { childList: true, characterData: true, subtree: true })
  })
  return context
}

afterAll(() => expect(errors).toEqual([]))

describe('in a browser that translates', () => {
  test('a quiz marks, counts, asks for certainty, resumes and is scored', async () => {
    const context = await translating()
    const page = await context.newPage()
    await page.goto(worker.origin() + quizAddress())
    await page.locator('.ask').click()
    for (let number = 1; number <= 5; number++) {
      expect(await now(page).locator('legend .label').textContent()).toBe(`°Question ${number} of 5`)
      await (number === 2 ? distractor(page) : key(page)).locator('font').first().tap()
      await page.getByRole('button', { name: 'Fairly sure' }).locator('font').first().tap()
      expect(await isAnswered(page)).toBe(true)
      const verdict = now(page).locator('.verdict').filter({ visible: true })
      expect(await verdict.textContent()).toContain(number === 2 ? '°Not this one.' : '°Right.')
      expect(await now(page).locator('.option.picked .note').textContent()).toMatch(/^°/)
      if (number === 3) await page.reload()
      await page.locator('.actions > button').filter({ visible: true }).locator('font').first().tap()
    }
    await page.waitForURL(/\/result\?.*picks=\d{5}&sure=22222$/)
    expect(await page.locator('h1').textContent()).toBe('°4 of 5 right')
    await context.close()
  })

  test('a widget is scored in its frame', async () => {
    const context = await translating()
    const page = await context.newPage()
    await page.goto(`${worker.origin()}/embed/xi-putin-call`)
    for (let number = 1; number <= 5; number++) {
      await key(page).locator('font').first().tap()
      await page.locator('.actions > button').filter({ visible: true }).locator('font').first().tap()
    }
    await page.locator('[data-state=sent]:not([hidden])').waitFor({ state: 'attached' })
    expect(await page.locator('#score').textContent()).toBe('°5 of 5 right')
    await context.close()
  })

  test('a question is disputed, and the result compared with that of others', async () => {
    const context = await translating()
    const page = await context.newPage()
    const scores = { 5: [0, 0, 9, 1, 1, 0] }
    await page.route('**/stats', async (route) => {
      const version = await page.locator('.others').getAttribute('data-version')
      await route.fulfill({ json: { version, scores, questions: {} } })
    })
    await page.goto(`${worker.origin()}/xi-putin-call/result?edition=3&length=5&picks=00000`)
    await expect.poll(() => page.locator('.others .line').first().textContent()).toMatch(/^°You did better than \d/)
    await page.locator('.dispute summary').first().click()
    const sent = page.waitForResponse('**/disputes')
    await page.locator('.dispute fieldset button font').first().click()
    expect((await sent).ok()).toBe(true)
    await context.close()
  })

  test('a class goes through two votes and its end, and every view says at each step what an untranslated one says', async () => {
    const session = await startSession(worker, { discussionSeconds: 60, points: true, closeEarly: false })
    const context = await translating()
    const host = await hostWith(context, session)
    const pupil = await (await translating()).newPage()
    await pupil.goto(session.join)
    await pupil.getByRole('button', { name: '°Join' }).click()
    await see(pupil, '°You are in.')
    const [screen, plain] = [await context.newPage(), await (await browser.context()).newPage()]
    for (const page of [screen, plain]) await page.goto(session.projector)

    const agree = async (words: string | RegExp): Promise<void> => {
      await see(plain, words)
      // A clock may tick between the two looks.
      const said = async (page: Page) =>
        (await page.locator('#view').textContent())?.replace(/[°\s]+/g, '').replace(/(?<!\d)\d?\d:\d\d(?!\d)/g, 'clock')
      await expect
        .poll(async () => {
          const both = [await said(screen), await said(plain)]
          return both[0] === both[1] ? 'the same' : both
        })
        .toBe('the same')
    }

    await agree('Scan, or go to')
    await pupil.locator('.rename summary').click()
    const name = await pupil.locator('.who').textContent()
    await pupil.getByRole('button', { name: 'Another name' }).click()
    await expect.poll(() => pupil.locator('.who').textContent()).not.toBe(name)
    await press(host, '°Open the first question')
    await agree('Vote now')
    for (const round of [1, 2]) {
      await option(pupil, '°B').click()
      await see(pupil, '°Your answer is saved.')
      await see(host, /^°1 of 1\s*° answered$/)
      await agree('1 of 1 answered')
      await press(host, '°Close the vote')
      await agree('Voting is closed')
      await press(host, round === 1 ? '°Start a discussion' : '°Show the answer')
      await agree(round === 1 ? 'Tell a neighbor' : 'Right answer')
      if (round === 1) await press(host, '°Vote again')
    }
    await see(pupil, /^°(Right\.|Not this one\.)$/)
    await press(host, '°Open the next question')
    await see(pupil, '°Question 2 of 5')
    await agree('Question 2 of 5')
    await context.close()
  })
})
