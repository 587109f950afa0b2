import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readDossier } from '../compile/read-dossier.ts'
import { articleFaults } from './article.ts'

/** Prints the faults of one dossier, by id or file, or of all; with --article every quotation is compared with the text. */
export function run(args: string[]): void {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { article: { type: 'string' } } })
  const files = positionals.length > 0 ? positionals.map(fileOf) : allFiles()
  if (values.article !== undefined && files.length !== 1) fail('Name the one story whose article it is.')
  const article = values.article === undefined ? undefined : read(fromHere(values.article))
  const faults = files.flatMap((file) => faultsIn(file, article))
  for (const fault of faults) console.log(fault)
  console.log(
    faults.length === 0
      ? `No fault in ${files.join(', ')}.`
      : `${faults.length === 1 ? 'One fault' : `${faults.length} faults`} to mend.`,
  )
  if (faults.length > 0) process.exitCode = 1
}

/** The faults of a dossier’s file as lines; with the article’s text also what it quotes or counts wrongly. */
export function faultsIn(file: string, article?: string): string[] {
  const found = readDossier(file, read(file), (dossier) =>
    article === undefined ? [] : articleFaults(dossier, article),
  )
  return 'faults' in found ? found.faults : []
}

const fileOf = (name: string): string => (name.endsWith('.yaml') ? fromHere(name) : `quizzes/${name}.yaml`)

/** npm runs in the project’s folder; a path is meant from where it was called. */
const fromHere = (file: string): string => relative('.', resolve(process.env.INIT_CWD ?? '.', file))

const allFiles = (): string[] =>
  readdirSync('quizzes')
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => `quizzes/${file}`)

function read(file: string): string {
  if (!existsSync(file)) fail(`There is no file ${file}.`)
  return readFileSync(file, 'utf8')
}

function fail(sentence: string): never {
  console.error(sentence)
  process.exit(2)
}
