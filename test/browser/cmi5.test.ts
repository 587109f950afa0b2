import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { strFromU8, unzipSync } from 'fflate'
import type { Frame, Page } from 'playwright-core'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Statement } from '../../src/exports/statements.ts'
import { realBrowser } from '../support/browser.ts'
import { hostSite } from '../support/host-site.ts'
import { recordStore, statementFaults } from '../support/record-store.ts'
import { answerAll, button } from '../support/take-quiz.ts'
import { runningWorker } from '../support/worker.ts'

const worker = runningWorker()
const browser = realBrowser()
const host = hostSite()
const store = recordStore()

const learner = { objectType: 'Agent', account: { homePage: 'https://school.example', name: 'pupil-17' } }
const registration = 'b8a9d3c4-7a0f-4c3e-9d27-5f4f0a6a6b11'
const activityId = 'https://school.example/activities/readout'
const sessionId = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid'
const masteryId = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore'
const [cmi5, moveOn] = ['cmi5', 'moveon'].map((name) => `https://w3id.org/xapi/cmi5/context/categories/${name}`)

/** What the platform has stored for the launch. */
const launchData = {
  contextTemplate: {
    contextActivities: { grouping: [{ objectType: 'Activity', id: 'https://quiz.example/published' }] },
    extensions: { [sessionId]: 'session-1' },
  },
  launchMode: 'Normal',
  masteryScore: 0.5,
  moveOn: 'Completed',
}

let course = ''
beforeAll(async () => {
  const file = await worker.fetch('/api/quizzes/xi-putin-call/export/cmi5?edition=3&length=5')
  const files = unzipSync(new Uint8Array(await file.arrayBuffer()))
  const text = (name: string): string => strFromU8(files[name] ?? new Uint8Array())
  expect(Object.keys(files).sort()).toEqual(['cmi5.js', 'cmi5.xml', 'index.html'])
  expect(text('cmi5.xml')).toContain('moveOn="Completed"')
  expect(text('cmi5.xml')).toContain('<url>index.html</url>')
  course = host.file('/course/index.html', text('index.html'))
  host.file('/course/cmi5.js', text('cmi5.js'), { 'Content-Type': 'text/javascript' })
})
beforeEach(() => {
  store.forget()
  platform(launchData)
})

/** Prepares the platform for a launch. */
function platform(data: object, earlier: object[] = []): void {
  store.answers.set('/token', { 'auth-token': 'YWE6YmI=' })
  store.answers.set('/xapi/activities/state', data)
  store.answers.set('/xapi/statements', { statements: earlier, more: '' })
}

const launched = (page: string): string =>
  `${page}?${new URLSearchParams({
    endpoint: store.address('/xapi/'),
    fetch: store.address('/token'),
    actor: JSON.stringify(learner),
    registration,
    activityId,
  })}`

async function opened(): Promise<{ page: Page; quiz: Frame }> {
  const page = await browser.open(launched(course))
  await expect.poll(() => page.frames().some((frame) => frame.url().includes('/embed/'))).toBe(true)
  const quiz = page.frames().find((frame) => frame.url().includes('/embed/')) ?? expect.fail('no quiz')
  await quiz.locator('.question.now').waitFor()
  return { page, quiz }
}

const said = () => store.stored.map(({ verb }) => verb.display['en-US'])
const categories = ({ context }: Statement) => (context.contextActivities?.category ?? []).map(({ id }) => id)

describe('a cmi5 package', () => {
  test('opens its session, tells each answer and the score, and ends the session when it is left', async () => {
    const { page, quiz } = await opened()
    await answerAll(quiz, [2])
    await button(quiz).click()
    await expect.poll(said).toEqual(['initialized', ...Array(5).fill('answered'), 'completed', 'passed'])
    await page.goto('about:blank')
    await expect.poll(() => said().at(-1)).toBe('terminated')

    // The token is asked for once, and everything else is asked with it.
    expect(store.asked.filter(({ path }) => path === '/token').map(({ method }) => method)).toEqual(['POST'])
    const others = store.asked.filter(({ path }) => path !== '/token')
    expect(new Set(others.map(({ headers }) => headers.authorization))).toEqual(new Set(['Basic YWE6YmI=']))
    const reads = store.asked.filter(({ method }) => method === 'GET')
    expect(reads.map(({ path }) => path)).toEqual([
      '/xapi/activities/state',
      '/xapi/agents/profile',
      '/xapi/statements',
    ])
    expect(reads[0]?.query.get('stateId')).toBe('LMS.LaunchData')
    expect(reads[1]?.query.get('profileId')).toBe('cmi5LearnerPreferences')

    expect(store.stored.flatMap(statementFaults)).toEqual([])
    for (const { actor, context } of store.stored) {
      expect([actor, context.registration]).toEqual([learner, registration])
      expect(context.extensions?.[sessionId]).toBe('session-1')
      expect(context.contextActivities?.grouping).toEqual(launchData.contextTemplate.contextActivities.grouping)
    }
    const by = (name: string) => store.stored.find(({ verb }) => verb.display['en-US'] === name) ?? expect.fail(name)
    expect(categories(by('initialized'))).toEqual([cmi5])
    expect(categories(by('answered'))).toEqual([])
    expect(categories(by('completed'))).toEqual([cmi5, moveOn])
    expect(by('completed').result).toEqual({ completion: true, duration: expect.stringMatching(/^PT[\d.]+S$/) })
    expect(by('passed').result).toMatchObject({ success: true, score: { scaled: 0.8, raw: 4, min: 0, max: 5 } })
    expect(by('passed').context.extensions?.[masteryId]).toBe(0.5)
    expect(categories(by('terminated'))).toEqual([cmi5])
    expect(by('terminated').result).toEqual({ duration: expect.any(String) })
  })

  test('says what another’s library for cmi5 says when it is launched in the same way', async () => {
    const { page, quiz } = await opened()
    await answerAll(quiz, [1, 2, 3])
    await button(quiz).click()
    await expect.poll(() => said().at(-1)).toBe('failed')
    await page.goto('about:blank')
    await expect.poll(() => said().at(-1)).toBe('terminated')
    const ours = store.stored.filter((one) => categories(one).includes(cmi5 ?? '')).map(comparable)
    store.forget()

    const file = createRequire(import.meta.url).resolve('@xapi/cmi5/dist/Cmi5.umd.js')
    const other = host.file('/other/index.html', `<!doctype html><title>Other</title><script src="cmi5.js"></script>`)
    host.file('/other/cmi5.js', readFileSync(file, 'utf8'), {
      'Content-Type': 'text/javascript',
    })
    const theirs = await browser.open(launched(other))
    await theirs.evaluate(`(async () => {
      const session = Cmi5.instance
      await session.initialize()
      await session.complete()
      await session.fail({ scaled: 0.4, raw: 2, min: 0, max: 5 })
      await session.terminate()
    })()`)
    expect(store.stored.map(comparable)).toEqual(ours)
  })

  test('says nothing that counts where it is only looked at, or has been finished before', async () => {
    platform({ ...launchData, launchMode: 'Browse' })
    const look = await opened()
    await answerAll(look.quiz)
    await button(look.quiz).click()
    await look.quiz.locator('.finish').waitFor()
    await look.page.goto('about:blank')
    await expect.poll(said).toEqual(['initialized', 'terminated'])
    store.forget()

    platform(launchData, [{ verb: { id: 'http://adlnet.gov/expapi/verbs/completed' } }])
    const again = await opened()
    await answerAll(again.quiz)
    await button(again.quiz).click()
    await again.quiz.locator('.finish').waitFor()
    await again.page.goto('about:blank')
    await expect.poll(said).toEqual(['initialized', 'terminated'])
  })

  test('leads back to the course where the platform wants it, ending its session first', async () => {
    const back = host.file('/back', '<!doctype html><title>The course</title>')
    platform({ ...launchData, returnURL: back })
    const { page } = await opened()
    await page.getByRole('link', { name: 'Back to the course' }).click()
    await expect.poll(() => page.title()).toBe('The course')
    await expect.poll(said).toEqual(['initialized', 'terminated'])
  })

  test('can be taken where no platform launches it', async () => {
    const page = await browser.open(course)
    await expect.poll(() => page.frames().some((frame) => frame.url().includes('/embed/'))).toBe(true)
    const quiz = page.frames().find((frame) => frame.url().includes('/embed/')) ?? expect.fail('no quiz')
    await answerAll(quiz)
    expect(await page.getByRole('link').count()).toBe(0)
    expect(store.asked).toEqual([])
  })
})

/** What the specification decides in a statement: who, what, of what, with what result, in what context. */
function comparable({ actor, verb, object, result = {}, context }: Statement) {
  const { duration, ...rest } = result
  const ids = (activities: { id: string }[] | undefined) => activities?.map(({ id }) => id).sort()
  const { registration: at, extensions, contextActivities = {} } = context
  return {
    actor,
    verb: verb.id,
    object: object.id,
    result: rest,
    timed: duration !== undefined,
    registration: at,
    extensions,
    grouping: ids(contextActivities.grouping),
    category: ids(contextActivities.category),
  }
}
