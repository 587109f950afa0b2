import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { violationsInBothSchemes } from '../support/axe.ts'
import { realBrowser } from '../support/browser.ts'
import { hear, hostWith, press, see, startSession } from '../support/classroom.ts'
import { reflowFaults } from '../support/reflow.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()
const browser = realBrowser()

const answer = (page: Page): Promise<void> => page.locator('button.choice').first().click()

test('where the host shows the answers, a phone waits for them after the last question, and then nobody can answer', async () => {
  const session = await startSession(worker, { pace: 'own', answers: 'released' })
  const laptop = await browser.context({ viewport: { width: 1280, height: 800 } })
  const [host, screen] = [await hostWith(laptop, session), await laptop.newPage()]
  await screen.goto(session.projector)
  const small = { viewport: { width: 320, height: 640 } }
  const [ada, ben] = [await browser.open(session.join, small), await browser.open(session.join, small)]
  for (const phone of [ada, ben]) await phone.getByRole('button', { name: 'Join', exact: true }).click()
  await see(ada, 'The right answers come when your teacher shows them.')
  for (let item = 1; item <= 5; item++) {
    await see(ada, `Question ${item} of 5`)
    expect(await ada.locator('.verdict, .reasons').count()).toBe(0)
    await answer(ada)
    if (item < 5) await hear(ada, 'Your answer is saved.')
  }
  await see(ada, 'You have answered every question.')
  expect(await ada.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  expect(await ada.locator('.past').count()).toBe(0)
  const faults = [...(await violationsInBothSchemes(ada)), ...(await reflowFaults(ada))]
  await ada.reload()
  await see(ada, 'The right answers come when your teacher shows them.')
  await see(ben, 'Question 1 of 5')
  await answer(ben)
  await see(ben, 'Question 2 of 5')
  await see(host, 'Pupils do not see the right answers until you show them.')
  await host.getByText('Show everyone the answers').click()
  await press(host, 'Show the answers now')
  await see(host, 'nobody can answer any more')
  await see(screen, 'See the answers on your own screen')
  for (const [phone, answers] of [[ada, 5] as const, [ben, 1] as const]) {
    await hear(phone, 'The answers are shown.')
    await phone
      .locator('.past')
      .nth(answers - 1)
      .waitFor()
    expect([await phone.locator('.past').count(), await phone.locator('button.choice').count()]).toEqual([answers, 0])
  }
  await ada.locator('.past > summary').first().click()
  await see(ada, 'Right answer')
  expect(faults).toEqual([])
  for (const page of [ada, ben, host]) await page.context().close()
})

test('the start page says when pupils see the answers, and who can be told', async () => {
  const start = await browser.open(`${worker.origin()}/class`, { viewport: { width: 1280, height: 800 } })
  for (const choice of ['After each question', 'After the last question', 'When I show them'])
    await start.getByRole('radio', { name: choice }).check()
  await start.getByRole('radio', { name: 'Alone' }).check()
  await press(start, 'Start the session')
  await see(start, 'Pupils do not see the right answers until you show them.')
  await start.context().close()
})

test('after the last question a phone shows all answers at once, with script and without', async () => {
  const session = await startSession(worker, { pace: 'own', answers: 'finished' })
  const phone = await joined(session.join, true)
  const plain = await joined(session.join, false)
  for (const page of [phone, plain])
    for (let item = 1; item <= 5; item++) {
      await see(page, `Question ${item} of 5`)
      await see(page, 'The right answers come after the last question.')
      await answer(page)
    }
  for (const page of [phone, plain]) {
    await see(page, 'Here are your answers')
    await page.locator('.past').nth(4).waitFor()
    await page.context().close()
  }
})

async function joined(address: string, javaScriptEnabled: boolean): Promise<Page> {
  const page = await browser.open(address, { javaScriptEnabled })
  await page.getByRole('button', { name: 'Join', exact: true }).click()
  return page
}
