import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readDossier } from '../../src/authoring/read-dossier.ts'
import type { Dossier } from '../../src/dossier/model.ts'

/** Every dossier of a folder; where one is faulty, prints the faults of all, a line each, and ends the process. */
export function readDossiers(folder: string): Dossier[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'))
  const read = files.map((file) => readDossier(join(folder, file), readFileSync(join(folder, file), 'utf8')))
  const faults = read.flatMap((one) => ('faults' in one ? one.faults : []))
  if (faults.length > 0) {
    console.error(`${faults.join('\n')}\n${faults.length === 1 ? 'One fault' : `${faults.length} faults`} to mend.`)
    process.exit(1)
  }
  return read.flatMap((one) => ('dossier' in one ? [one.dossier] : []))
}
