import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { violations, violationsInBothSchemes } from '../support/axe.ts'
import { realBrowser } from '../support/browser.ts'
import { type Look, walkClass } from '../support/class-states.ts'
import { findings } from '../support/equal-access.ts'
import { smallInputs } from '../support/inputs.ts'
import { walkPages, walkQuizzes } from '../support/reader-states.ts'
import { reflowFaults } from '../support/reflow.ts'
import { fill } from '../support/results.ts'
import { runningWorker } from '../support/worker.ts'
import { type Answer, answerTo, confirmed, falseAlarms } from './answers.ts'

const places = { worker: runningWorker({ FLUSH_SECONDS: '1' }), browser: realBrowser() }
/** Where there are results, so that the walk through all pages still finds statistics without any. */
const filled = { ...places, worker: runningWorker({ FLUSH_SECONDS: '1' }) }
const minutes = 60_000
const given = new Set<Answer>()

/**
 * What both engines object to in the states that are walked through, and what runs over or is cut off: at 320 px, with wider
 * spacing, with text of 200%; and inputs in small print. The second engine’s findings count unless somebody has answered them.
 */
async function faults(walk: (look: Look) => Promise<void>): Promise<string[]> {
  const found: string[] = []
  await walk(async (page, state) => {
    await page.emulateMedia({ colorScheme: 'light' })
    // Opening hides nothing, so one engine is enough for what is still folded. The other takes it for missing.
    const asked = state.endsWith(', folded')
      ? [violations]
      : [unanswered, violationsInBothSchemes, reflowFaults, smallInputs]
    for (const ask of asked) for (const line of await ask(page)) found.push(`${state}: ${line}`)
  })
  return found
}

async function unanswered(page: Page): Promise<string[]> {
  const found = await findings(page)
  return found.flatMap((finding) => {
    const answer = answerTo(finding)
    if (answer) given.add(answer)
    return answer ? [] : [`${finding.rule}: ${finding.message} ${finding.html}`]
  })
}

test('each of the four finds a fault where there is one', async () => {
  const page = await places.browser.open(`${places.worker.origin()}/privacy`)
  await page.evaluate(() => {
    const input = document.createElement('input')
    input.style.fontSize = '12px'
    const wide = document.createElement('p')
    // Without words it has no height, and the page has nothing to scroll to.
    wide.textContent = 'Wider than a phone'
    wide.style.width = '400px'
    document.querySelector('main')?.append(document.createElement('img'), document.createElement('button'), input, wide)
  })
  const rules = (await findings(page)).filter((finding) => !answerTo(finding)).map(({ rule }) => rule)
  expect(rules).toEqual(expect.arrayContaining(['img_alt_valid', 'input_label_exists']))
  const names = (await violations(page)).map((line) => line.split(':')[0])
  expect(names).toEqual(expect.arrayContaining(['button-name', 'image-alt']))
  expect(await reflowFaults(page)).toContainEqual(expect.stringMatching(/^at 320 px: \d+ px too wide/))
  expect(await smallInputs(page)).toEqual([expect.stringContaining('<input style="font-size: 12px')])
})

// The three walk at once, because an engine takes all of a core, and one that waits takes none.
test(
  'no page, folded or open, and no state of a quiz, its result, its review, a widget or a class has a fault',
  async () => {
    await fill(filled.worker.fetch, 41)
    const walks = [
      faults((look) => walkPages(places, look)),
      faults((look) => walkQuizzes(filled, look)),
      faults((look) => walkClass(places, look)),
    ]
    expect((await Promise.all(walks)).flat()).toEqual([])
  },
  10 * minutes,
)

test('every answer is still asked for', () => {
  const all = [...Object.values(falseAlarms), ...Object.values(confirmed)].flat()
  expect(all.filter((answer) => !given.has(answer))).toEqual([])
})
