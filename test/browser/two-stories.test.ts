import { describe, expect, test } from 'vitest'
import type { Widget } from '../../src/embed/target.ts'
import { violations } from '../support/axe.ts'
import { embedding, fits, ready, told } from '../support/embedding.ts'
import { layoutShift } from '../support/layout-shift.ts'
import { answerAll, button, distractor, isAnswered, now } from '../support/take-quiz.ts'
import { twoStories } from '../support/two-stories.ts'

const { worker, browser, host, pasted, open } = embedding({ worker: twoStories() })
const [older, newer] = ['xi-putin-call', 'ferry-call']
const titles = { [older]: 'The Xi–Putin call, in two versions', [newer]: 'The ferry call, in two versions' }
const form = { edition: 3, length: 5 }

describe('a Worker with two stories', () => {
  test.each(['/', '/class', '/embed'])('lists both at %s, the newer first', async (path) => {
    const html = await (await worker.fetch(path)).text()
    const listed = [...html.matchAll(/(?:href|value)="(?:\/|\/embed\?story=)?(xi-putin-call|ferry-call)"/g)]
    expect([...new Set(listed.map(([, id]) => id))]).toEqual([newer, older])
  })

  test('lists both to programs, and answers for each with its own', async () => {
    const { quizzes } = await (await worker.fetch('/api/quizzes')).json()
    expect(quizzes.map(({ id }: { id: string }) => id).slice(0, 2)).toEqual([newer, older])
    for (const id of [newer, older]) {
      const { quiz, questions } = await (await worker.fetch(`/api/quizzes/${id}/questions?length=15`)).json()
      expect([quiz, questions.length]).toEqual([id, 15])
    }
  })

  test.each(['', '/cards/who', '/compare', '/timeline', '/who', '/glossary', '/quiz', '/stats', '/review'])(
    'says nothing of the first story at /ferry-call%s',
    async (path) => {
      const answer = await worker.fetch(`/${newer}${path}`)
      expect(answer.status).toBe(200)
      expect(await answer.text()).not.toMatch(/\b(?:Xi|Putin|Kremlin|Beijing|Moscow|CCTV|Russian?|Chin(?:a|ese))\b|xi-/)
    },
  )

  test('shows under /embed the pieces of the story asked for, and refuses one that is not there', async () => {
    const html = await (await worker.fetch(`/embed?story=${older}`)).text()
    for (const kind of ['quiz', 'card', 'compare']) expect(html).toContain(`<readout-${kind} story="${older}"`)
    expect((await worker.fetch('/embed?story=nothing')).status).toBe(404)
    const page = await browser.open(`${worker.origin()}/embed`)
    expect(await page.locator('[aria-current=page]').textContent()).toBe(titles[newer])
    expect(await violations(page)).toEqual([])
    await page.context().close()
  })
})

describe('widgets of two stories in one article', () => {
  const widgets: Record<string, Widget> = {
    'newer-quiz': { kind: 'quiz', quiz: newer, form },
    'older-compare': { kind: 'compare', quiz: older },
    'older-quiz': { kind: 'quiz', quiz: older, form },
    'newer-card': { kind: 'card', quiz: newer, card: 'storm' },
    'older-card': { kind: 'card', quiz: older, card: 'one-minute' },
  }
  const article = () =>
    Object.entries(widgets)
      .map(([id, widget]) => pasted(widget, ` id="${id}" eager`))
      .join('')
  const answers = async (page: Awaited<ReturnType<typeof open>>) =>
    (await told(page))
      .filter(({ type }) => type === 'answer' || type === 'complete')
      .map(({ from, type }) => `${from} ${type}`)

  test('each show their own, have their own height, and nothing in the article moves', async () => {
    const page = await open(article())
    for (const [id, widget] of Object.entries(widgets)) {
      const frame = await ready(page, `#${id}`)
      expect(await frame.content()).toContain(widget.kind === 'card' ? 'Card ' : titles[widget.quiz])
      await expect.poll(() => fits(frame)).toBe(true)
    }
    expect(await (await ready(page, '#newer-card')).locator('h1').textContent()).toBe('The storm')
    const sizes = (await told(page)).filter(({ type }) => type === 'resize')
    for (const id of Object.keys(widgets)) {
      const height = sizes.findLast(({ from }) => from === id)?.height
      const asked = await page.locator(`#${id} iframe`).evaluate((frame) => frame.style.getPropertyValue('--h'))
      expect(asked).toBe(`${height}`)
    }
    expect(await layoutShift(page)).toBe(0)
    await page.context().close()
  })

  test('an answer in one is told by that one alone, leaves the other as it was, and is remembered for it alone', async () => {
    const page = await open(article())
    const [one, other] = [await ready(page, '#newer-quiz'), await ready(page, '#older-quiz')]
    await distractor(one).click()
    expect([await isAnswered(one), await isAnswered(other)]).toEqual([true, false])
    await expect.poll(() => answers(page)).toEqual(['newer-quiz answer'])
    const sent: string[] = []
    page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()))
    await page.goto(host.article('/again', article()))
    const [again, untouched] = [await ready(page, '#newer-quiz'), await ready(page, '#older-quiz')]
    expect([await isAnswered(again), await isAnswered(untouched)]).toEqual([true, false])
    await answerAll(untouched)
    await button(untouched).click()
    await untouched.locator('.finish .map').waitFor()
    expect(await now(again).locator('legend .label').textContent()).toBe('Question 1 of 5')
    await expect.poll(() => answers(page)).toEqual([...Array(5).fill('older-quiz answer'), 'older-quiz complete'])
    expect(sent).toEqual([`${worker.origin()}/api/quizzes/${older}/results`])
    expect(await layoutShift(page)).toBe(0)
    await page.context().close()
  })
})
