import { expect, test } from 'vitest'
import { playClass } from '../../tools/budget/class.ts'
import { pages } from '../../tools/budget/pages.ts'
import { realBrowser } from '../support/browser.ts'
import { reflowFaults } from '../support/reflow.ts'
import { distractor, now } from '../support/take-quiz.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()
const browser = realBrowser()
const others = ['/no-such-story', '/j', '/embed/xi-putin-call/compare', '/embed/xi-putin-call/cards/one-minute']

test('no kind of page runs over or cuts text off: at 320 px, with wider spacing, with text of 200%', async () => {
  const { code } = await playClass(worker.fetch)
  const page = await browser.open('about:blank')
  const faults: string[] = []
  const look = async (state: string): Promise<void> => {
    for (const fault of await reflowFaults(page)) faults.push(`${state}: ${fault}`)
  }
  const paths = Object.values(pages(code)).map(({ path }) => path)
  // The page for when there is no connection goes away at once where there is one.
  for (const path of new Set([...paths, ...others].filter((one) => one !== '/offline'))) {
    await page.goto(worker.origin() + path)
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
    await look(path)
    if ((await now(page).count()) === 0) continue
    await distractor(page).click()
    await look(`${path}, answered`)
  }
  expect(faults).toEqual([])
}, 120_000)
