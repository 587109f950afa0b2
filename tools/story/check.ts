import { parseArgs } from 'node:util'
import { articleFaults } from '../../src/authoring/article.ts'
import { readDossier } from '../../src/authoring/read-dossier.ts'
import { prove } from '../../src/questions/proof.ts'
import { unclosedReport } from '../compile/unclosed.ts'
import { allFiles, fail, fileOf, fromHere, read } from './files.ts'

/** Prints the faults of one dossier, by id or file, or of all; with --article every quotation is compared with the text. */
export function run(args: string[]): void {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { article: { type: 'string' } } })
  const files = positionals.length > 0 ? positionals.map(fileOf) : allFiles()
  if (values.article !== undefined && files.length !== 1) fail('Name the one story whose article it is.')
  const article = values.article === undefined ? undefined : read(fromHere(values.article))
  const faults = files.flatMap((file) => faultsIn(file, article, console.warn))
  for (const fault of faults) console.log(fault)
  console.log(
    faults.length === 0
      ? `No fault in ${files.join(', ')}.`
      : `${faults.length === 1 ? 'One fault' : `${faults.length} faults`} to mend.`,
  )
  if (faults.length > 0) process.exitCode = 1
}

/**
 * The faults of a dossier’s file as lines; with the article’s text also what it quotes or counts wrongly. Of a dossier
 * without a fault it warns of cards that have no question at their end.
 */
export function faultsIn(file: string, article?: string, warn: (words: string) => void = () => {}): string[] {
  const found = readDossier(file, read(file), (dossier) =>
    article === undefined ? [] : articleFaults(dossier, article),
  )
  if ('faults' in found) return found.faults
  const unclosed = unclosedReport(found.dossier, prove(found.dossier).bank)
  if (unclosed !== '') warn(unclosed)
  return []
}
