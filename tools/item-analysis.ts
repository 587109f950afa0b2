import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { analyseMarks } from '../src/results/statistics/analysis/marks.ts'
import { readMarks } from './item-analysis/read-marks.ts'

const usage = `npm run --silent item-analysis -- marks.csv
  --options=4   every item has so many options: adds facility without guesses, and the alarm for less than chance
  --small       gives every figure that is defined, even for fewer than 10 or 30 persons`

const { file, options, small } = asked()
const read = readMarks(contents(file))
if (!read.ok) fail(`${file}: ${read.message}`, 1)
console.log(JSON.stringify(analyseMarks(read.marks, { small, ...(options && { options }) }), null, 2))

function asked(): { file: string; options: number | undefined; small: boolean } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { options: { type: 'string' }, small: { type: 'boolean', default: false } },
    })
    const options = values.options === undefined ? undefined : Number(values.options)
    if (options !== undefined && !(Number.isInteger(options) && options >= 2)) return fail(usage, 2)
    const [file, ...more] = positionals
    return file === undefined || more.length > 0 ? fail(usage, 2) : { file, options, small: values.small }
  } catch {
    return fail(usage, 2)
  }
}

function contents(file: string): string {
  try {
    // npm starts every command in the project's folder; the file is named from where the person stands.
    return readFileSync(resolve(process.env.INIT_CWD ?? '.', file), 'utf8')
  } catch (error) {
    return fail(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`, 1)
  }
}

function fail(message: string, status: number): never {
  console.error(message)
  process.exit(status)
}
