import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { assemble } from '../../src/questions/edition.ts'
import type { Item } from '../../src/questions/model.ts'
import { realBrowser } from '../support/browser.ts'
import { classClient } from '../support/class-client.ts'
import { hostWith, joinWith, keyAndWrong, option, press, see, startSession } from '../support/classroom.ts'
import { allQuizzes } from '../support/quizzes.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()
const browser = realBrowser()
const client = classClient(worker)

const walls = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 1024, height: 768 },
]

const sum = (texts: readonly string[]): number => texts.join('').length
const asked = ({ statement = '', stem, options }: Item): number =>
  sum([statement, stem, ...options.map(({ text }) => text)])
const revealed = (item: Item): number =>
  asked(item) + sum([item.explanation, ...item.source.flatMap(({ quote = '', chain }) => [quote, ...chain])])

/** The item of the bank that is longest by this measure, and where the class can be asked it. */
function longest(length: (item: Item) => number): { edition: number; item: number } {
  const [quiz] = allQuizzes()
  const [top] = quiz?.bank.toSorted((one, other) => length(other) - length(one)) ?? []
  for (let edition = 1; quiz && edition <= 500; edition++) {
    const form = assemble(quiz, { edition, length: 5 })
    const item = form.ok ? form.edition.questions.findIndex(({ id }) => id === top?.id) : -1
    if (item >= 0) return { edition, item }
  }
  throw new Error('No edition asks the longest question.')
}

/** How the wall is used: what would have to be scrolled, what reaches out of it, and shares of its height. */
const measure = (screen: Page) =>
  screen.evaluate(() => {
    const page = document.documentElement
    const parts = [...document.querySelectorAll('.view-top, .state, .stem, .choice, .sides > div')]
    const boxes = [...document.querySelectorAll('#view p, #view li, #view h1, #view blockquote, #view svg')]
    const out = boxes.filter((box) => {
      const { left, right, top, bottom } = box.getBoundingClientRect()
      return left < 0 || top < 0 || right > innerWidth || bottom > innerHeight
    })
    const heights = parts.map((part) => part.getBoundingClientRect().height)
    return {
      scroll: [page.scrollWidth - innerWidth, page.scrollHeight - innerHeight],
      out: out.map(({ textContent }) => textContent),
      used: heights.reduce((total, height) => total + height, 0) / innerHeight,
      letters: Number.parseFloat(getComputedStyle(document.querySelector('.words') ?? page).fontSize) / innerHeight,
    }
  })

async function expectFull(screen: Page, phase: string): Promise<void> {
  for (const wall of walls) {
    await screen.setViewportSize(wall)
    // The page fits its letters a frame after the wall’s size has changed; until then they have the last wall’s size.
    const fitted = async () => {
      const { scroll, out, used, letters } = await measure(screen)
      // From the last row, letters of a fortieth of the height are read.
      return { scroll, out, full: used > 0.7 || used, read: letters > 1 / 40 || letters }
    }
    await expect
      .poll(fitted, { message: `${phase} ${wall.width}` })
      .toEqual({ scroll: [0, 0], out: [], full: true, read: true })
  }
}

test.each([
  ['longest question', longest(asked)],
  ['longest answer', longest(revealed)],
])('the %s fills the wall in every phase and at every size, and nothing is cut', async (_, { edition, item }) => {
  const session = await startSession(worker, { closeEarly: false }, edition)
  const host = await hostWith(await browser.context(), session)
  const screen = await browser.open(session.projector)
  const ada = await joinWith(await browser.context(), session)
  await client.command(session.code, session.secret, { do: 'open', item }, 1)
  await see(screen, 'Vote now')
  await expectFull(screen, 'open')
  const { wrong } = await keyAndWrong(host)
  await option(ada, wrong).click()
  await see(ada, 'Your answer is saved.')
  await press(host, 'Close the vote')
  await see(screen, 'Voting is closed')
  await expectFull(screen, 'closed')
  await press(host, 'I have explained it: vote again')
  await see(screen, 'Vote again')
  await option(ada, wrong).click()
  await see(ada, 'Your answer is saved.')
  await press(host, 'Close the vote')
  await press(host, 'Show the answer')
  await see(screen, 'Vote 1: 0 of 1 right · Vote 2: 0 of 1 right')
  await expectFull(screen, 'revealed')
  expect(await screen.locator('.key .note').textContent()).toBe('Right answer')
  for (const page of [host, screen, ada]) await page.context().close()
})

test('the code is a twelfth of the wall high however many have come, and the wall counts them', async () => {
  const session = await startSession(worker)
  for (let i = 0; i < 30; i++) await client.join(session.code)
  const screen = await browser.open(session.projector)
  await see(screen, '30 people have joined')
  for (const wall of walls) {
    await screen.setViewportSize(wall)
    await expect.poll(async () => (await measure(screen)).scroll).toEqual([0, 0])
    expect((await measure(screen)).out).toEqual([])
    const height = await screen.locator('p.code').evaluate((code) => {
      const context = document.createElement('canvas').getContext('2d')
      if (!context) throw new Error('There is no canvas.')
      context.font = getComputedStyle(code).font
      return context.measureText(code.textContent ?? '').actualBoundingBoxAscent / innerHeight
    })
    expect(height).toBeGreaterThan(1 / 12)
  }
  await screen.context().close()
})
