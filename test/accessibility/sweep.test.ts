import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { realBrowser } from '../support/browser.ts'
import { walkClass } from '../support/class-states.ts'
import { findings } from '../support/equal-access.ts'
import { walkPages, walkQuizzes } from '../support/reader-states.ts'
import { fill } from '../support/results.ts'
import { runningWorker } from '../support/worker.ts'
import { type Answer, answerTo, confirmed, falseAlarms } from './answers.ts'

const places = { worker: runningWorker({ FLUSH_SECONDS: '1' }), browser: realBrowser() }
const minutes = 60_000
const given = new Set<Answer>()
const looked = new Set<string>()

/** What the engine finds and nobody has answered. */
async function unanswered(walk: (look: (page: Page, state: string) => Promise<void>) => Promise<void>) {
  const found: string[] = []
  await walk(async (page, state) => {
    looked.add(state)
    for (const finding of await findings(page)) {
      const answer = answerTo(finding)
      if (answer) given.add(answer)
      else found.push(`${state}: ${finding.rule}: ${finding.message} ${finding.html}`)
    }
  })
  return found
}

test('the engine finds a fault where there is one', async () => {
  const page = await places.browser.open(`${places.worker.origin()}/privacy`)
  await page.evaluate(() =>
    document.querySelector('main')?.append(document.createElement('img'), document.createElement('button')),
  )
  const faults = (await findings(page)).filter((finding) => !answerTo(finding)).map(({ rule }) => rule)
  expect(faults).toEqual(expect.arrayContaining(['img_alt_valid', 'input_label_exists']))
})

test(
  'no page has anything that the engine objects to and nobody has answered',
  async () => {
    expect(await unanswered((look) => walkPages(places, look))).toEqual([])
  },
  10 * minutes,
)

test(
  'no state of a quiz, its result, its review or a widget has',
  async () => {
    await fill(places.worker.fetch, 12)
    expect(await unanswered((look) => walkQuizzes(places, look))).toEqual([])
  },
  10 * minutes,
)

test(
  'no state of a class has, for host, wall and pupil',
  async () => {
    expect(await unanswered((look) => walkClass(places, look))).toEqual([])
  },
  10 * minutes,
)

test('every answer is still asked for', () => {
  const all = [...Object.values(falseAlarms), ...Object.values(confirmed)].flat()
  expect(all.filter((answer) => !given.has(answer))).toEqual([])
})
