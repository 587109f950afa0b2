import { describe, expect, test } from 'vitest'
import { networksOf } from '../../../src/http/limits.ts'
import { draw } from '../../../src/questions/random.ts'
import { openCrowd } from '../../../src/results/ledger/crowd.ts'
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
  const crowd = openCrowd(
    undefined,
    () => clock,
    () => 'salt',
  )
  const rows: Row[] = []
  const take = (sent: Entry, address: string) => {
    const aside = crowd.attempt(sent, networksOf(address))
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
    const crowd = () => JSON.parse(JSON.parse(ledger.stored().split('\n')[0] ?? '')[0].data).crowd
    expect(Object.values(crowd().seen)).toContain(10)
    expect(ledger.stored()).not.toContain('203.0.113')
    expect(rowsOf(ledger.batches()).map((row) => Object.keys(row))).toEqual(Array(12).fill(['seq', 'at', 'entry']))
    const hashes = Object.keys(crowd().seen).map((name) => JSON.stringify(name))
    expect(hashes.filter((name) => [...ledger.kv.values()].join().includes(name))).toEqual([])
    while (await ledger.ring()) {}
    expect(new Date(ledger.now()).toISOString()).toBe('2026-11-25T00:00:00.000Z')
    expect(crowd()).toBeUndefined()
    expect(ledger.alarm()).toBeNull()
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
