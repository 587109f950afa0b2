import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { scriptSnippet } from '../../src/embed/snippets.ts'
import { startSession } from '../support/classroom.ts'
import { hostSite } from '../support/host-site.ts'
import { quizAddress } from '../support/take-quiz.ts'
import { runningWorker } from '../support/worker.ts'
import { firefox } from './firefox.ts'
import { see, type Tab } from './tab.ts'
import { webkit } from './webkit.ts'

const worker = runningWorker()
const host = hostSite()
const kinds = [firefox, webkit]

for (const { name, found } of kinds)
  if (!found) console.warn(`${name} is not installed here: its journeys are skipped.`)

const next = '.actions > [data-step]:not([hidden])'

/** Answers five questions, the second wrong. */
async function take(tab: Tab): Promise<void> {
  for (let number = 1; number <= 5; number++) {
    await tab.click(`.question.now .option${number === 2 ? ':not(.key)' : '.key'}`)
    await see(tab, number === 2 ? 'Not this one.' : 'Right.')
    await tab.click(next)
  }
}

describe.each(kinds)('in $name', { timeout: 180_000 }, ({ found, start }) => {
  describe.skipIf(!found)('', () => {
    let browser: Awaited<ReturnType<typeof start>>
    beforeAll(async () => {
      browser = await start()
    }, 180_000)
    afterAll(() => browser?.end())

    test('a reader takes a whole quiz', async () => {
      const tab = await browser.open()
      await tab.go(worker.origin() + quizAddress())
      await take(tab)
      await see(tab, '4 of 5 right')
      expect(await tab.read('location.search')).toMatch(/^\?edition=3&length=5&version=\w+&picks=\d{5}$/)
    })

    test('a widget in the article of another site is answered to its score', async () => {
      const tab = await browser.open()
      const widget = { kind: 'quiz', quiz: 'xi-putin-call', form: { edition: 3, length: 5 } } as const
      await tab.go(
        host.article('/article', scriptSnippet({ origin: worker.origin(), widget, title: 'Quiz: the call' })),
      )
      await tab.enter('readout-quiz')
      await take(tab)
      await see(tab, '4 of 5 right')
      await see(tab, 'Your result has been sent.')
    })

    test('a class begins, a pupil joins and votes, and the answer is shown', async () => {
      const session = await startSession(worker)
      const [leading, pupil] = [await browser.open(), await browser.open()]
      await leading.go(session.host)
      await pupil.go(session.join)
      await pupil.click('.join button')
      await see(pupil, 'You are in.')
      await see(leading, '1 of 1 person')
      await leading.click('.next [value=open]')
      await pupil.click('button.choice')
      await see(pupil, 'Your answer is saved.')
      await see(leading, 'Voting closed')
      await leading.click('.next [value=reveal]')
      await see(pupil, 'Right answer')
    })
  })
})
