import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { analyseMarks } from '../../src/results/statistics/analysis/marks.ts'
import { readMarks } from './read-marks.ts'

type Ran = { status: number; output?: string; complaint?: string }

const usage = `npm run --silent item-analysis -- marks.csv
  --options=4   every item has so many options: adds facility without guesses, and the alarm for less than chance
  --small       gives every figure that is defined, even for fewer than 10 or 30 persons`

/** Analyses the table that the parameters name, a path from this folder. */
export function run(parameters: string[], folder: string): Ran {
  const asked = read(parameters)
  if (!asked) return { status: 2, complaint: `${usage}\n` }
  const { file, ...settings } = asked
  const marks = marksIn(file, folder)
  if (!marks.ok) return { status: 1, complaint: `${file}${marks.message}\n` }
  return { status: 0, output: `${JSON.stringify(analyseMarks(marks.marks, settings), null, 2)}\n` }
}

function read(parameters: string[]): { file: string; options?: number; small: boolean } | null {
  try {
    const { values, positionals } = parseArgs({
      args: parameters,
      allowPositionals: true,
      options: { options: { type: 'string' }, small: { type: 'boolean', default: false } },
    })
    const options = values.options === undefined ? undefined : Number(values.options)
    if (options !== undefined && !(Number.isInteger(options) && options >= 2)) return null
    const [file, ...more] = positionals
    if (file === undefined || more.length > 0) return null
    return { file, ...(options && { options }), small: values.small }
  } catch {
    return null
  }
}

function marksIn(file: string, folder: string): ReturnType<typeof readMarks> {
  try {
    const marks = readMarks(readFileSync(resolve(folder, file), 'utf8'))
    return marks.ok ? marks : { ok: false, message: `: ${marks.message}` }
  } catch (error) {
    return { ok: false, message: ` cannot be read: ${error instanceof Error ? error.message : String(error)}` }
  }
}
