import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { realBrowser } from '../support/browser.ts'
import { hostWith, joinWith, option, press, see, startSession } from '../support/classroom.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()
const browser = realBrowser()
const day = 86_400_000
const errors: Error[] = []
afterAll(() => expect(errors).toEqual([]))

/** What the page shows of the time left, in seconds. */
const left = async (page: Page): Promise<number> => {
  const [minutes = 0, seconds = 0] = ((await page.getByRole('timer').textContent()) ?? '').split(':').map(Number)
  return minutes * 60 + seconds
}

test('with clocks 40 days ahead and behind, pupils stay who they are over reloads and a second class, and all see the right countdown', async () => {
  const session = await startSession(worker, { timer: { kind: 'hard', seconds: 300 }, closeEarly: false })
  const other = await startSession(worker)
  const [ahead, behind] = await Promise.all(
    [40, -40].map(async (days) => {
      const context = await browser.context()
      await context.clock.install({ time: Date.now() + days * day })
      context.on('page', (page) => page.on('pageerror', (error) => errors.push(error)))
      return context
    }),
  )
  if (!ahead || !behind) throw new Error('There are two.')
  const host = await hostWith(ahead, session)
  const screen = await behind.newPage()
  await screen.goto(session.projector)
  const pupils: Page[] = []
  for (const context of [ahead, behind]) {
    const pupil = await joinWith(context, session)
    pupils.push(pupil)
    const name = await pupil.locator('.who').textContent()
    await pupil.reload()
    await see(pupil, 'You are in.')
    // A visit to another class deletes what has expired, and nothing else.
    await (await joinWith(context, other)).close()
    await pupil.goto(session.join)
    await see(pupil, 'You are in.')
    expect(await pupil.locator('.who').textContent()).toBe(name)
  }

  await press(host, 'Open the first question')
  const opened = performance.now()
  for (const page of [...pupils, host, screen]) {
    await page.getByRole('timer').waitFor()
    const expected = 300 - (performance.now() - opened) / 1000
    expect(Math.abs((await left(page)) - expected)).toBeLessThan(10)
  }
  for (const pupil of pupils) {
    await option(pupil, 'A').first().click()
    await see(pupil, 'Your answer is saved.')
    await pupil.reload()
    await see(pupil, 'Your answer is saved.')
  }
  await see(screen, '2 of 2 answered')
  await press(host, 'Close the vote')
  await press(host, 'Show the answer')
  for (const pupil of pupils) await see(pupil, /^(Right\.|Not this one\.)$/)
  await see(host, '2 of 2 people connected')
  for (const context of [ahead, behind]) await context.close()
})
