import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { violations } from '../support/axe.ts'
import { realBrowser } from '../support/browser.ts'
import { hear, hostWith, joinWith, press, see, startSession } from '../support/classroom.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()
const browser = realBrowser()
const small = { width: 320, height: 640 }

/** The number that this page shows now. */
const numberOn = async (page: Page): Promise<string> =>
  (await page
    .locator('.code')
    .filter({ hasText: /^\d{5}$/ })
    .first()
    .textContent()) ?? ''

test('a crowd goes by one press, newcomers type the number from the wall, and one press brings the crowd back', async () => {
  const session = await startSession(worker)
  const laptop = await browser.context({ viewport: { width: 1280, height: 800 } })
  const host = await hostWith(laptop, session)
  const wall = await laptop.newPage()
  await wall.goto(session.projector)
  const ada = await joinWith(await browser.context({ viewport: small }), session)
  await ada.waitForTimeout(400)
  const bot = () =>
    worker.fetch(`/api/sessions/${session.code}/participants`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ token: randomUUID() }),
    })
  await Promise.all(Array.from({ length: 90 }, bot))
  await see(host, /^91 people joined within a minute/)
  await host.setViewportSize(small)
  expect(await violations(host)).toEqual([])
  await host.getByRole('button', { name: /^Remove the \d+ who joined last/ }).click()
  await see(host, 'Whoever joins has to type this number.')
  await see(host, /people were removed together/)
  // Ada has come in by hand, before them.
  await see(ada, 'You are in.')
  expect((await bot()).status).toBe(403)

  await see(wall, 'and the number')
  expect(await numberOn(wall)).toBe(await numberOn(host))
  const late = await (await browser.context({ viewport: small })).newPage()
  await late.goto(session.join)
  const field = late.getByLabel('The number that the class’s screen shows now')
  await field.fill('1')
  await press(late, 'Join')
  await see(late, /It changes every minute/)
  await hear(late, /It changes every minute/)
  expect(await violations(late)).toEqual([])
  await field.fill(await numberOn(wall))
  await press(late, 'Join')
  await see(late, 'You are in.')

  await press(host, 'Let them back in')
  await see(host, /of 9[12] people connected/)
  await press(host, 'Stop asking for the number')
  await see(host, 'Ask newcomers for a number')
  await wall.getByText('and the number').waitFor({ state: 'detached' })
}, 180_000)
