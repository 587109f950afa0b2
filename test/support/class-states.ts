import type { Page } from 'playwright-core'
import type { realBrowser } from './browser.ts'
import { hostWith, joinWith, keyAndWrong, option, press, see, startSession } from './classroom.ts'
import type { runningWorker } from './worker.ts'

const small = { width: 320, height: 640 }

/** Looks at a page in one of its states. */
export type Look = (page: Page, state: string) => Promise<void>

/** Where a class or a reader is played. */
export type Places = { worker: ReturnType<typeof runningWorker>; browser: ReturnType<typeof realBrowser> }

/** Takes a class through every state of every view, and has each looked at. */
export async function walkClass({ worker, browser }: Places, look: Look): Promise<void> {
  const session = await startSession(worker, {
    points: true,
    showFirst: true,
    typedNames: true,
    discussionSeconds: 600,
  })
  const laptop = await browser.context({ viewport: { width: 1280, height: 800 } })
  const start = await laptop.newPage()
  await start.goto(`${worker.origin()}/class`)
  await start.getByText('More options').click()
  await look(start, 'start')
  await start.goto(session.host.split('#')[0] ?? '')
  await look(start, 'host-sign-in')
  await start.goto(`${worker.origin()}/j`)
  await look(start, 'code')
  await start.goto(session.join)
  await look(start, 'join')
  await start.close()

  const host = await hostWith(laptop, session)
  const screen = await laptop.newPage()
  await screen.goto(session.projector)
  const ada = await joinWith(await browser.context({ viewport: small }), session)
  const ben = await joinWith(await browser.context({ viewport: small }), session)
  await see(host, '2 of 2 people')
  await host.locator('.person > summary').first().click()
  await host.getByText('Move to another device').click()
  await ada.getByText('Change name').click()
  const all = async (state: string): Promise<void> => {
    await look(host, `host-${state}`)
    await look(screen, `screen-${state}`)
    await look(ada, `phone-${state}`)
  }
  await all('lobby')
  await ada.getByText('Change name').click()
  await host.getByText('Move to another device').click()
  await press(host, 'Lock the session')
  await see(host, 'The session is locked')
  await see(screen, 'The session is locked')
  const late = await (await browser.context({ viewport: small })).newPage()
  await late.goto(session.join)
  await all('locked')
  await look(late, 'join-locked')
  await press(host, 'Unlock the session')
  await see(host, 'The session is open')

  await press(host, 'Open the first question')
  await ada.locator('button.choice').first().waitFor()
  const { key, wrong } = await keyAndWrong(host)
  await look(ada, 'phone-open')
  await option(ada, wrong).click()
  await see(ada, 'Your answer is saved.')
  await all('answered')
  await option(ben, key).click()
  await see(host, 'Voting closed')
  await see(screen, 'Voting is closed')
  await all('closed')
  await press(host, 'Start a discussion')
  await see(ada, 'Tell a neighbor')
  await see(screen, 'Tell a neighbor')
  await all('discussion')
  await press(host, 'Vote again')
  await ada.locator('button.choice').first().waitFor()
  await ada.getByText('How the class voted').click()
  await look(ada, 'phone-revote')
  await option(ada, wrong).click()
  await option(ben, key).click()
  await see(host, 'Voting closed')
  await look(host, 'host-closed-again')
  await press(host, 'Show the answer')
  await see(ada, 'Not this one.')
  await see(ben, 'Right.')
  await see(screen, 'Right answer')
  await all('revealed')
  await look(ben, 'phone-right')
  await press(host, 'Show the points')
  await see(screen, 'Most points')
  await all('points')
  await host.getByText('Let pupils work at their own pace').click()
  await press(host, 'Switch to own pace')
  await ada.locator('button.choice').first().waitFor()
  await see(screen, 'Work at your own pace')
  await all('own')
  await ada.locator('button.choice').first().click()
  await ada.locator('[data-next]').waitFor()
  await look(ada, 'phone-own-feedback')
  await ada.context().setOffline(true)
  await ada.locator('[data-next]').click()
  await ada.locator('button.choice').first().click()
  await see(ada, 'Your answer is saved on this device')
  await look(ada, 'phone-offline')
  await ada.context().setOffline(false)
  await ada.locator('[data-next]').waitFor()
  await host.getByText('End the session').click()
  await press(host, 'End it now')
  await see(screen, 'The session is over')
  await screen.locator('.class-map').waitFor()
  await see(ada, 'You have')
  await ada.locator('.past').nth(2).waitFor()
  await ada.locator('.past > summary').first().click()
  await all('ended')
  await late.reload()
  await look(late, 'join-ended')
  await late.context().close()
  await host.goto(`${session.host.split('#')[0]}/report`)
  await look(host, 'report')
  await host.getByText('Delete everything now').click()
  await host.getByRole('button', { name: 'Yes, delete everything' }).click()
  await see(ada, 'This session has been deleted.')
  await look(ada, 'phone-deleted')
  await see(screen, 'This session has been deleted.')
  await look(screen, 'screen-deleted')
  for (const page of [host, ada, ben]) await page.context().close()
}
