import { describe, expect, test } from 'vitest'
import { reportOf } from '../../../src/classroom/machine/report.ts'
import type { Report } from '../../../src/classroom/protocol/report.ts'
import { sessionWith, start } from '../session.ts'

type Put = [key: string, value: string, options: { expiration: number; metadata: object }]
type Store = { storeReport: (env: object, secret: string, report: Report, now: number) => Promise<void> }

// Imported by a name that the type check does not follow, because the platform’s types are not the tests’.
const file = 'object/report-store.ts'
const { storeReport }: Store = await import(/* @vite-ignore */ `../../../src/classroom/${file}`)

describe('the report in KV', () => {
  const state = sessionWith(['Ada']).state()
  const { code, secret, deleteAt } = state.setup

  async function stored(now: number): Promise<Put[]> {
    const puts: Put[] = []
    const RESULTS = { put: async (...words: Put) => void puts.push(words) }
    await storeReport({ RESULTS }, secret, reportOf(state), now)
    return puts
  }

  test('has a key that only the secret yields, the stated hour, and beside it sums that name nobody', async () => {
    const [[key, value, options] = []] = await stored(start)
    const metadata = { quiz: state.setup.quiz, people: 1, answered: 0, right: 0 }
    expect([key, options]).toEqual([`class/${code}/${secret}`, { expiration: deleteAt / 1000, metadata }])
    expect(JSON.parse(value ?? '')).toEqual(reportOf(state))
  })

  test('is not stored in the last minute before that hour', async () => {
    expect(await stored(deleteAt - 59_000)).toEqual([])
  })
})
