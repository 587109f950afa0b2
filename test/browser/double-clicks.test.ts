import type { BrowserContextOptions, Frame, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { see, startSession } from '../support/classroom.ts'
import { embedding, ready } from '../support/embedding.ts'
import { answerAll, button, distractor, isAnswered, key, now, quizAddress } from '../support/take-quiz.ts'

const { worker, browser, pasted, open } = embedding()

type Point = { x: number; y: number }
type Place = Page | Frame

// Where pages fade into each other, because a picture of the old one then lies over the new.
const reducedMotion = 'no-preference'

/** What each kind of device is, and two presses at one place, as a hand makes them that presses twice from habit. */
const hands: [string, { device: BrowserContextOptions; twice: (page: Page, at: Point) => Promise<void> }][] = [
  ['a double click', { device: { reducedMotion }, twice: (page, { x, y }) => page.mouse.dblclick(x, y) }],
  [
    'a double tap',
    { device: { hasTouch: true, isMobile: true, reducedMotion }, twice: (page, at) => tap(page, at, at) },
  ],
]

/** Taps at these places, the next as soon as the last is done: in a third of a second even on a busy machine. */
async function tap(page: Page, ...places: Point[]): Promise<void> {
  for (const { x, y } of places) await page.touchscreen.tap(x, y)
}

/** The middle of this part, in the window’s own pixels, whatever frame it is in. */
async function middleOf(place: Place, selector: string): Promise<Point> {
  const part = place.locator(selector).filter({ visible: true }).first()
  await part.scrollIntoViewIfNeeded()
  const box = await part.boundingBox()
  if (!box) throw new Error(`There is no ${selector} to press.`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

const nextButton = '.actions > button'

test.each(hands)('%s on Next, in a quiz, chooses nothing in the next question', async (_, { device, twice }) => {
  // So low that an option of the next question comes to stand where the button was.
  const page = await browser.open(worker.origin() + quizAddress(), { ...device, viewport: { width: 390, height: 420 } })
  await key(page).click()
  const next = await middleOf(page, nextButton)
  await twice(page, next)
  expect(await now(page).locator('legend .label').textContent()).toBe('Question 2 of 5')
  const under = ({ x, y }: Point) => document.elementFromPoint(x, y)?.closest('.option') !== null
  expect(await page.evaluate(under, next)).toBe(true)
  expect([await now(page).locator('input:checked').count(), await isAnswered(page)]).toEqual([0, false])
  await page.context().close()
})

test.each(hands)('%s in a widget goes on by one step, to the next question or to the score', async (_, hand) => {
  const page = await open(pasted(), hand.device)
  const frame = await ready(page)
  await distractor(frame).click()
  await hand.twice(page, await middleOf(frame, nextButton))
  expect(await now(frame).locator('legend .label').textContent()).toBe('Question 2 of 5')
  expect([await now(frame).locator('input:checked').count(), await isAnswered(frame)]).toEqual([0, false])
  await answerAll(frame, [], 4)
  await hand.twice(page, await middleOf(frame, nextButton))
  await frame.locator('.turns:visible').waitFor()
  expect(await frame.locator('#score').isVisible()).toBe(true)
  await page.context().close()
})

test.each(hands)('%s on Next, at a pupil’s own pace, answers nothing', async (_, { device, twice }) => {
  const session = await startSession(worker, { pace: 'own' })
  const pupil = await browser.open(session.join, device)
  await pupil.getByRole('button', { name: 'Join', exact: true }).click()
  await pupil.locator('button.choice').first().click()
  await twice(pupil, await middleOf(pupil, '[data-next]'))
  await see(pupil, 'Question 2 of 5')
  await see(pupil, 'Choose one answer.')
  await pupil.context().close()
})

test('two taps at two places both count, however soon the second comes, and so does a label’s', async () => {
  const page = await browser.open(worker.origin() + quizAddress(), { hasTouch: true, isMobile: true })
  const ask = await middleOf(page, '.ask')
  await tap(page, ask, ask)
  expect(await page.locator('[data-ask]').isChecked()).toBe(true)
  await page.locator('.ask').click()
  expect(await page.locator('[data-ask]').isChecked()).toBe(false)
  const option = await middleOf(page, '.question.now .option')
  await tap(page, option)
  await button(page).waitFor()
  await tap(page, await middleOf(page, nextButton))
  expect(await now(page).locator('legend .label').textContent()).toBe('Question 2 of 5')
  await page.context().close()
})
