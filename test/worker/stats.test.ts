import { parse } from 'csv-parse/sync'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { analysisSchema } from '../../src/results/schema.ts'
import { fill, story } from '../support/results.ts'
import { runningWorker } from '../support/worker.ts'

// Three ledgers, so that whatever is shown is a sum over shards.
const worker = runningWorker({ FLUSH_SECONDS: '1', LEDGER_SHARDS: '3' })
const page = async () => (await worker.fetch(`/${story.dossier.id}/stats`)).text()
const table = async (): Promise<Record<string, string>[]> =>
  parse(await (await worker.fetch(`/api/quizzes/${story.dossier.id}/stats.csv`)).text(), { columns: true })

test('before the first result the page says so and leads to the quiz', async () => {
  const answer = await worker.fetch(`/${story.dossier.id}/stats`)
  expect(answer.headers.get('Cache-Control')).toBe('public, max-age=15, s-maxage=15')
  const html = await answer.text()
  expect(html).toContain('Nobody has finished a quiz on this story yet.')
  expect(html).toContain('href="/xi-putin-call/quiz?edition=1&amp;length=10"')
  expect(await table()).toEqual([
    expect.objectContaining({ kind: 'attempts', count: '0' }),
    expect.objectContaining({ kind: 'too-fast', count: '0' }),
    expect.objectContaining({ kind: 'set-aside', count: '0' }),
  ])
})

test('below ten results it says how many there are and shows nothing of them', async () => {
  await fill(worker.fetch, 9)
  const html = await page()
  expect(html).toContain('So far, readers have finished 9 quizzes.')
  expect(html).not.toContain('<svg')
})

describe('from ten results on', () => {
  test('the page shows days, scores, and for every question what readers chose, in words and numbers', async () => {
    await fill(worker.fetch, 3)
    const html = await page()
    expect(html).toContain('12 quizzes finished and counted, 67% right on average.')
    expect(html).toContain('Quizzes finished, by day')
    expect(html).toContain('Scores out of 5')
    expect(html.match(/class="asked-question"/g)).toHaveLength(5)
    expect(html.match(/<strong>Right answer: <\/strong>/g)).toHaveLength(5)
    expect(html).toMatch(/Most common mistake/)
  })

  test('the table has every count, and they add up', async () => {
    const rows = await table()
    const sum = (kind: string): number =>
      rows.filter((row) => row.kind === kind).reduce((total, { count }) => total + Number(count), 0)
    expect({ attempts: sum('attempts'), day: sum('day'), score: sum('score'), option: sum('option') }).toEqual({
      attempts: 12,
      day: 12,
      score: 12,
      option: 60,
    })
    const right = rows.filter(({ kind, correct }) => kind === 'option' && correct === 'true')
    expect(right.reduce((total, { count }) => total + Number(count), 0)).toBe(40)
    expect(sum('form-right')).toBe(40)
  })
})

test('the analysis has the shape that is described, for the whole bank and each form', async () => {
  const read = await (await worker.fetch(`/api/quizzes/${story.dossier.id}/analysis`)).json()
  const { questions, forms } = v.parse(analysisSchema, read)
  expect(Object.keys(questions)).toHaveLength(story.bank.length)
  expect(Object.values(questions).filter(({ facility }) => facility !== null)).toHaveLength(5)
  expect(forms['3/5']).toMatchObject({ mean: expect.closeTo(10 / 3, 9), median: 3 })
})

test('all this came from more than one ledger, and /healthz names each', async () => {
  type Store = { list: (of: { prefix: string }) => Promise<{ keys: { name: string }[] }> }
  const { RESULTS } = await worker.runtime.env<{ RESULTS: Store }>()
  const { keys } = await RESULTS.list({ prefix: 'stats/' })
  expect(keys.length).toBeGreaterThan(1)
  const { ledgers } = await (await worker.fetch('/healthz')).json()
  const shards = Map.groupBy(ledgers as { quiz: string; shard: number }[], ({ quiz }) => quiz)
  for (const of of shards.values()) expect(of.map(({ shard }) => shard)).toEqual([0, 1, 2])
  expect(shards.size).toBeGreaterThan(1)
})

test('an unknown story has neither', async () => {
  expect((await worker.fetch('/none/stats')).status).toBe(404)
  for (const path of ['stats.csv', 'analysis'])
    expect((await worker.fetch(`/api/quizzes/none/${path}`)).status).toBe(404)
  expect(worker.exceptions()).toEqual([])
})
