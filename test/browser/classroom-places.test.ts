import type { BrowserContext, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { closeCodes } from '../../src/classroom/protocol/close-codes.ts'
import { realBrowser } from '../support/browser.ts'
import { hear, hostWith, joinWith, press, see, startSession } from '../support/classroom.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()
const browser = realBrowser()

async function joinPage(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(address)
  await page.getByRole('button', { name: 'Join', exact: true }).click()
  return page
}

describe('one person, one place', () => {
  test('a second tab takes over, the first says so and can take it back', async () => {
    const session = await startSession(worker)
    const context = await browser.context()
    const first = await joinWith(context, session)
    const second = await context.newPage()
    await second.goto(session.join)
    await see(second, 'You are in.')
    await see(first, 'This session is open in another tab')
    await first.getByRole('link', { name: 'Continue here' }).click()
    await see(first, 'You are in.')
    await see(second, 'This session is open in another tab')
    await context.close()
  })

  test('once the session is over, a phone that was in it finds its answers where others are told so at once', async () => {
    const session = await startSession(worker, { pace: 'own' })
    const context = await browser.context()
    const phone = await joinPage(context, session.join)
    await phone.locator('button.choice').first().click()
    await phone.locator('[data-next]').waitFor()
    await phone.close()
    const host = await hostWith(await browser.context(), session)
    await host.getByText('End the session').click()
    await press(host, 'End it now')
    await see(host, 'The session has ended.')
    const again = await context.newPage()
    await again.goto(session.join)
    await see(again, 'The session is over.')
    expect(await again.locator('.past').count()).toBe(1)
    const other = await browser.open(session.join)
    await see(other, 'This class is over')
    expect(await other.getByRole('button', { name: 'Join' }).count()).toBe(0)
    for (const page of [again, host, other]) await page.context().close()
  })

  test('nobody new joins a locked session, the host hears so, and whoever is in comes back', async () => {
    const session = await startSession(worker)
    const phone = await joinWith(await browser.context(), session)
    const host = await hostWith(await browser.context(), session)
    await press(host, 'Lock the session')
    await hear(host, 'The session is locked: nobody new can join.')
    await see(host, 'Session locked')
    await phone.reload()
    await see(phone, 'You are in.')
    const late = await browser.open(session.join)
    await see(late, 'The session is locked')
    await press(host, 'Unlock the session')
    await hear(host, 'The session is open: anyone with the code can join.')
    await late.getByRole('link', { name: 'Try again' }).click()
    await late.getByRole('button', { name: 'Join', exact: true }).waitFor()
    for (const page of [phone, host, late]) await page.context().close()
  })

  test('whoever is removed is told so, stays out on this device, and comes back once the host lets them in', async () => {
    const session = await startSession(worker)
    const phone = await joinWith(await browser.context(), session)
    const host = await hostWith(await browser.context(), session)
    await host.locator('.person > summary').click()
    await host.getByRole('button', { name: /^Remove/ }).click()
    await see(phone, 'The host has removed you from this session.')
    await see(host, 'Nobody has joined yet.')
    await phone.getByRole('link', { name: 'Reload' }).click()
    await see(phone, 'The host has removed you from this session.')
    await host.getByText('Removed (1)').click()
    await host.getByRole('button', { name: /^Let .+ back in$/ }).click()
    await see(host, '0 of 1 person connected')
    await phone.getByRole('link', { name: 'Reload' }).click()
    await see(phone, 'You are in.')
    await phone.context().close()
    await host.context().close()
  })

  test('extra time is for one person, and nobody else sees it', async () => {
    const session = await startSession(worker, { timer: { kind: 'hard', seconds: 60 } })
    const ada = await joinWith(await browser.context(), session)
    const ben = await joinWith(await browser.context(), session)
    const host = await hostWith(await browser.context(), session)
    await host.locator('.person > summary').first().click()
    await host.locator('[name=factor]').first().selectOption('untimed')
    await host.getByRole('button', { name: 'Save' }).first().click()
    await see(host, 'No time limit')
    await press(host, 'Open the first question')
    await ben.locator('.countdown').waitFor()
    await ada.locator('button.choice').first().waitFor()
    expect(await ada.locator('.countdown').count()).toBe(0)
    expect(await ben.locator('#view').textContent()).not.toContain('No time limit')
    for (const page of [ada, ben, host]) await page.context().close()
  })
})

describe('more screens than a session takes', () => {
  test('a stranger’s says so, and the projector stays on the wall, with no key in its address', async () => {
    const session = await startSession(worker)
    const context = await browser.context()
    const seatOn = async (screen: Page, address = session.projector.split('#')[0] ?? '') => {
      const seated = screen.waitForEvent('websocket')
      await screen.goto(address)
      await (await seated).waitForEvent('framereceived')
    }
    const screens = await Promise.all(Array.from({ length: 8 }, () => context.newPage()))
    for (const screen of screens) await seatOn(screen)
    const last = await context.newPage()
    await seatOn(last)
    await see(last, 'Too many screens are watching.')
    const wall = await context.newPage()
    await seatOn(wall, session.projector)
    expect(wall.url()).not.toContain('#')
    // The key stays with the tab.
    await wall.reload()
    for (const screen of [screens[0] ?? last, wall]) await see(screen, session.code)
    await context.close()
  })
})

test('a host who comes back after the session was emptied is led to its report', async () => {
  const session = await startSession(worker)
  const context = await browser.context()
  await context.routeWebSocket(/\/socket/, (socket) => socket.close({ code: closeCodes['unknown-session'] }))
  const host = await context.newPage()
  await host.goto(session.host)
  await see(host, 'This session is closed.')
  await host.getByRole('link', { name: 'Report' }).click()
  await host.waitForURL(/\/report$/)
  await context.close()
})

describe('whose place another device takes', () => {
  test.each([
    ['host', 'Another device is now running this session'],
    ['projector', 'Another screen is now showing this session'],
  ] as const)('a %s says so and can take it back, and no word of deletion', async (as, words) => {
    const session = await startSession(worker)
    const context = await browser.context()
    let taken = false
    await context.routeWebSocket(/\/socket/, (socket) => {
      if (taken) socket.connectToServer()
      else socket.close({ code: closeCodes.replaced })
      taken = true
    })
    const page = await context.newPage()
    await page.goto(session[as])
    await see(page, words)
    await page.getByRole('link', { name: 'Continue here' }).click()
    await page.getByText('Waiting').first().waitFor()
    await context.close()
  })
})
