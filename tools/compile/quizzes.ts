import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import type { Dossier } from '../../src/dossier/model.ts'
import { enemiesIn } from '../../src/questions/enemies.ts'
import type { Quiz } from '../../src/questions/model.ts'
import { type PackedQuiz, pack, unpack } from '../../src/questions/packing.ts'
import { prove } from '../../src/questions/proof.ts'
import { blockedItem, blockedReport } from './blocked.ts'
import { readDossiers } from './read-dossier.ts'

const written = '.build/quizzes.ts'

/** Writes .build/quizzes.ts, from which the Worker reads its stories. */
export function compileQuizzes(): void {
  mkdirSync('.build', { recursive: true })
  writeFileSync(written, quizzesModule(packedFrom('quizzes')))
}

/** Reads and checks every dossier of a folder, proves its bank and names its version. */
export const packedFrom = (folder: string): PackedQuiz[] =>
  readDossiers(folder).map((dossier) => pack(compile(dossier)))

/**
 * The module that carries these to a Worker. It holds JSON in a string, because V8 reads that in a third of the time that
 * the same objects take as code.
 */
export const quizzesModule = (quizzes: readonly PackedQuiz[]): string =>
  `export const packedQuizzes: string = ${JSON.stringify(JSON.stringify(quizzes))}\n`

/** The quizzes as `compileQuizzes` last wrote them. */
export async function compiledQuizzes(): Promise<Quiz[]> {
  const { packedQuizzes } = await import('../../.build/quizzes.ts')
  const packed: PackedQuiz[] = JSON.parse(packedQuizzes)
  return packed.map(unpack)
}

/** The version is a hash of dossier and bank, so the same edition of one version always asks the same. */
function compile(dossier: Dossier): Quiz {
  const { bank, findings, blocked } = prove(dossier)
  const report = blockedReport(dossier.id, blocked.map(blockedItem))
  if (report !== '') console.warn(report)
  const version = createHash('sha256').update(JSON.stringify({ dossier, bank })).digest('hex').slice(0, 10)
  return { dossier, version, bank, enemies: enemiesIn(dossier, bank), findings }
}
