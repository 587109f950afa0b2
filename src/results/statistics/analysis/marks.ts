import { alarms } from './alarms.ts'
import { figures } from './figures.ts'
import { testQuality } from './test-quality.ts'
import { enough } from './thresholds.ts'
import { variance, type Weighted } from './weighted.ts'

/** A fixed form as a table: a row for each person, a mark from 0 to 1 for each item, null where there is no answer. */
export type Marks = { items: readonly string[]; rows: readonly (readonly (number | null)[])[] }

type Wishes = {
  /** Options of every item, where all have as many; chance and guesses cannot be told without. */
  options?: number
  /** Gives every figure that is defined, however few the persons. */
  small?: boolean
}

/**
 * Analyses a table of marks in Moodle’s percentages. As in Moodle, an item that was not answered brings its person
 * nothing: it counts as 0 in the item, in the rest and in the total. Nothing below ten persons, nothing that compares
 * strong and weak below thirty, unless small tables are asked for.
 */
export function analyseMarks({ items, rows }: Marks, { options, small = false }: Wishes = {}) {
  const persons = rows.length
  const marks = rows.map((row) => row.map((mark) => mark ?? 0))
  const says = small || persons >= enough.anything
  const compares = small || persons >= enough.discrimination
  return {
    test: { persons, items: items.length, ...testReport(says ? marks : [], items.length) },
    items: items.map((item, place) => {
      const answered = rows.filter((row) => row[place] !== null).length
      return {
        item,
        answered,
        omitted: persons - answered,
        ...itemReport(says ? marks : [], place, { answers: persons, options, compares }),
      }
    }),
  }
}

function testReport(rows: readonly (readonly number[])[], items: number) {
  const variances = Array.from({ length: items }, (_, place) => variance(each(rows.map((row) => row[place] ?? 0))) ?? 0)
  const quality = testQuality(each(rows.map(total)), variances)
  const share = (marks: number | null | undefined) => percent(marks == null ? null : marks / items)
  return {
    mean: share(quality?.mean),
    median: share(quality?.median),
    standardDeviation: share(quality?.standardDeviation),
    skewness: quality?.skewness ?? null,
    kurtosis: quality?.kurtosis ?? null,
    coefficientOfInternalConsistency: percent(quality?.consistency ?? null),
    errorRatio: percent(quality?.errorRatio ?? null),
    standardError: share(quality?.standardError),
  }
}

function itemReport(
  rows: readonly (readonly number[])[],
  place: number,
  about: { answers: number; options: number | undefined; compares: boolean },
) {
  const observations = rows.map((row) => ({
    mark: row[place] ?? 0,
    // Added up without the item and not subtracted, so that equal rests are equal to the last bit.
    rest: total(row.filter((_, i) => i !== place)),
    total: total(row),
    weight: 1,
  }))
  const found = figures(observations, about)
  const spread = variance(each(observations.map(({ mark }) => mark)))
  return {
    facility: percent(found.facility),
    facilityInterval: found.interval?.map((bound) => bound * 100) ?? null,
    facilityCorrected: percent(found.corrected),
    standardDeviation: percent(spread === null ? null : Math.sqrt(spread)),
    discriminationIndex: percent(found.discrimination),
    discriminativeEfficiency: percent(found.efficiency),
    upperLower27: percent(found.upperLower),
    pointBiserial: percent(found.pointBiserial),
    difficulty: found.word,
    alarms: alarms({ ...found, answers: about.answers, offered: about.options, options: [] }),
  }
}

const total = (marks: readonly number[]): number => marks.reduce((sum, mark) => sum + mark, 0)

const each = (values: readonly number[]): Weighted[] => values.map((value) => ({ value, weight: 1 }))

const percent = (share: number | null): number | null => (share === null ? null : share * 100)
