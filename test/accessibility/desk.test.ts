import { expect, test } from 'vitest'
import { median } from '../../tools/figures.ts'
import { realBrowser } from '../support/browser.ts'
import { deskKey } from '../support/desk.ts'
import { story } from '../support/results.ts'
import { runningWorker } from '../support/worker.ts'

const fresh = runningWorker({ DESK_KEY: deskKey, INDEX_SECONDS: '0' })
const browser = realBrowser()
const minutes = 60_000

/**
 * What this measures: key presses and the time from a press to the next question, of a whole bank that is signed. What it does not:
 * whether a person can judge a question in the time that is left, because nobody reads here.
 */
test(
  'a whole bank is signed by keyboard, a press for each question, and the pages leave ten seconds to read each of 120 in half an hour',
  async () => {
    const page = await browser.open(`${fresh.origin()}/desk#${encodeURIComponent(deskKey)}`)
    await page.getByLabel('Your initials').fill('ab')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Stories' }).waitFor()
    await page.goto(`${fresh.origin()}/desk/${story.dossier.id}/bank?state=unsigned`)
    await page.getByRole('link', { name: 'Go through them one by one' }).press('Enter')
    const ids = story.bank.map(({ id }) => id)
    const times: number[] = []
    for (const [i, id] of ids.entries()) {
      await page.getByRole('heading', { level: 1, name: id, exact: true }).waitFor()
      const before = performance.now()
      await page.keyboard.press('s')
      // The last one stays where it is.
      await page.getByRole('status').getByText(`Signed: ${id}.`).waitFor()
      if (i < ids.length - 1)
        await page.getByRole('heading', { level: 1, name: ids[i + 1] ?? '', exact: true }).waitFor()
      times.push(performance.now() - before)
    }
    const seconds = times.reduce((sum, time) => sum + time, 0) / 1000
    const each = seconds / ids.length
    console.log(
      `${ids.length} questions, ${times.length} presses; pages ${Math.round(median(times))} ms in the middle, ${Math.round(Math.max(...times))} ms at most, ${Math.round(seconds)} s together; ${(1800 / 120 - each).toFixed(1)} s a question are left of half an hour for 120.`,
    )
    await page.goto(`${fresh.origin()}/desk/${story.dossier.id}/bank`)
    await page.getByText(`${ids.length} of ${ids.length} signed`).waitFor()
    expect(times).toHaveLength(ids.length)
    expect(1800 / 120 - each).toBeGreaterThan(10)
  },
  10 * minutes,
)
