import { expect, test } from 'vitest'
import { realBrowser } from '../support/browser.ts'
import { walkPages } from '../support/reader-states.ts'
import { reflowFaults } from '../support/reflow.ts'
import { runningWorker } from '../support/worker.ts'

const places = { worker: runningWorker(), browser: realBrowser() }

test('no kind of page runs over or cuts text off: at 320 px, with wider spacing, with text of 200%', async () => {
  const faults: string[] = []
  await walkPages(places, async (page, state) => {
    for (const fault of await reflowFaults(page)) faults.push(`${state}: ${fault}`)
  })
  expect(faults).toEqual([])
}, 120_000)
