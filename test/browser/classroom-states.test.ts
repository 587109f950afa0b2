import { expect, test } from 'vitest'
import { violationsInBothSchemes } from '../support/axe.ts'
import { realBrowser } from '../support/browser.ts'
import { walkClass } from '../support/class-states.ts'
import { keepPicture, keepsPictures } from '../support/pictures.ts'
import { reflowFaults } from '../support/reflow.ts'
import { runningWorker } from '../support/worker.ts'

const places = { worker: runningWorker(), browser: realBrowser() }
const schemes = ['light', 'dark'] as const

test('no state of any view has anything that axe objects to, in light and dark, nor runs over at 320 px', async () => {
  const found: string[] = []
  await walkClass(places, async (page, state) => {
    for (const line of await violationsInBothSchemes(page)) found.push(`${state}: ${line}`)
    for (const fault of await reflowFaults(page)) found.push(`${state}: ${fault}`)
  })
  expect(found).toEqual([])
}, 240_000)

test.runIf(keepsPictures)(
  'every state is kept as pictures',
  async () => {
    await walkClass(places, async (page, state) => {
      const size = page.viewportSize()
      for (const colorScheme of schemes)
        for (const width of [320, 390, 1280]) {
          await page.emulateMedia({ colorScheme })
          await page.setViewportSize({ width, height: 800 })
          await keepPicture(page, `class-${state}-${width}-${colorScheme}`)
        }
      if (size) await page.setViewportSize(size)
    })
  },
  300_000,
)
