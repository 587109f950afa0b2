import { describe, expect, test } from 'vitest'
import { networksOf } from '../../../src/http/limits.ts'
import { draw } from '../../../src/questions/random.ts'
import { openQuota } from '../../../src/results/ledger/quota.ts'
import type { Entry, Row } from '../../../src/results/model.ts'
import { meanShare } from '../../../src/results/pages/view.ts'
import { fold, noTally } from '../../../src/results/statistics/tally.ts'
import { entry, rowsOf, testLedger } from './test-ledger.ts'

const length = 10
const honest = 1000
const bots = 10_000

/** A finished quiz of ten questions with these picks, 0 being right. */
function quizOf(attempt: string, picks: readonly number[], ms: number): Entry {
  const responses = picks.map((pick, i) => [`item.${i}`, `option-${pick}`, 'option-0', 4] as const)
  return entry(attempt, { length, score: picks.filter((pick) => pick === 0).length, ms, responses })
}

/** Readers who get 65 % right, and at what they do not know pick as people do. */
function reader(i: number): Entry {
  const picks = Array.from({ length }, (_, item) => (draw('knows', i, item) < 0.65 ? 0 : wrong('reader', i, item)))
  return quizOf(`reader-${i}`, picks, 40_000 + Math.floor(draw('time', i) * 200_000))
}

const home = (i: number): string => `198.51.${100 + Math.floor(i / 250)}.${i % 250}`

type Bot = {
  name: string
  pick: (bot: number, item: number) => number
  from: (i: number) => string
  ms: (i: number) => number
}

const wrong = (...name: (string | number)[]): number => 1 + Math.floor(draw(...name) * 3)
const spread = (i: number): number => 30_000 + i

const attacks: Bot[] = [
  { name: 'from one address, all wrong', pick: wrong, from: () => '203.0.113.9', ms: spread },
  { name: 'from one address, all right', pick: () => 0, from: () => '203.0.113.9', ms: spread },
  {
    name: 'from ten thousand /64 networks of one /48, all wrong',
    pick: wrong,
    from: (i) => `2001:db8:77:${i.toString(16)}::1`,
    ms: spread,
  },
  {
    name: 'from ten thousand addresses, always the same wrong picks',
    pick: () => 2,
    from: (i) => `10.${i >> 8}.${i & 255}.1`,
    ms: spread,
  },
  {
    name: 'from ten thousand addresses, the same perfect quiz again and again',
    pick: () => 0,
    from: (i) => `10.${i >> 8}.${i & 255}.1`,
    ms: () => 61_234,
  },
]

/** The mean that readers see, in points of 100, after 1,000 honest attempts within six hours and perhaps a bot’s among them. */
function shownMean(bot?: Bot) {
  let clock = Date.UTC(2026, 10, 24, 12)
  const quota = openQuota(
    undefined,
    () => clock,
    () => 'salt',
  )
  const rows: Row[] = []
  const take = (sent: Entry, address: string) => {
    const aside = quota.attempt(sent, networksOf(address))
    rows.push({ seq: rows.length, at: clock, entry: { ...sent, ...(aside && { aside }) } })
  }
  for (let i = 0; i < honest; i++) {
    for (let j = i * 10; bot && j < (i + 1) * 10; j++) {
      const picks = Array.from({ length }, (_, item) => bot.pick(j, item))
      take(quizOf(`bot-${j}`, picks, bot.ms(j)), bot.from(j))
    }
    take(reader(i), home(i))
    clock += 20_000
  }
  const { scores, attempts, aside } = fold(noTally(), rows)
  return { mean: 100 * (meanShare(scores) ?? 0), attempts, aside }
}

test('a thousand honest readers are all counted', () => {
  expect(shownMean()).toMatchObject({ attempts: honest, aside: 0 })
})

test.each(attacks)('a bot of 10,000 attempts among them, $name, moves the shown mean by less than 2 points', (bot) => {
  const [quiet, attacked] = [shownMean(), shownMean(bot)]
  expect(Math.abs(attacked.mean - quiet.mean)).toBeLessThan(2)
  expect(attacked.attempts + attacked.aside).toBe(honest + bots)
  expect(attacked.aside).toBeGreaterThan(bots - 60)
})

test('a class behind one address is taken in whole, and ten of it count', () => {
  const ledger = testLedger()
  const receipts = Array.from({ length: 30 }, (_, i) => ledger.record(reader(i), ['203.0.113.9']))
  expect(receipts.every((receipt) => receipt !== 'different-attempt' && receipt.outOf === 10)).toBe(true)
  expect(receipts.filter((receipt) => receipt !== 'different-attempt' && receipt.counted)).toHaveLength(10)
})

describe('what a network has sent', () => {
  const send = (ledger: ReturnType<typeof testLedger>, from: number, many: number) =>
    Array.from({ length: many }, (_, i) => ledger.record(reader(from + i), ['203.0.113.9'])).filter(
      (receipt) => receipt !== 'different-attempt' && receipt.counted,
    ).length

  test('is known after a restart, and a new day begins at midnight', async () => {
    const ledger = testLedger()
    expect(send(ledger, 0, 10)).toBe(10)
    await ledger.ring()
    ledger.restart()
    expect(send(ledger, 10, 3)).toBe(0)
    ledger.pass(12 * 3_600_000)
    expect(send(ledger, 20, 3)).toBe(3)
  })

  test('is deleted at midnight, though nobody comes, and no row or batch ever says it', async () => {
    const ledger = testLedger()
    send(ledger, 0, 12)
    await ledger.ring()
    const kept = () => JSON.parse(JSON.parse(ledger.stored().split('\n')[0] ?? '')[0].data).crowd
    expect(Object.values(kept().seen)).toContain(10)
    expect(ledger.stored()).not.toContain('203.0.113')
    expect(rowsOf(ledger.batches()).map((row) => Object.keys(row))).toEqual(Array(12).fill(['seq', 'at', 'entry']))
    const hashes = Object.keys(kept().seen).map((name) => JSON.stringify(name))
    expect(hashes.filter((name) => [...ledger.kv.values()].join().includes(name))).toEqual([])
    while (await ledger.ring()) {}
    expect(new Date(ledger.now()).toISOString()).toBe('2026-11-25T00:00:00.000Z')
    expect(kept()).toBeUndefined()
    expect(ledger.alarm()).toBeNull()
  })

  test('during a flush is not written over by what was known before it', async () => {
    const ledger = testLedger()
    send(ledger, 0, 1)
    const flush = ledger.ring()
    expect(ledger.reserve(['203.0.113.10'])).toBe(10)
    expect(send(ledger, 1, 9)).toBe(9)
    await flush
    ledger.restart()
    expect(ledger.reserve(['203.0.113.10'])).toBe(0)
    expect(send(ledger, 10, 3)).toBe(0)
  })

  test('since the last flush is forgotten with a reset, and no answer is', async () => {
    const ledger = testLedger()
    expect(send(ledger, 0, 10)).toBe(10)
    ledger.restart()
    expect(send(ledger, 10, 11)).toBe(10)
    await ledger.ring()
    expect(rowsOf(ledger.batches())).toHaveLength(21)
  })

  test('may be more where a day has many readers: two of a hundred', () => {
    const ledger = testLedger()
    for (let i = 0; i < 1000; i++) ledger.record(reader(i), [home(i)])
    expect(send(ledger, 2000, 100)).toBe(20)
  })

  test('is less by what a class has reserved there', () => {
    const ledger = testLedger()
    expect(send(ledger, 0, 4)).toBe(4)
    expect(ledger.reserve(['203.0.113.9'])).toBe(6)
    expect(ledger.reserve(['203.0.113.9'])).toBe(0)
    ledger.restart()
    expect(send(ledger, 10, 5)).toBe(0)
  })
})

test('whoever has sent ten uses up no picks of others, and a copy uses up nothing of its network', () => {
  const quota = noon()
  const judge = (picks: number[], ms: number, network: string) => quota.attempt(quizOf('a', picks, ms), [network])
  const [weak, alone] = [Array(length).fill(2), Array(length).fill(0)]
  for (let i = 0; i < 10; i++) expect(judge(alone, i, 'bot')).toBeUndefined()
  // Its ten are gone, and no more of these use up the three that weak picks have in a day, or the one of a time.
  for (let i = 10; i < 20; i++) expect(judge(weak, i, 'bot')).toBe('network')
  expect(judge(alone, 20, 'bot')).toBe('network')
  expect(judge(alone, 20, 'home-0')).toBeUndefined()
  for (let i = 1; i < 4; i++) expect(judge(weak, i, `home-${i}`)).toBeUndefined()
  // A fourth of these picks is a copy, and its network has all of its ten yet.
  expect(judge(weak, 5, 'home-5')).toBe('alike')
  for (let i = 0; i < 10; i++) expect(judge(alone, 100 + i, 'home-5')).toBeUndefined()
  expect(judge(alone, 200, 'home-5')).toBe('network')
})

test('of a day with very many senders the oldest are forgotten, one by one, and the row stays small', () => {
  const quota = noon()
  let classes = 0
  const [senders, limit] = [25_000, 20_000]
  const judge = (ms: number, network: string) => quota.attempt(quizOf('a', Array(length).fill(0), ms), [network])
  // Each has sent more than one, as those do who must not be forgotten soon.
  const full = (i: number) => quota.reserve({ id: `class ${++classes}`, networks: [`home-${i}`] })
  for (let i = 0; i < senders; i++) expect(full(i)).toBe(10)
  const kept = quota.kept()
  expect(Object.keys(kept?.seen ?? {}).length).toBeLessThanOrEqual(limit)
  expect(JSON.stringify(kept).length).toBeLessThan(400_000)
  expect([full(senders - 1), full(senders - limit + 500)]).toEqual([0, 0])
  expect(full(0)).toBe(10)
  const dispute = () => quota.dispute({ id: 'd', version: 'v1', item: 'item.1', reason: 'unclear' }, ['reader'])
  expect([dispute(), judge(1, 'other'), dispute()]).toEqual([undefined, undefined, 'network'])
  expect(stepsOf(() => judge(2, 'yet another'))).toBeLessThan(10)
})

test('a network starts so many classes a day, and all together so many, also after a restart', () => {
  const ledger = testLedger()
  const most = { ofNetwork: 3, ofAll: 5 }
  const starts = (network: string, times: number) =>
    Array.from({ length: times }, () => ledger.start(networksOf(network), most)).filter(Boolean).length
  expect([starts('203.0.113.9', 5), starts('2001:db8:7::1', 1)]).toEqual([3, 1])
  ledger.restart()
  expect([starts('203.0.113.9', 1), starts('198.51.100.1', 4), starts('198.51.100.2', 1)]).toEqual([0, 1, 0])
  ledger.pass(12 * 3_600_000)
  expect(starts('203.0.113.9', 5)).toBe(3)
  // A class on paper is written at once, and counts by its size.
  expect(ledger.start(['198.51.100.9'], { ofNetwork: 3, ofAll: 3 }, 3)).toBe(false)
  expect(ledger.start(['198.51.100.9'], { ofNetwork: 3, ofAll: 9 }, 3)).toBe(true)
  expect(ledger.start(['198.51.100.9'], { ofNetwork: 3, ofAll: 9 }, 1)).toBe(false)
})

describe('a call that is repeated because its object was reset', () => {
  test('counts a class once, and gives the same share of the public figures', () => {
    const ledger = testLedger()
    const most = { ofNetwork: 2, ofAll: 9 }
    for (let i = 0; i < 5; i++) expect(ledger.start(['203.0.113.9'], most, 1, 'one')).toBe(true)
    ledger.restart()
    expect(ledger.start(['203.0.113.9'], most, 1, 'one')).toBe(true)
    expect(ledger.start(['203.0.113.9'], most)).toBe(true)
    expect(ledger.start(['203.0.113.9'], most)).toBe(false)
    expect([ledger.reserve(['198.51.100.9'], 'two'), ledger.reserve(['198.51.100.9'], 'two')]).toEqual([10, 10])
    expect(ledger.reserve(['198.51.100.9'])).toBe(0)
  })
})

describe('the day’s rows', () => {
  const most = { ofNetwork: 3000, ofAll: 5000 }
  const starts = { ofNetwork: 60, ofAll: 1000 }

  test('are shared by the classes of a network, and by all networks; asking again gives no more', () => {
    const ledger = testLedger()
    for (const id of ['a', 'b']) ledger.start(['203.0.113.9'], starts, 1, id, most)
    for (const id of ['c', 'd']) ledger.start(['198.51.100.1'], starts, 1, id, most)
    expect([ledger.rows('a', 1000, most), ledger.rows('a', 1000, most)]).toEqual([1000, 1000])
    expect(ledger.rows('b', 2500, most)).toBe(2000)
    ledger.restart()
    expect([ledger.rows('a', 1500, most), ledger.rows('b', 2500, most)]).toEqual([1000, 2000])
    expect([ledger.rows('c', 1500, most), ledger.rows('d', 1500, most)]).toEqual([1500, 500])
  })

  test('are all there again after midnight, and what began the day before shares what one network has', () => {
    const ledger = testLedger()
    for (const id of ['a', 'b']) ledger.start(['203.0.113.9'], starts, 1, id, most)
    ledger.rows('a', 3000, most)
    ledger.pass(12 * 3_600_000)
    expect([ledger.rows('a', 2000, most), ledger.rows('b', 2000, most)]).toEqual([2000, 1000])
    ledger.start(['203.0.113.9'], starts, 1, 'c', most)
    expect(ledger.rows('c', 2500, most)).toBe(2000)
  })

  test('that are used up let nobody start a class that could not come in', () => {
    const ledger = testLedger()
    ledger.start(['203.0.113.9'], starts, 1, 'a', most)
    ledger.rows('a', 2600, most)
    expect(ledger.start(['203.0.113.9'], starts, 1, 'b', most)).toBe(false)
    expect(ledger.start(['198.51.100.1'], starts, 1, 'c', most)).toBe(true)
  })
})

test('objections of one network to a question count once, and none is shown before an editor has looked', async () => {
  const ledger = testLedger()
  const dispute = (id: number, network: string) =>
    ledger.dispute({ id: `d${id}`, version: 'v1', item: 'item.1', reason: 'key-wrong' }, [network])
  for (let i = 0; i < 200; i++) dispute(i, '203.0.113.9')
  dispute(200, '198.51.100.1')
  await ledger.ring()
  expect(ledger.snapshot()).toMatchObject({ disputes: { 'item.1': { 'key-wrong': 2 } }, looked: {} })
  ledger.look({ id: 'l', version: 'v1', item: 'item.1' })
  dispute(201, '198.51.100.2')
  await ledger.ring()
  expect(ledger.snapshot()).toMatchObject({
    disputes: { 'item.1': { 'key-wrong': 3 } },
    looked: { 'item.1': { 'key-wrong': 2 } },
  })
})

test('on a machine of one’s own, where no network is known, nothing is set aside', () => {
  expect([networksOf(undefined), networksOf('127.0.0.1'), networksOf('::1')]).toEqual([[], [], []])
  expect(networksOf('2001:db8:12:3400::9')).toEqual(['2001:db8:12:3400', '2001:db8:12'])
  expect(networksOf('203.0.113.9')).toEqual(['203.0.113.9'])
})

const noon = () =>
  openQuota(
    undefined,
    () => Date.UTC(2026, 10, 24, 12),
    () => 'salt',
  )

/** Over how many entries of maps this goes. */
function stepsOf(run: () => unknown): number {
  const iterator = Object.getPrototypeOf(new Map().keys())
  const { next } = iterator
  let steps = 0
  iterator.next = function (...given: []) {
    steps += 1
    return next.apply(this, given)
  }
  try {
    run()
  } finally {
    iterator.next = next
  }
  return steps
}
