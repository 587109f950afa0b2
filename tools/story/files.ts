import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'

/** The file of a story that is named by its id or by a path. */
export const fileOf = (name: string): string =>
  existing(name.endsWith('.yaml') ? fromHere(name) : `quizzes/${name}.yaml`)

/** npm runs in the project’s folder; a path is meant from where it was called. */
export const fromHere = (file: string): string => relative('.', resolve(process.env.INIT_CWD ?? '.', file))

export const allFiles = (): string[] =>
  readdirSync('quizzes')
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => `quizzes/${file}`)

export const read = (file: string): string => readFileSync(existing(file), 'utf8')

function existing(file: string): string {
  if (!existsSync(file)) fail(`There is no file ${file}.`)
  return file
}

/** Ends the command with a sentence. */
export function fail(sentence: string, status = 2): never {
  console.error(sentence)
  process.exit(status)
}
