import type { Frame } from 'playwright-core'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Dossier } from '../../src/dossier/model.ts'
import { assemble } from '../../src/questions/edition.ts'
import type { Quiz } from '../../src/questions/model.ts'
import { pack } from '../../src/questions/pack.ts'
import { compileQuiz } from '../../tools/compile/quizzes.ts'
import { publishAll } from '../../tools/publish/publish.ts'
import { remoteStore } from '../../tools/publish/remote.ts'
import { embedding, heightOf, ready } from '../support/embedding.ts'
import { layoutShift } from '../support/layout-shift.ts'
import { story } from '../support/results.ts'
import { readStory } from '../support/story.ts'
import { button, distractor, now, key as rightAnswer } from '../support/take-quiz.ts'
import { runningWorker } from '../support/worker.ts'

const key = 'a key of this test, longer than thirty-two signs'
const worker = runningWorker({ PUBLISH_KEY: key, INDEX_SECONDS: '0' })
const { pasted, open } = embedding({ worker })
const { id } = story.dossier
const assembled = assemble(story, { edition: 3, length: 5 })
const questions = assembled.ok ? assembled.edition.questions : []
const claimOf = (place: number): string => questions[place]?.source[0]?.claim ?? ''
const today = new Date().toISOString().slice(0, 10)
const line = /^Corrected \w+ \d+, \d{4}$/

const publish = async (changes: Partial<Dossier>) => show(compileQuiz({ ...readStory(), ...changes }))
const show = async (quiz: Quiz) => {
  await publishAll(remoteStore(worker.origin(), key), [pack(quiz)], () => ({}))
  const present = async () => (await (await worker.fetch(`/api/quizzes/${id}/version`)).json()).version
  await vi.waitFor(async () => expect(await present()).toBe(quiz.version), 20_000)
}
const correction = (what: string, ...claims: string[]) => ({ date: today, what, why: 'A slip.', claims })

/** As if half a minute had passed and the reader’s tab came back. */
const later = (frame: Frame) =>
  frame.evaluate(() => {
    const now = Date.now() + 31_000
    Date.now = () => now
    document.dispatchEvent(new Event('visibilitychange'))
  })
const corrected = (frame: Frame) => frame.locator('.credit .corrected')

beforeEach(() => show(story))

describe('a quiz that is open while its story is corrected', () => {
  test('says so at its end, and in the feedback of questions to come; nothing moves, and the reader’s question stays', async () => {
    const page = await open(pasted())
    const frame = await ready(page)
    await distractor(frame).click()
    const [height, before] = [await heightOf(page), await now(frame).innerHTML()]
    await publish({ corrections: [correction('It is otherwise.', claimOf(0), claimOf(1))] })
    await later(frame)
    await expect.poll(async () => (await corrected(frame).textContent())?.trim()).toMatch(line)
    expect([await now(frame).innerHTML(), await heightOf(page)]).toEqual([before, height])
    await button(frame).click()
    await distractor(frame).click()
    await frame.locator('.question.now .sources').click()
    expect(await frame.locator('.source-panel .corrected:visible').textContent()).toContain('It is otherwise.')
    await frame.locator('[data-back]').click()
    expect([await heightOf(page), await layoutShift(page)]).toEqual([height, 0])
    expect(await frame.locator('#q1 .feedback .corrected').count()).toBe(1)
  })

  test('asks no more what is withdrawn, says why, and counts it in no score', async () => {
    const page = await open(pasted())
    const frame = await ready(page)
    await distractor(frame).click()
    const height = await heightOf(page)
    const withdrawn = [0, 2].map((place) => ({ item: questions[place]?.id ?? '', reason: 'It was unfair.' }))
    await publish({ withdrawn: [...story.dossier.withdrawn, ...withdrawn] })
    await later(frame)
    await expect.poll(() => frame.locator('#q3').textContent()).toContain('It was unfair.')
    await button(frame).click()
    for (const place of [2, 3, 4, 5]) {
      if (place !== 3) await rightAnswer(frame).click()
      await button(frame).click()
    }
    await expect.poll(() => frame.locator('#score').textContent()).toMatch(/of 3 right$/)
    expect(await frame.locator('#q1').textContent()).toContain('It was unfair.')
    await frame.locator('[data-state=sent]:not([hidden])').waitFor({ state: 'attached' })
    expect([await heightOf(page), await layoutShift(page)]).toEqual([height, 0])
  })
})

test('an open card says so at its end, and shows what it says now once it is out of sight', async () => {
  const [card = ''] = questions[0]?.cards ?? []
  const page = await open(`${pasted({ kind: 'card', quiz: id, card }, ' eager')}<p style="height: 3000px">End.</p>`, {
    viewport: { width: 360, height: 800 },
  })
  const frame = await ready(page, 'readout-card')
  await publish({ corrections: [correction('It is otherwise.', claimOf(0))] })
  await later(frame)
  await expect.poll(async () => (await corrected(frame).textContent())?.trim()).toMatch(line)
  expect(await frame.locator('main').textContent()).not.toContain('It is otherwise.')
  expect(await layoutShift(page)).toBe(0)
  await page.mouse.wheel(0, 2500)
  await expect.poll(() => frame.locator('main').textContent()).toContain('It is otherwise.')
})
