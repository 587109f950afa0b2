import { beforeEach, expect, test } from 'vitest'
import { realBrowser } from '../support/browser.ts'
import { hostSite } from '../support/host-site.ts'
import { recordStore, statementFaults } from '../support/record-store.ts'
import { answerAll, button } from '../support/take-quiz.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()
const browser = realBrowser()
const host = hostSite()
const store = recordStore()
beforeEach(() => store.forget())

/** An article with a quiz, whose site lets its scripts talk to its own store and to this site alone. */
const article = (script: string): string =>
  host.article(
    '/article',
    `<script defer src="${worker.origin()}/xapi.js" ${script}></script>
<script defer src="${worker.origin()}/embed.js"></script>
<readout-quiz story="xi-putin-call" edition="3" length="5" eager></readout-quiz>`,
    {
      'Content-Security-Policy': `script-src ${worker.origin()}; frame-src ${worker.origin()}; connect-src ${store.address('')} ${worker.origin()}`,
    },
  )

async function opened(script: string) {
  const page = await browser.open(article(script))
  await expect.poll(() => page.frames().some((frame) => frame.url().includes('/embed/'))).toBe(true)
  const quiz = () => page.frames().find((frame) => frame.url().includes('/embed/')) ?? expect.fail('no quiz')
  await quiz().locator('.question.now').waitFor()
  return { page, quiz }
}

test('a site that names its record store is told of each answer and of the end, by nobody in particular', async () => {
  const { page, quiz } = await opened(`data-lrs="${store.address('/xapi')}" data-authorization="Basic c2l0ZQ=="`)
  await answerAll(quiz(), [2])
  await button(quiz()).click()
  await expect.poll(() => store.stored.length).toBe(6)
  expect(store.stored.flatMap(statementFaults)).toEqual([])
  expect(store.stored.map(({ verb, result }) => [verb.display['en-US'], result?.success])).toEqual([
    ['answered', true],
    ['answered', false],
    ['answered', true],
    ['answered', true],
    ['answered', true],
    ['completed', undefined],
  ])
  const [first, second] = store.stored
  const { definition } = second?.object ?? {}
  expect(definition?.choices?.map(({ id }) => id)).toContain(second?.result?.response)
  expect(definition?.correctResponsesPattern).not.toContain(second?.result?.response)
  expect(first?.object.id).toMatch(new RegExp(`^${worker.origin()}/api/quizzes/xi-putin-call/bank#`))
  const end = store.stored.at(-1)
  expect(end?.result?.score).toEqual({ scaled: 0.8, raw: 4, min: 0, max: 5 })
  expect(end?.object.id).toBe(`${worker.origin()}/xi-putin-call/quiz?edition=3&length=5`)
  // One account for the attempt, and no word of the reader in any statement or header.
  const { actor, context } = first ?? expect.fail('nothing stored')
  expect(actor).toEqual({
    objectType: 'Agent',
    account: { homePage: worker.origin(), name: expect.stringMatching(/^[0-9a-f-]{36}$/) },
  })
  expect(store.stored.every((one) => JSON.stringify(one.actor) === JSON.stringify(actor))).toBe(true)
  expect(store.stored.every((one) => one.context.registration === context.registration)).toBe(true)
  const sent = store.asked.filter(({ method }) => method === 'POST')
  expect(sent.every(({ headers }) => headers.authorization === 'Basic c2l0ZQ==' && headers.cookie === undefined)).toBe(
    true,
  )
  expect(new Set(sent.map(({ headers }) => headers['x-experience-api-version']))).toEqual(new Set(['1.0.3']))

  // Once more is another attempt, and another nobody.
  await page.evaluate(() => document.querySelector('readout-quiz')?.restart())
  await expect.poll(() => quiz().locator('.question.now:not(.answered)').count()).toBe(1)
  await answerAll(quiz(), [], 1)
  await expect.poll(() => store.stored.length).toBe(7)
  expect(store.stored.at(-1)?.actor).not.toEqual(actor)
})

test('what a store did not take arrives with the next answer, in order', async () => {
  store.refuse(2)
  const { quiz } = await opened(`data-lrs="${store.address('/xapi/')}"`)
  await answerAll(quiz(), [1], 3)
  await expect.poll(() => store.stored.map(({ result }) => result?.success)).toEqual([false, true, true])
})

test('without a store’s name nothing is sent anywhere', async () => {
  const { page, quiz } = await opened('')
  const elsewhere: string[] = []
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== worker.origin()) elsewhere.push(request.url())
  })
  await answerAll(quiz())
  await button(quiz()).click()
  await quiz().locator('.finish').waitFor()
  expect(elsewhere).toEqual([])
  expect(store.asked).toEqual([])
})
