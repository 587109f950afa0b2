import { type Alarm, alarms } from './alarms.ts'
import { discriminationIndex, discriminativeEfficiency, pointBiserial } from './discrimination.ts'
import { facility, guessCorrected, wilsonInterval } from './facility.ts'
import type { Observation } from './observation.ts'
import { testQuality } from './test-quality.ts'
import { type DifficultyWord, difficultyWord, enough } from './thresholds.ts'
import { upperLower } from './upper-lower.ts'
import { variance, type Weighted } from './weighted.ts'

/** A fixed form as a table: a row for each person, a mark from 0 to 1 for each item, null where there is no answer. */
export type Marks = { items: readonly string[]; rows: readonly (readonly (number | null)[])[] }

type Wishes = {
  /** Options of every item, where all have as many; chance and guesses cannot be told without. */
  options?: number
  /** Gives every figure that is defined, however few the persons. */
  small?: boolean
}

type ItemReport = {
  item: string
  answered: number
  omitted: number
  facility: number | null
  facilityInterval: [low: number, high: number] | null
  facilityCorrected: number | null
  standardDeviation: number | null
  discriminationIndex: number | null
  discriminativeEfficiency: number | null
  upperLower27: number | null
  pointBiserial: number | null
  difficulty: DifficultyWord | null
  alarms: Alarm[]
}

/**
 * Analyses a table of marks in Moodle’s percentages. As in Moodle, an item that was not answered brings its person
 * nothing: it counts as 0 in the item, in the rest and in the total. Nothing below ten persons, nothing that compares
 * strong and weak below thirty, unless small tables are asked for.
 */
export function analyseMarks({ items, rows }: Marks, { options, small = false }: Wishes = {}) {
  const persons = rows.length
  const columns = items.map((_, place) => rows.map((row) => row[place] ?? 0))
  const totals = rows.map((row) => row.reduce<number>((sum, mark) => sum + (mark ?? 0), 0))
  const [says, compares] = [small || persons >= enough.anything, small || persons >= enough.discrimination]
  return {
    test: { persons, items: items.length, ...testReport(says ? totals : [], columns) },
    items: items.map((item, place): ItemReport => {
      const answered = rows.filter((row) => row[place] !== null).length
      const marks = columns[place] ?? []
      const observations = marks.map((mark, i) => ({
        mark,
        rest: restOf(rows[i] ?? [], place),
        total: totals[i] ?? 0,
        weight: 1,
      }))
      const counts = { item, answered, omitted: persons - answered }
      return { ...counts, ...itemReport(says ? observations : [], { options, compares, persons }) }
    }),
  }
}

/** Added up without the item and not subtracted, so that equal rests are equal to the last bit. */
const restOf = (row: readonly (number | null)[], place: number): number =>
  row.reduce<number>((sum, mark, i) => sum + (i === place ? 0 : (mark ?? 0)), 0)

function testReport(totals: readonly number[], columns: readonly (readonly number[])[]) {
  const variances = columns.map((marks) => variance(each(marks)) ?? 0)
  const quality = testQuality(each(totals), variances)
  const share = (marks: number | null | undefined) => percent(marks == null ? null : marks / columns.length)
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
  observations: readonly Observation[],
  { options, compares, persons }: { options: number | undefined; compares: boolean; persons: number },
): Omit<ItemReport, 'item' | 'answered' | 'omitted'> {
  const said = observations.length > 0
  const share = facility(observations)
  const interval = wilsonInterval(share, persons)
  const spread = variance(each(observations.map(({ mark }) => mark)))
  const discrimination = compares ? discriminationIndex(observations) : null
  return {
    facility: said ? percent(share) : null,
    facilityInterval: said ? [interval[0] * 100, interval[1] * 100] : null,
    facilityCorrected: said && options ? percent(guessCorrected(share, options)) : null,
    standardDeviation: percent(spread === null ? null : Math.sqrt(spread)),
    discriminationIndex: percent(discrimination),
    discriminativeEfficiency: percent(compares ? discriminativeEfficiency(observations) : null),
    upperLower27: percent(compares ? upperLower(observations) : null),
    pointBiserial: percent(compares ? pointBiserial(observations) : null),
    difficulty: said ? difficultyWord(share, options ?? 0, persons) : null,
    alarms: said
      ? alarms({ answers: persons, facility: share, offered: options ?? null, discrimination, options: [] })
      : [],
  }
}

const each = (values: readonly number[]): Weighted[] => values.map((value) => ({ value, weight: 1 }))

const percent = (share: number | null): number | null => (share === null ? null : share * 100)
