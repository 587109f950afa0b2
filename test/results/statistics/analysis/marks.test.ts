import { describe, expect, test } from 'vitest'
import { analyseMarks, type Marks } from '../../../../src/results/statistics/analysis/marks.ts'

/** A table from rows such as "1 0 -", where a dash is no answer. */
const table = (...rows: string[]): Marks => {
  const marks = rows.map((row) => row.split(' ').map((mark) => (mark === '-' ? null : Number(mark))))
  return { items: (marks[0] ?? []).map((_, i) => 'abcde'[i] ?? ''), rows: marks }
}

// 36 persons, four items that tell them apart a little, one that all got right; two answers are missing.
const class36 = table(
  '1 1 0 1 1',
  '1 1 0 1 1',
  '1 1 1 0 1',
  '0 0.5 1 0 1',
  '1 1 0 0.5 1',
  '1 1 1 1 1',
  '0 0 0 1 1',
  '0.5 1 1 0 1',
  '0 1 0 0 1',
  '1 0 1 1 1',
  '1 1 0 0 1',
  '1 0 0 0.5 1',
  '1 0 1 1 1',
  '0 1 1 0 1',
  '1 0 0 1 1',
  '1 1 0 0 1',
  '1 1 0.5 0 1',
  '0 0 0 0 1',
  '0.5 0 1 0 1',
  '0 0.5 0 0 1',
  '1 0 0 0 1',
  '0 1 1 1 1',
  '1 1 1 0 1',
  '1 1 1 0 1',
  '1 1 1 0 1',
  '1 1 0 0 1',
  '1 1 0.5 1 1',
  '1 0 0 0.5 1',
  '1 1 1 0.5 1',
  '0 1 0.5 0 1',
  '- 1 1 1 1',
  '0 0 0 0.5 1',
  '0 0 1 0 1',
  '0 0 0 0.5 1',
  '1 1 1 1 1',
  '1 0 0 0.5 1',
)

describe('the figures of a class', () => {
  const { test: whole, items } = analyseMarks(class36)

  test('are those of a program in exact fractions written straight from Moodle’s formulas', () => {
    // item, facility, standard deviation, discrimination index, discriminative efficiency, point-biserial
    const expected: [string, number, number, number, number, number][] = [
      ['a', 63.888888888888886, 47.22455643157202, 17.548961658657074, 21.73913043478261, 59.213747386642254],
      ['b', 61.111111111111114, 47.974861141928294, 20.368286469549908, 24.821002386634845, 61.901193101608],
      ['c', 48.611111111111114, 48.52997764432547, 14.072869685965674, 17.193789534215068, 57.69859676797758],
      ['d', 40.27777777777778, 44.432041920289336, 2.2214079458451317, 2.647887323943662, 44.19040479953378],
    ]
    for (const [name, ...figures] of expected) {
      const item = items.find((one) => one.item === name)
      const found = [
        item?.facility,
        item?.standardDeviation,
        item?.discriminationIndex,
        item?.discriminativeEfficiency,
        item?.pointBiserial,
      ]
      for (const [i, figure] of figures.entries()) expect(found[i]).toBeCloseTo(figure, 9)
    }
    const figures = {
      mean: 62.77777777777778,
      median: 60,
      standardDeviation: 21.059251256682025,
      skewness: -0.15587755201894593,
      kurtosis: -0.8827936717171883,
      coefficientOfInternalConsistency: 25.098425196850393,
      errorRatio: 86.54569590866411,
      standardError: 18.22587555324955,
    }
    for (const [name, figure] of Object.entries(figures))
      expect(whole[name as keyof typeof figures]).toBeCloseTo(figure, 9)
  })

  test('say nothing of discrimination where everyone got the same mark', () => {
    expect(items[4]).toMatchObject({
      facility: 100,
      standardDeviation: 0,
      discriminationIndex: null,
      discriminativeEfficiency: null,
      pointBiserial: null,
      upperLower27: 0,
    })
  })

  test('count an item without an answer as 0, as Moodle does, and say how many there were', () => {
    expect(items[0]).toMatchObject({ answered: 35, omitted: 1 })
  })
})

describe('worked by hand', () => {
  const four = analyseMarks(table('1 1 1', '1 1 0', '0 1 0', '0 0 0'), { small: true })

  test('a discrimination index is covariance over both standard deviations', () => {
    // Item a: marks 1 1 0 0, rests 2 1 1 0: covariance ⅓, variances ⅓ and ⅔.
    expect(four.items[0]?.discriminationIndex).toBeCloseTo(100 / Math.sqrt(2), 10)
    expect(four.items[0]?.discriminativeEfficiency).toBeCloseTo(100, 10)
  })

  test('the whole form: mean 1½ of 3, variance 5/3, alpha 3/2 · (1 − (⅓ + ¼ + ¼) / (5/3)) = ¾', () => {
    expect(four.test.mean).toBeCloseTo(50, 10)
    expect(four.test.standardDeviation).toBeCloseTo((100 * Math.sqrt(5 / 3)) / 3, 10)
    expect(four.test.coefficientOfInternalConsistency).toBeCloseTo(75, 10)
    expect(four.test.errorRatio).toBeCloseTo(50, 10)
    expect(four.test.standardError).toBeCloseTo((50 * Math.sqrt(5 / 3)) / 3, 10)
    expect(four.test.skewness).toBeCloseTo(0, 10)
    // m2 = 5/4, m4 = 41/16: k4 = 16/6 · (5 · 41/16 − 9 · 25/16) = −10/3, over (5/3)².
    expect(four.test.kurtosis).toBeCloseTo(-1.2, 10)
  })

  test('a strong person’s only miss makes an item discriminate backwards', () => {
    const { items } = analyseMarks(table('0 1 1', '1 0 1', '1 0 0', '1 0 0'), { small: true })
    expect(items[0]?.discriminationIndex).toBeLessThan(0)
    expect(items[0]?.discriminativeEfficiency).toBeLessThan(0)
  })
})

describe('few persons', () => {
  const rows = (count: number) => Array.from({ length: count }, (_, i) => (i % 3 ? '1 1 1' : '0 1 0'))

  test.each([
    [9, null, null],
    [10, expect.any(Number), null],
    [29, expect.any(Number), null],
    [30, expect.any(Number), expect.any(Number)],
  ])('%i: facility %s, discrimination %s', (persons, facility, discriminationIndex) => {
    const last = analyseMarks(table(...rows(persons))).items.at(-1)
    expect(last).toMatchObject({ facility, discriminationIndex })
    expect(last?.difficulty === null).toBe(persons < 30)
  })

  test('are analysed all the same where that is asked for', () => {
    const { test: whole, items } = analyseMarks(table(...rows(6)), { small: true })
    expect([whole.mean, items[0]?.discriminationIndex]).toEqual([expect.any(Number), expect.any(Number)])
  })

  test('one person or one item leaves undefined what is undefined', () => {
    expect(analyseMarks(table('1 0'), { small: true }).test).toMatchObject({
      mean: 50,
      standardDeviation: null,
      skewness: null,
      coefficientOfInternalConsistency: null,
    })
    const { test: whole, items } = analyseMarks(table('1', '0', '1'), { small: true })
    expect([whole.coefficientOfInternalConsistency, items[0]?.discriminationIndex]).toEqual([null, null])
  })
})

test('with the number of options, guesses are taken out and less than chance alarms', () => {
  const rows = Array.from({ length: 12 }, (_, i) => (i < 2 ? '1 1' : '0 1'))
  const [first] = analyseMarks(table(...rows), { options: 4 }).items
  expect(first?.facilityCorrected).toBeCloseTo((100 * (1 / 6 - 1 / 4)) / (3 / 4), 10)
  expect(first?.alarms).toEqual(['below-chance'])
})
