import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Report } from '../../src/classroom/protocol/report.ts'
import { realBrowser } from '../support/browser.ts'
import { hostWith, joinWith, keyAndWrong, option, press, see, startSession } from '../support/classroom.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()
const browser = realBrowser()

describe('a host, a projector and three phones', () => {
  let session: Awaited<ReturnType<typeof startSession>>
  let host: Page
  let second: Page
  let screen: Page
  let ada: Page
  let ben: Page
  let cem: Page
  const errors: Error[] = []

  beforeAll(async () => {
    session = await startSession(worker, { discussionSeconds: 10, closeEarly: false })
    const watched = async (options: BrowserContextOptions = {}) => {
      const context = await browser.context(options)
      await context.addInitScript(noteWakeLocks)
      context.on('page', (page) => page.on('pageerror', (error) => errors.push(error)))
      return context
    }
    const laptop = await watched({ viewport: { width: 1280, height: 720 } })
    host = await hostWith(laptop, session)
    screen = await laptop.newPage()
    await screen.goto(session.projector)
    ada = await joinWith(await watched(), session)
    ben = await joinWith(await watched(), session)
    cem = await joinWith(await watched(), session)
  })
  afterAll(() => expect(errors).toEqual([]))

  test('the projector and the host see who has come', async () => {
    for (const phone of [ada, ben, cem]) {
      const name = (await phone.locator('.who').textContent())?.replace('You are ', '') ?? '?'
      await see(screen, name)
      await see(host, name)
    }
  })

  test('host and projector keep their screens awake, and phones do as they like', async () => {
    const kept = (page: Page) => page.evaluate(() => document.documentElement.dataset.awake)
    expect([await kept(host), await kept(screen), await kept(ada)]).toEqual(['screen', 'screen', undefined])
  })

  test('a phone that is reloaded mid-question is the same person with the same answer', async () => {
    await press(host, 'Open the first question')
    await see(screen, 'Vote now')
    const { key, wrong } = await keyAndWrong(host)
    const name = await ada.locator('.who').textContent()
    await option(ada, key).click()
    await see(ada, 'Your answer is saved.')
    await ada.reload()
    await see(ada, 'Your answer is saved.')
    expect(await ada.locator('.who').textContent()).toBe(name)
    expect(await ada.locator('.choice.picked').textContent()).toContain(key)
    await option(ben, wrong).click()
    await see(screen, '2 of 3 answered')
  })

  test('a phone without a connection keeps its answer, says so, and sends it when it is back', async () => {
    const { wrong } = await keyAndWrong(host)
    await cem.context().setOffline(true)
    await see(cem, 'No connection')
    await option(cem, wrong).click()
    await see(cem, 'Your answer is saved on this device')
    await see(screen, /^2 of \d answered/)
    await cem.context().setOffline(false)
    await see(screen, '3 of 3 answered')
    await press(host, 'Close the vote')
    await see(host, 'Voting closed')
    expect(await host.locator('.share').textContent()).toContain('33% right in this vote')
    expect(await host.locator('.advice').textContent()).toContain('explain the point again')
  })

  test('before the reveal, nobody but the host sees how the vote went or which answer is right', async () => {
    await see(screen, 'Voting is closed')
    for (const page of [screen, ada]) {
      expect(await page.locator('.tally, .key').count()).toBe(0)
    }
  })

  test('a second device opens the host’s link and takes over, while everyone stays connected', async () => {
    second = await hostWith(await browser.context(), session)
    expect(new URL(second.url()).hash).toBe('')
    const path = `/class/${session.code}`
    const cookies = await second.context().cookies()
    expect(cookies).toMatchObject([{ name: `host-${session.code}`, path, httpOnly: true, sameSite: 'Strict' }])
    await host.context().clearCookies()
    await host.close()
    await press(second, 'Start a discussion')
    await see(ada, 'Tell a neighbor')
    await see(screen, 'Time left')
    expect(await second.locator('.countdown').textContent()).toMatch(/0:(10|0\d)/)
    await press(second, 'Vote again')
    await see(ben, 'Vote again')
  })

  test('after the second vote, both rounds stand side by side with who moved', async () => {
    const { key, wrong } = await keyAndWrong(second)
    await option(ada, key).click()
    await option(ben, key).click()
    await option(cem, wrong).click()
    await see(second, '3 of 3 answered')
    await press(second, 'Close the vote')
    await see(second, 'Voting closed')
    const cells = await second.locator('.shift tbody td').allTextContents()
    expect(cells).toEqual(['1', '0', '1', '1'])
    expect(await second.locator('.votes thead').textContent()).toContain('Vote 1Vote 2')
    expect(await second.locator('.shift').textContent()).toContain('Normalized gain: 0.5')
  })

  test('the reveal stands on every phone and on the projector, with reasons, source and both rounds', async () => {
    await press(second, 'Show the answer')
    await see(ada, 'Right.')
    await see(cem, 'Not this one.')
    for (const page of [ada, ben, cem, screen]) {
      await page.locator('.choice.key .round-2').waitFor()
      expect(await page.locator('.reasons .chain').count()).toBeGreaterThan(0)
    }
    expect(await ben.locator('.earlier').count()).toBe(1)
  })

  test('the projector needs no scrolling, however much it has to show', async () => {
    const below = () => screen.evaluate(() => document.documentElement.scrollHeight - innerHeight)
    expect(await below()).toBe(0)
    await screen.setViewportSize({ width: 1280, height: 600 })
    await expect.poll(below).toBe(0)
  })

  test('whoever is slow finishes alone, and the report has every vote', async () => {
    await second.getByText('Let pupils work at their own pace').click()
    await press(second, 'Switch to own pace')
    for (let number = 2; number <= 5; number++) {
      await ada.locator('button.choice').first().click()
      await ada.locator('[data-next]').click()
    }
    await see(ada, 'You have answered every question.')
    expect(await ada.locator('.past').count()).toBe(5)
    await see(second, '1 of 3 have finished.')
    await see(screen, '1 of 3 have finished.')
    await second.getByText('End the session').click()
    await press(second, 'End it now')
    await see(ben, 'The session is over.')
    await see(screen, 'The session is over.')
    const answer = await worker.fetch(`/api/sessions/${session.code}/report`, {
      headers: { Authorization: `Bearer ${session.secret}` },
    })
    const report = (await answer.json()) as Report
    expect(report.participation).toEqual({ people: 3, answering: 3, answers: 7, possible: 15 })
    expect(report.questions[0]?.rounds.map(({ answered }) => answered)).toEqual([3, 3])
    expect(report.questions.slice(1).map(({ alone }) => alone)).toEqual([1, 1, 1, 1])
  })

  test('the report is a page, a table for a spreadsheet, and gone when the host says so', async () => {
    await second.getByRole('link', { name: 'Report' }).first().click()
    await second.waitForURL(/\/report$/)
    expect(await second.locator('.asked').count()).toBe(5)
    const csv = await second.request.get(`${session.host.split('#')[0]}/report.csv`)
    expect(csv.headers()['content-type']).toContain('text/csv')
    expect((await csv.body()).subarray(0, 3)).toEqual(Buffer.from('\uFEFF'))
    const third = await hostWith(await browser.context(), session)
    await second.getByText('Delete everything now').click()
    await second.getByRole('button', { name: 'Yes, delete everything' }).click()
    await second.getByText('The session and all its answers have been deleted.').waitFor()
    await see(ada, 'This session has been deleted.')
    await see(third, 'This session has been deleted.')
    expect(await third.getByRole('link', { name: 'Report' }).filter({ visible: true }).count()).toBe(0)
    expect((await worker.fetch(`/api/sessions/${session.code}`)).status).toBe(404)
  })

  test('nobody but the host was given a cookie', async () => {
    for (const phone of [ada, ben, cem]) expect(await phone.context().cookies()).toEqual([])
  })
})

/** Has a page note what it asks to be kept awake. */
function noteWakeLocks(): void {
  Object.defineProperty(navigator, 'wakeLock', {
    value: {
      request: async (what: string) => {
        document.documentElement.dataset.awake = what
      },
    },
  })
}

test('the second click of a double click presses nothing that has come under the pointer', async () => {
  const session = await startSession(worker)
  const host = await hostWith(await browser.context(), session)
  await host.getByRole('button', { name: 'Lock the session' }).hover()
  await host.mouse.down({ clickCount: 1 })
  await host.mouse.up({ clickCount: 1 })
  await see(host, 'Session locked')
  await host.mouse.down({ clickCount: 2 })
  await host.mouse.up({ clickCount: 2 })
  // By then a command would have been sent and carried out.
  const asked = await host.request.get(`${worker.origin()}/api/sessions/${session.code}`)
  expect(await asked.json()).toMatchObject({ locked: true })
  await press(host, 'Unlock the session')
  await see(host, 'The session is open')
  await host.context().close()
})
