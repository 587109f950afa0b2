import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { realBrowser } from '../support/browser.ts'
import { hostWith, option, press, see, startSession } from '../support/classroom.ts'
import { translating as translatingContext } from '../support/translating.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()
const browser = realBrowser()
const errors: Error[] = []
const translating = () => translatingContext(browser.context, errors)
afterAll(() => expect(errors).toEqual([]))

describe('in a browser that translates', () => {
  test('a class goes through two votes and its end, and every view says at each step what an untranslated one says', async () => {
    const session = await startSession(worker, { discussionSeconds: 60, points: true, closeEarly: false })
    const [context, plain] = [await translating(), await browser.context()]
    const host = await hostWith(context, session)
    const pupil = await (await translating()).newPage()
    await pupil.goto(session.join)
    await pupil.getByRole('button', { name: '°Join' }).click()
    await see(pupil, '°You are in.')
    const screens = [await context.newPage(), await plain.newPage()] as const
    for (const page of screens) await page.goto(session.projector)
    const hosts = [host, await hostWith(plain, session)] as const
    const agree = async (words: string | RegExp): Promise<void> => {
      await see(screens[1], words)
      for (const pair of [screens, hosts]) await sameWords(...pair)
    }

    await agree('Scan, or go to')
    await pupil.locator('.rename summary').click()
    const name = await pupil.locator('.who').textContent()
    await pupil.getByRole('button', { name: 'Another name' }).click()
    await expect.poll(() => pupil.locator('.who').textContent()).not.toBe(name)
    await press(host, '°Open the first question')
    await agree('Vote now')
    for (const round of [1, 2]) {
      await option(pupil, '°B').click()
      await see(pupil, '°Your answer is saved.')
      await see(host, /^°1 of 1\s*° answered$/)
      await agree('1 of 1 answered')
      await press(host, '°Close the vote')
      await agree('Voting is closed')
      await press(host, round === 1 ? '°Start a discussion' : '°Show the answer')
      await agree(round === 1 ? 'Tell a neighbor' : 'Right answer')
      if (round === 1) await press(host, '°Vote again')
    }
    await see(pupil, /^°(Right\.|Not this one\.)$/)
    await press(host, '°Show the points')
    await agree('Most points')
    await press(host, '°Open the next question')
    await see(pupil, '°Question 2 of 5')
    await agree('Question 2 of 5')
    for (const used of [context, plain]) await used.close()
  })

  test('a class waits, works at its own pace, ends and is deleted, and every view says what an untranslated one says', async () => {
    const session = await startSession(worker)
    const [context, plain] = [await translating(), await browser.context()]
    const hosts = [await hostWith(context, session), await hostWith(plain, session)] as const
    const screens = [await context.newPage(), await plain.newPage()] as const
    for (const page of screens) await page.goto(session.projector)
    const pupils = [await (await translating()).newPage(), await (await browser.context()).newPage()] as const
    for (const pupil of pupils) {
      await pupil.goto(session.join)
      await pupil.locator('form.join button').click()
    }
    const [host, [pupil, other]] = [hosts[0], pupils]
    const agree = async (words: string, seen = other): Promise<void> => {
      await see(seen, words)
      for (const pair of [screens, hosts, pupils]) await sameWords(...pair)
    }

    await agree('You are in.')
    await agree('2 of 2 people', hosts[1])
    await host.getByText('Let pupils work at their own pace').click()
    await hosts[1].getByText('Let pupils work at their own pace').click()
    await press(host, '°Switch to own pace')
    for (let number = 1; number <= 5; number++) {
      await agree(`Question ${number} of 5`)
      for (const page of pupils) await page.locator('button.choice').nth(1).click()
      await agree('Right answer')
      for (const page of pupils) await page.locator('[data-next]').click()
    }
    await agree('You have answered every question.')
    await agree('2 of 2 have finished.', screens[1])
    await pupil.locator('.past > summary').first().click()
    await host.getByText('End the session').click()
    await hosts[1].getByText('End the session').click()
    await press(host, '°End it now')
    await agree('The session is over.')
    await agree('The session is over', screens[1])

    await pupil.getByRole('link', { name: 'Your own link' }).locator('font').first().tap()
    await expect.poll(() => pupil.locator('h1').textContent()).toBe('°Your answers')
    expect(await pupil.locator('.past').count()).toBe(5)
    await host.goto(`${session.host.split('#')[0]}/report`)
    await expect.poll(() => host.locator('h1').textContent()).toBe(`°Report of class ${session.code}`)
    expect(await host.locator('.figures dd').allTextContents()).toEqual(['°2', '°2', '°10 of 10 (100%)'])
    await host.getByText('Delete everything now').click()
    await host.getByRole('button', { name: 'Yes, delete everything' }).click()
    await see(other, 'This session has been deleted.')
    await sameWords(...screens)
    await see(screens[0], '°This session has been deleted.')
    for (const page of [host, screens[1], ...pupils]) await page.context().close()
  })
})

/** Waits until a translated page says what another one says, but for the name of who uses it. */
async function sameWords(translated: Page, plain: Page): Promise<void> {
  const said = async (page: Page): Promise<string> => {
    const who = (await page.locator('.who').allTextContents()).join('')
    const words = (await page.locator('#view').textContent()) ?? ''
    // A clock may tick between the two looks.
    return words
      .replace(who, '')
      .replace(/[°\s]+/g, '')
      .replace(/(?<!\d)\d?\d:\d\d(?!\d)/g, 'clock')
  }
  await expect
    .poll(async () => {
      const both = [await said(translated), await said(plain)]
      return both[0] === both[1] ? 'the same' : both
    })
    .toBe('the same')
}
