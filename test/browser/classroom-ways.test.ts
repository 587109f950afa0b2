import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { denyStorage, realBrowser } from '../support/browser.ts'
import { hear, hostWith, joinWith, keyAndWrong, option, press, see, startSession } from '../support/classroom.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()
const browser = realBrowser()

/** Moves the focus on with the Tab key until it stands on what is called this, and presses Enter. */
async function enter(page: Page, name: string | RegExp): Promise<void> {
  for (let steps = 0; steps < 60; steps++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')
    if (typeof name === 'string' ? focused === name : name.test(focused)) return page.keyboard.press('Enter')
  }
  throw new Error(`The Tab key does not come to “${name}”.`)
}

const standsOn = (page: Page): Promise<string | undefined> => page.evaluate(() => document.activeElement?.tagName)

describe('with nothing but a keyboard', () => {
  test('a session runs from its start to its report, and the focus is never lost', async () => {
    const host = await browser.open(`${worker.origin()}/class`, { viewport: { width: 1280, height: 800 } })
    await enter(host, 'Start the session')
    await host.waitForURL(/\/class\/[\w-]{9}$/)
    const code = host.url().slice(-9)
    const phone = await browser.open(`${worker.origin()}/j`)
    await enter(phone, 'Skip to content')
    await phone.locator('[name=code]').focus()
    await phone.keyboard.type(code.toLowerCase())
    await phone.keyboard.press('Enter')
    await phone.getByRole('button', { name: 'Join', exact: true }).waitFor()
    await enter(phone, 'Join')
    await see(phone, 'You are in.')
    await host.locator('.link.live').waitFor()
    await enter(host, 'Open the first question')
    await phone.locator('button.choice').first().waitFor()
    await enter(phone, /^A/)
    await see(phone, 'Your answer is saved.')
    expect(await standsOn(phone)).toBe('H1')
    await see(host, 'Voting closed')
    expect(await standsOn(host)).toBe('H1')
    await enter(host, 'Show the answer')
    await see(phone, /Right\.|Not this one\./)
    await enter(host, /^End the session/)
    await enter(host, 'End it now')
    await see(host, 'The session has ended.')
    expect(await standsOn(host)).toBe('H1')
    await enter(host, 'Report')
    await host.waitForURL(/\/report$/)
    await phone.context().close()
    await host.context().close()
  })
})

describe('without script', () => {
  test('host and pupil go through a question with two votes by forms and links alone', async () => {
    const host = await browser.open(`${worker.origin()}/class`, { javaScriptEnabled: false })
    await host.getByText('More options').click()
    await host.getByLabel('Edition').fill('3')
    await host.getByLabel('Close each vote').uncheck()
    await host.getByRole('button', { name: 'Start the session' }).click()
    const phone = await browser.open(host.url().replace('/class/', '/j/'), { javaScriptEnabled: false })
    await phone.getByRole('button', { name: 'Join', exact: true }).click()
    await see(phone, 'You are in.')
    await press(host, 'Lock the session')
    await see(host, 'The session is locked: nobody new can join.')
    await press(host, 'Unlock the session')
    await see(host, 'The session is open: anyone with the code can join.')
    await press(host, 'Open the first question')
    const { key, wrong } = await keyAndWrong(host)
    await phone.getByRole('link', { name: 'Reload' }).click()
    await option(phone, wrong).click()
    await see(phone, 'Your answer is saved.')
    await host.getByRole('link', { name: 'Reload' }).click()
    await press(host, 'Close the vote')
    await press(host, 'I have explained it: vote again')
    await phone.getByRole('link', { name: 'Reload' }).click()
    await option(phone, key).click()
    await see(phone, 'Your answer is saved.')
    await press(host, 'Close the vote')
    await press(host, 'Show the answer')
    await see(host, 'Answer shown')
    expect(await host.locator('.shift tbody td').allTextContents()).toEqual(['0', '0', '1', '0'])
    await phone.getByRole('link', { name: 'Reload' }).click()
    await see(phone, 'Right.')
    await phone.locator('.reasons .chain').first().waitFor()
    await host.getByText('Let pupils work at their own pace').click()
    await press(host, 'Switch to own pace')
    await phone.getByRole('link', { name: 'Reload' }).click()
    await phone.locator('button.choice').first().click()
    await phone.getByRole('link', { name: 'Next question' }).click()
    await see(phone, 'Question 3 of 5')
    // One cookie, of this page, so that no address has said who this is.
    expect((await phone.context().cookies()).map(({ name, path }) => [name, path])).toEqual([
      ['seat', new URL(phone.url()).pathname],
    ])
    expect(phone.url()).not.toMatch(/as=/)
    await phone.getByRole('button', { name: 'Let someone else join on this device' }).click()
    await phone.getByRole('button', { name: 'Join', exact: true }).waitFor()
    expect(await phone.context().cookies()).toEqual([])
    await phone.context().close()
    await host.context().close()
  })
})

describe('where WebSockets are blocked', () => {
  test('the same page goes on by polling, also after it was out of sight, and its answers count', async () => {
    const session = await startSession(worker)
    const context = await browser.context()
    let tried = 0
    await context.routeWebSocket(/\/socket/, (socket) => {
      tried++
      return socket.close()
    })
    const phone = await joinWith(context, session)
    await phone.locator('.link.polling').waitFor()
    const before = tried
    await phone.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    await expect.poll(() => tried).toBeGreaterThan(before)
    const host = await hostWith(await browser.context(), session)
    await press(host, 'Open the first question')
    await phone.locator('button.choice').first().click()
    await see(phone, 'Your answer is saved.')
    await see(host, 'Voting closed')
    await press(host, 'Show the answer')
    await see(phone, /Right\.|Not this one\./)
    await context.close()
    await host.context().close()
  })
})

test('a phone that may keep nothing is still the same person after a reload', async () => {
  const session = await startSession(worker, { closeEarly: false })
  const context = await browser.context()
  await denyStorage(context)
  const phone = await joinWith(context, session)
  const host = await hostWith(await browser.context(), session)
  await press(host, 'Open the first question')
  await phone.locator('button.choice').first().click()
  await see(phone, 'Your answer is saved.')
  await phone.reload()
  await see(phone, 'Your answer is saved.')
  await see(host, '1 of 1 person connected')
  await context.close()
  await host.context().close()
})

describe('said aloud', () => {
  test('the opening, half time, ten seconds, the close and the reveal, in all three views', async () => {
    const session = await startSession(worker, { timer: { kind: 'soft', seconds: 60 }, closeEarly: false })
    const context = await browser.context()
    await context.clock.install()
    const host = await hostWith(context, session)
    const screen = await context.newPage()
    await screen.goto(session.projector)
    await screen.locator('.lobby').waitFor()
    const phone = await joinWith(context, session)
    const pages = [host, screen, phone]
    const said = async (words: RegExp, on = pages): Promise<void> => {
      for (const page of on) await hear(page, words)
    }
    await press(host, 'Open the first question')
    await said(/^Question 1 is open\. .+\?/)
    await context.clock.fastForward(31_000)
    await said(/^Half time: 30 seconds left\.$/)
    await context.clock.fastForward(20_000)
    await said(/^Ten seconds left\.$/)
    await press(host, 'Close the vote')
    await said(/^Question 1 is closed\.$/, [screen, phone])
    await said(/^Question 1 is closed\. No answers yet$/, [host])
    await press(host, 'Show the answer')
    await said(/^Right answer: /)
    await context.close()
  })
})
