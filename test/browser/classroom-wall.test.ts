import { expect, test } from 'vitest'
import { realBrowser } from '../support/browser.ts'
import { classClient } from '../support/class-client.ts'
import { hostWith, joinWith, keyAndWrong, option, press, see, startSession } from '../support/classroom.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()
const browser = realBrowser()
const client = classClient(worker)

test('at the end the wall shows what the class got right, after a reload too, until the host deletes it', async () => {
  const session = await startSession(worker)
  const host = await hostWith(await browser.context(), session)
  const screen = await browser.open(session.projector, { viewport: { width: 1280, height: 720 } })
  const ada = await joinWith(await browser.context(), session)
  await press(host, 'Open the first question')
  await ada.locator('button.choice').first().waitFor()
  const { key } = await keyAndWrong(host)
  await option(ada, key).click()
  await press(host, 'Show the answer')
  await see(screen, '1 of 1 right')
  await host.getByText('End the session').click()
  await press(host, 'End it now')
  const result = screen.locator('.class-map ol li').first()
  await result.waitFor()
  expect(await result.textContent()).toMatch(/^100%.*1 of 1 answer right$/)
  const below = () => screen.evaluate(() => document.documentElement.scrollHeight - innerHeight)
  await expect.poll(below).toBe(0)
  await screen.reload()
  await result.waitFor()
  await worker.fetch(client.at(session.code), {
    method: 'DELETE',
    headers: { Authorization: `Bearer ${session.secret}` },
  })
  await see(screen, 'This session has been deleted.')
  expect(await screen.locator('.class-map').count()).toBe(0)
  for (const page of [host, screen, ada]) await page.context().close()
})
