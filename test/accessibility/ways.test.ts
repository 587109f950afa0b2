import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { realBrowser } from '../support/browser.ts'
import { hear, hostWith, joinWith, keyAndWrong, option, press, startSession } from '../support/classroom.ts'
import { answerAll, button, distractor, key, now, quizAddress } from '../support/take-quiz.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()
const browser = realBrowser()
const open = (): Promise<Page> => browser.open(worker.origin() + quizAddress())

/** What a screen reader has the focus on: its kind and its words. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const part = document.activeElement
    return part instanceof HTMLInputElement ? part.type : `${part?.localName} ${part?.textContent?.trim()}`
  })

/** How thick the outline is of what has the focus, or of the option that it is in; in pixels. */
const outline = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const part = document.activeElement?.closest('.option') ?? document.activeElement ?? document.body
    const { outlineStyle, outlineWidth } = getComputedStyle(part)
    return outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth)
  })

/** Presses Tab until the focus is on such a part; wherever it stops, it can be seen. */
async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    if (wanted.test(await focused(page))) return
    await page.keyboard.press('Tab')
    expect(await outline(page), await focused(page)).toBeGreaterThanOrEqual(2)
  }
  throw new Error(`Tab does not come to ${wanted}.`)
}

const status = (page: Page) => page.getByRole('status').first()

/** The live region of a page as the accessibility tree has it: its role, and its words as they are announced. */
const live = (page: Page): Promise<string> => status(page).ariaSnapshot()

// A class is led and answered by keyboard in test/browser/classroom-ways.test.ts.
test('Tab, arrows and Enter are enough for a whole quiz, from its address to the next one', async () => {
  const page = await open()
  for (let number = 1; number <= 5; number++) {
    await tabTo(page, /^radio$/)
    // The arrow selects, so the second option is chosen.
    await page.keyboard.press('ArrowDown')
    await tabTo(page, /^button Answer$/)
    await page.keyboard.press('Enter')
    expect(await live(page)).toMatch(/^- status: "?(Right\.|Not this one\.)/)
    await tabTo(page, number < 5 ? /^button Next question$/ : /^button See your result$/)
    await page.keyboard.press('Enter')
  }
  await page.waitForURL(/picks=11111$/)
  await tabTo(page, /^a New questions/)
  await page.keyboard.press('Enter')
  await page.waitForURL(/quiz\?edition=4/)
})

test('a whole quiz is named, answered, announced and finished through the accessibility tree alone', async () => {
  const page = await open()
  const hasFocus = (part: Locator) => part.evaluate((element) => element === document.activeElement)
  for (let number = 1; number <= 5; number++) {
    const stem = (await now(page).locator('.stem').textContent()) ?? ''
    const group = page
      .getByRole('group', { name: `Question ${number} of 5` })
      .and(page.getByRole('group', { name: stem }))
    expect(await hasFocus(group)).toBe(true)
    const radios = group.getByRole('radio')
    expect(await radios.count()).toBeGreaterThanOrEqual(3)
    for (const radio of await radios.all()) expect(await radio.evaluate((part) => part.matches(':enabled'))).toBe(true)
    await radios.first().focus()
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => status(page).textContent()).toContain('Selected.')
    await page.getByRole('button', { name: 'Answer', exact: true }).press('Enter')
    const said = await status(page).textContent()
    expect(said).toMatch(/^(Right\.|Not this one\. Right answer: )/)
    expect(said).toContain(await now(page).locator('.explanation').textContent())
    expect(await group.getByRole('radio', { checked: true }).getAttribute('value')).not.toBeNull()
    expect(await group.getByRole('list', { name: /^Who says so/ }).count()).toBeGreaterThan(0)
    // Whatever is not of this question, or not said yet, is not in the tree.
    expect(await page.getByRole('radio').count()).toBe(await radios.count())
    const next = page.getByRole('button', { name: number < 5 ? 'Next question' : 'See your result' })
    expect(await hasFocus(next)).toBe(true)
    await next.press('Enter')
  }
  await page.waitForURL(/\/result\?/)
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/^\d of 5 right$/)
  expect(await page.getByRole('region', { name: 'All questions' }).getByRole('heading', { level: 3 }).count()).toBe(5)
})

describe('announced', () => {
  test('a verdict: whether the answer was right, what is right, and why', async () => {
    const page = await open()
    await key(page).click()
    expect(await live(page)).toContain('status: Right.')
    await button(page).click()
    const right = await now(page).locator('.option.key').getByRole('radio').getAttribute('value')
    expect(right).not.toBeNull()
    await distractor(page).click()
    expect(await live(page)).toMatch(/^- status: "?Not this one\. Right answer: .+\./)
  })

  test('a score: in the title and the first heading of the result', async () => {
    const page = await open()
    await answerAll(page, [2])
    await button(page).click()
    await page.waitForURL(/\/result\?/)
    expect(await page.title()).toMatch(/^4 of 5 right/)
    expect(await page.getByRole('main').ariaSnapshot()).toContain('- heading "4 of 5 right" [level=1]')
  })

  test('a score in a widget: by the live region, and the focus stands on it', async () => {
    const page = await browser.open(`${worker.origin()}/embed/xi-putin-call?edition=3&length=5`)
    await answerAll(page, [2])
    await button(page).click()
    await page.locator('#score').waitFor()
    expect(await page.locator(':focus').ariaSnapshot()).toContain('4 of 5 right')
  })

  test('each phase of a class, to host, wall and pupil', async () => {
    const session = await startSession(worker, { closeEarly: false })
    const context = await browser.context()
    const host = await hostWith(context, session)
    const screen = await context.newPage()
    await screen.goto(session.projector)
    await screen.locator('.lobby').waitFor()
    const pupil = await joinWith(await browser.context(), session)
    const heard = async (words: RegExp, pages = [host, screen, pupil]): Promise<void> => {
      for (const page of pages) {
        await hear(page, words)
        expect(await page.locator('#said').ariaSnapshot()).toMatch(/^- status: /)
      }
    }
    await press(host, 'Open the first question')
    await heard(/^Question 1 is open\. /)
    const { wrong } = await keyAndWrong(host)
    await option(pupil, wrong).click()
    await hear(pupil, /^Your answer is saved/)
    await press(host, 'Close the vote')
    // Whoever has answered waits, and is told nothing of it: docs/classroom-protocol.md.
    await heard(/^Question 1 is closed\./, [host, screen])
    await press(host, 'Show the answer')
    await heard(/^Right answer: |Not this one/)
  })
})
