import { readFileSync, writeFileSync } from 'node:fs'
import { fieldList } from './fields.ts'

const file = 'docs/authoring.md'
const [start, end] = ['<!-- fields: made by `npm run story -- guide` -->', '<!-- /fields -->']

/** Writes the list of every field into the guide for editors. */
export function run(): void {
  writeFileSync(file, withFields(readFileSync(file, 'utf8')))
}

/** The guide with the list of fields as the schema has it now, between its two markers. */
export function withFields(guide: string): string {
  const [before = '', rest = ''] = guide.split(start)
  const [, after = ''] = rest.split(end)
  return `${before}${start}\n\n${fieldList()}\n${end}${after}`
}
