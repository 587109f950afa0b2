import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { limits } from '../../src/authoring/read-dossier.ts'
import type { Dossier } from '../../src/dossier/model.ts'
import { enemiesIn } from '../../src/questions/enemies.ts'
import type { Quiz } from '../../src/questions/model.ts'
import { pack } from '../../src/questions/pack.ts'
import type { PackedQuiz } from '../../src/questions/packing.ts'
import { prove } from '../../src/questions/proof.ts'
import { versionLength, versionText } from '../../src/questions/version.ts'
import { blockedItem, blockedReport } from './blocked.ts'
import { compiledFile } from './compiled.ts'
import { readDossiers } from './read-dossiers.ts'
import { unclosedReport } from './unclosed.ts'

/** Writes .build/stories.json: every story of quizzes/ in its present version, ready to be published. */
export function compileQuizzes(): void {
  mkdirSync('.build', { recursive: true })
  writeFileSync(compiledFile, JSON.stringify(packedFrom('quizzes')))
}

/** Reads and checks every dossier of a folder, proves its bank and names its version. */
export const packedFrom = (folder: string): PackedQuiz[] =>
  readDossiers(folder).map((dossier) => pack(compileQuiz(dossier)))

/**
 * The version is a hash of dossier, bank and enemies, so the same edition of one version always asks the same. Throws where
 * there are too many items.
 */
export function compileQuiz(dossier: Dossier): Quiz {
  const { bank, findings, blocked } = prove(dossier)
  for (const report of [blockedReport(dossier.id, blocked.map(blockedItem)), unclosedReport(dossier, bank)])
    if (report !== '') console.warn(report)
  if (bank.length > limits.items)
    throw new Error(`${dossier.id}: it makes ${bank.length} questions; a story may have ${limits.items}.`)
  const enemies = enemiesIn(dossier, bank)
  const text = versionText({ dossier, bank, enemies })
  const version = createHash('sha256').update(text).digest('hex').slice(0, versionLength)
  return { dossier, version, bank, enemies, findings }
}
