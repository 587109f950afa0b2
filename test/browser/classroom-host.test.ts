import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { realBrowser } from '../support/browser.ts'
import { hostWith, joinWith, press, see, startSession } from '../support/classroom.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()
const browser = realBrowser()

describe('the host’s hand', () => {
  let host: Page
  let screen: Page
  let phone: Page

  const rows = () => host.locator('.plan > ol > li')
  const stems = async (): Promise<string[]> =>
    (await rows().locator('p > b').allTextContents()).map((words) => words.replace(/^\d+\. /, '').trim())
  const inRow = (place: number, name: RegExp) => rows().nth(place).getByRole('button', { name }).click()

  beforeAll(async () => {
    const session = await startSession(worker, { closeEarly: false, timer: { kind: 'soft', seconds: 300 } })
    const laptop = await browser.context({ viewport: { width: 1280, height: 720 } })
    host = await hostWith(laptop, session)
    screen = await laptop.newPage()
    await screen.goto(session.projector)
    phone = await joinWith(await browser.context({ viewport: { width: 320, height: 640 } }), session)
  })

  test('sees and chooses the questions before the class does', async () => {
    await host.getByText('Questions and answers').click()
    const [first = '', second = '', third = ''] = await stems()
    await inRow(0, /^Leave out/)
    await expect.poll(stems).toHaveLength(4)
    expect((await stems())[0]).toBe(second)
    await inRow(0, /^Later/)
    await expect.poll(async () => (await stems())[0]).toBe(third)
    expect(await host.locator('.plan > ul').textContent()).toContain(first)
    await press(host, 'Open the first question')
    await see(phone, 'Question 1 of 4')
    await see(screen, 'Question 1 of 4')
    expect(await phone.locator('.stem').textContent()).toContain(third)
    await host.getByRole('button', { name: /^Put back/ }).click()
    await expect.poll(stems).toHaveLength(5)
  })

  test('skips a question that is open', async () => {
    await press(host, 'Skip to the next question')
    await see(phone, 'Question 2 of 5')
    await see(screen, 'Question 2 of 5')
  })

  test('pauses the class: nobody can vote, phones and wall say so, and the clock stands', async () => {
    await press(host, 'Pause the class')
    await see(phone, 'Paused. Please wait.')
    await see(screen, 'Paused. Please wait.')
    expect(await phone.locator('button.choice').count()).toBe(0)
    const clock = await screen.locator('[role=timer]').textContent()
    await screen.waitForTimeout(1500)
    expect(await screen.locator('[role=timer]').textContent()).toBe(clock)
    await press(host, 'Go on')
    await phone.locator('button.choice').first().click()
    await see(phone, 'Your answer is saved.')
  })

  test('goes back to an earlier question with its votes', async () => {
    await press(host, 'Close the vote')
    await see(host, 'Voting closed')
    await host.getByRole('button', { name: /^Show again/ }).click()
    await see(phone, 'Question 1 of 5')
    await see(screen, 'Question 1 of 5')
    await press(host, 'Show the answer')
    await see(phone, 'You did not answer this one.')
  })
})
