import { readFileSync, writeFileSync } from 'node:fs'
import { rules } from '../../src/questions/lint/rules.ts'
import { fieldList } from './fields.ts'

const file = 'docs/authoring.md'

/** Writes what is made from the code into the guide for editors: the lint’s rules and the list of every field. */
export function run(): void {
  writeFileSync(file, completed(readFileSync(file, 'utf8')))
}

/** The guide with rules and fields as the code has them now, each between its two markers. */
export const completed = (guide: string): string => between(between(guide, 'lint', ruleTable()), 'fields', fieldList())

function between(guide: string, name: string, made: string): string {
  const [start, end] = [`<!-- ${name}: made by \`npm run story -- guide\` -->`, `<!-- /${name} -->`]
  const [before = '', rest = ''] = guide.split(start)
  const [, after = ''] = rest.split(end)
  return `${before}${start}\n\n${made}\n${end}${after}`
}

/** Every rule of the lint, a row each: a line that fails and its mend. */
function ruleTable(): string {
  const rows = rules.map(
    ({ id, level, example }) => `| \`${id}\` | ${level} | ${cell(example.fails)} | ${cell(example.mend)} |`,
  )
  return ['| rule | level | a line that fails | its mend |', '|---|---|---|---|', ...rows, ''].join('\n')
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('*', '\\*')
