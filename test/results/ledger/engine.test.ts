import { describe, expect, test } from 'vitest'
import { attemptsOf, entry, rowsOf, testLedger } from './test-ledger.ts'

const hours = (count: number): number => count * 3_600_000

test('an attempt is in KV within five seconds of a quiet spell', async () => {
  const ledger = testLedger()
  const start = ledger.now()
  ledger.record(entry('a'))
  await ledger.ring()
  expect(ledger.now() - start).toBeLessThan(5000)
  expect(attemptsOf(rowsOf(ledger.batches()))).toEqual(['a'])
  expect(ledger.snapshot()).toEqual({
    attempts: 1,
    flagged: 0,
    aside: 0,
    scores: { 2: [0, 1, 0] },
    days: { '2026-11-24': 1 },
    questions: {
      'speaker.one': {
        key: 'xi',
        offered: 4,
        responses: 1,
        options: { xi: 1 },
        groups: { 2: { xi: [0, 1, 0] } },
        // An even match is right with chance 1/4 + 3/4 · 1/2; the surprise moves both by the rest.
        logit: -375_000,
      },
      'value.two': {
        key: 'july',
        offered: 3,
        responses: 1,
        options: { june: 1 },
        groups: { 2: { june: [0, 1, 0] } },
        logit: 728_444,
      },
    },
    forms: { '1/2': { scores: [0, 1, 0], right: [1, 0] } },
    disputes: {},
    looked: {},
  })
  expect(await ledger.ring()).toBe(false)
})

test('the same attempt counts once, before the flush, after it, and after a restart', async () => {
  const ledger = testLedger()
  const receipt = { attempt: 'a', score: 1, outOf: 2, counted: true }
  expect(ledger.record(entry('a'))).toEqual(receipt)
  expect(ledger.record(entry('a'))).toEqual(receipt)
  await ledger.ring()
  expect(ledger.record(entry('a', { score: 2 }))).toEqual(receipt)
  ledger.restart()
  expect(ledger.record(entry('a'))).toEqual(receipt)
  ledger.pass(hours(47))
  expect(ledger.record(entry('a'))).toEqual(receipt)
  expect(await ledger.ring()).toBe(false)
  expect(rowsOf(ledger.batches())).toHaveLength(1)
})

test('other answers under a known id are told so, and neither counted nor given another’s score, before and after', () => {
  const ledger = testLedger()
  const mine = entry('a')
  expect(ledger.record(mine)).toMatchObject({ counted: true })
  const [first, ...others] = mine.responses
  const other = first && ([first[0], 'another', first[2], first[3]] as const)
  for (const changed of [
    { responses: other ? [other, ...others] : [] },
    { edition: 9 },
    { length: 9 },
    { version: 'v9' },
  ])
    expect(ledger.record(entry('a', changed))).toBe('different-attempt')
  ledger.restart()
  expect(ledger.record(entry('a', { edition: 9 }))).toBe('different-attempt')
  // A question was withdrawn between two tries.
  expect(ledger.record(entry('a', { responses: others }))).toEqual(ledger.record(mine))
})

test('a ledger that is answered day and night takes every attempt in, and knows each of the last 48 hours again', async () => {
  const ledger = testLedger()
  for (let i = 0; i < 24; i++) {
    ledger.record(entry(`a${i}`))
    await ledger.ring()
    ledger.pass(hours(2))
  }
  expect(ledger.tables().length).toBeGreaterThan(20)
  for (let i = 1; i < 24; i++) ledger.record(entry(`a${i}`))
  ledger.record(entry('b'))
  await ledger.ring()
  expect(ledger.snapshot().attempts).toBe(25)
})

test('attempts are forgotten after 48 hours and a little, and what no batch holds is never forgotten', async () => {
  const ledger = testLedger()
  ledger.record(entry('a'))
  await ledger.ring()
  ledger.pass(hours(51))
  ledger.record(entry('b'))
  await ledger.ring()
  expect(ledger.tables()).toHaveLength(1)
  ledger.record(entry('c'))
  ledger.fate(...Array(2000).fill('fails'))
  for (const start = ledger.now(); ledger.now() < start + hours(60); ) await ledger.ring()
  ledger.fate()
  await ledger.ring()
  expect(attemptsOf(rowsOf(ledger.batches()))).toEqual(['a', 'b', 'c'])
  expect(ledger.snapshot().attempts).toBe(3)
})

describe('a busy ledger', () => {
  test('flushes three times at once, then once an interval', async () => {
    const ledger = testLedger({ interval: 60_000 })
    const start = ledger.now()
    const times: number[] = []
    for (let i = 0; i < 6; i++) {
      ledger.record(entry(`a${i}`))
      await ledger.ring()
      times.push(Math.round((ledger.now() - start) / 1000))
    }
    expect(times).toEqual([3, 5, 8, 63, 123, 183])
  })

  test('keeps that pace through restarts', async () => {
    const ledger = testLedger({ interval: 60_000 })
    const start = ledger.now()
    for (let i = 0; i < 20; i++) {
      ledger.record(entry(`a${i}`))
      ledger.restart()
      await ledger.ring()
    }
    expect(ledger.now() - start).toBeGreaterThan(17 * 60_000)
  })

  test('flushes 500 attempts without waiting', async () => {
    const ledger = testLedger()
    for (let i = 0; i < 10; i++) {
      ledger.record(entry(`first${i}`))
      await ledger.ring()
    }
    const start = ledger.now()
    for (let i = 0; i < 500; i++) ledger.record(entry(`then${i}`))
    await ledger.ring()
    expect(ledger.now() - start).toBeLessThan(1200)
    expect(ledger.snapshot().attempts).toBe(510)
  })

  test('never writes more to KV in a day than its interval allows', async () => {
    const ledger = testLedger({ interval: 300_000 })
    const end = ledger.now() + hours(24)
    for (let i = 0; ledger.now() < end; i++) {
      ledger.record(entry(`a${i}`))
      ledger.pass(15_000)
      const due = ledger.alarm()
      if (due !== null && due <= ledger.now()) await ledger.ring()
    }
    expect(ledger.puts()).toBeLessThanOrEqual(2 * (24 * 12 + 3))
  })
})

describe('while KV fails', () => {
  test('nothing is lost, tries come ever less often, and the backlog says so', async () => {
    const ledger = testLedger()
    ledger.record(entry('a'))
    ledger.fate('fails', 'fails', 'seems to fail', 'fails')
    const tries: number[] = []
    for (let i = 0; i < 4; i++) {
      const before = ledger.now()
      await ledger.ring()
      tries.push(ledger.now() - before)
    }
    expect(tries).toEqual([2500, 5000, 10_000, 20_000])
    expect(ledger.backlog()).toEqual({ waiting: 1, age: 37_500, failures: 4, error: 'Error: 429 Too Many Requests' })
    await ledger.ring()
    expect(ledger.backlog()).toEqual({ waiting: 0, age: 0, failures: 0, error: null })
    expect(rowsOf(ledger.batches())).toHaveLength(1)
    expect(ledger.snapshot().attempts).toBe(1)
  })

  test('tries are never more than ten minutes apart', async () => {
    const ledger = testLedger()
    ledger.record(entry('a'))
    ledger.fate(...Array(30).fill('fails'))
    for (let i = 0; i < 30; i++) await ledger.ring()
    const before = ledger.now()
    await ledger.ring()
    expect(ledger.now() - before).toBe(600_000)
  })

  test('attempts that come in go on being taken, and follow in batches of a thousand', async () => {
    const ledger = testLedger()
    ledger.record(entry('first'))
    ledger.fate('fails')
    await ledger.ring()
    for (let i = 0; i < 2500; i++) ledger.record(entry(`a${i}`))
    while (await ledger.ring()) {}
    expect(ledger.batches().map(({ rows }) => rows.length)).toEqual([1, 1000, 1000, 500])
    expect(ledger.snapshot().attempts).toBe(2501)
  })

  test('a snapshot that seemed to fail is written once more, should the late write have overtaken the good one', async () => {
    const ledger = testLedger()
    ledger.record(entry('a'))
    ledger.fate('arrives', 'seems to fail')
    for (let i = 0; i < 3; i++) await ledger.ring()
    expect(ledger.puts()).toBe(4)
    expect(await ledger.ring()).toBe(false)
  })
})

test('a version that has gone has its own batches and its own snapshot', async () => {
  const ledger = testLedger()
  ledger.record(entry('a', { version: 'v1' }))
  ledger.record(entry('b', { version: 'v2' }))
  ledger.record(entry('c', { version: 'v1' }))
  await ledger.ring()
  expect(ledger.batches().map(({ version, rows }) => [version, rows.length])).toEqual([
    ['v1', 2],
    ['v2', 1],
  ])
  expect([ledger.snapshot('v1').attempts, ledger.snapshot('v2').attempts]).toEqual([2, 1])
})

test('a key of KV is said to be there only once it has been written', async () => {
  const ledger = testLedger()
  expect(ledger.published('v1')).toBe(false)
  ledger.record(entry('a'))
  ledger.fate('arrives', 'fails')
  await ledger.ring()
  expect(ledger.published('v1')).toBe(false)
  await ledger.ring()
  expect(ledger.published('v1')).toBe(true)
  ledger.restart()
  expect(ledger.published('v1')).toBe(true)
})

describe('a ledger that was lost and made anew', () => {
  test('writes no key of the old one', async () => {
    const [old, anew] = [testLedger(), testLedger()]
    old.record(entry('a'))
    anew.pass(60_000)
    anew.record(entry('b'))
    await Promise.all([old.ring(), anew.ring()])
    const batches = [old, anew].map(({ kv }) => [...kv.keys()].find((key) => key.startsWith('results/')))
    expect(new Set(batches).size).toBe(2)
  })

  test('counts on from what the old one left in KV, once, whatever fails meanwhile', async () => {
    const old = testLedger()
    for (let i = 0; i < 30; i++) {
      old.record(entry(`old${i}`, { version: `v${i % 2}` }))
      if (i % 7 === 0) await old.ring()
    }
    while (await old.ring()) {}
    const anew = testLedger({ kv: old.kv })
    anew.pass(60_000)
    anew.record(entry('new', { version: 'v1' }))
    anew.fate('fails', 'seems to fail')
    for (let i = 0; i < 3; i++) {
      await anew.ring()
      anew.restart()
    }
    while (await anew.ring()) {}
    expect([anew.snapshot('v0').attempts, anew.snapshot('v1').attempts]).toEqual([15, 16])
    expect(rowsOf(anew.batches())).toHaveLength(31)
  })
})
