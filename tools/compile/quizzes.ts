import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import type { Dossier } from '../../src/dossier/model.ts'
import { enemiesIn } from '../../src/questions/enemies.ts'
import type { Quiz } from '../../src/questions/model.ts'
import { type PackedQuiz, pack, unpack } from '../../src/questions/packing.ts'
import { prove } from '../../src/questions/proof.ts'
import { readDossiers } from './read-dossier.ts'

const written = '.build/quizzes.ts'

/**
 * Checks every dossier, proves its bank, names its version and writes .build/quizzes.ts for the Worker. It carries JSON in
 * a string, because V8 reads that in a third of the time that the same objects take as code.
 */
export function compileQuizzes(): void {
  const quizzes = readDossiers('quizzes').map(compile)
  mkdirSync('.build', { recursive: true })
  const json = JSON.stringify(JSON.stringify(quizzes.map(pack)))
  writeFileSync(written, `export const packedQuizzes: string = ${json}\n`)
}

/** The quizzes as `compileQuizzes` last wrote them. */
export async function compiledQuizzes(): Promise<Quiz[]> {
  const { packedQuizzes } = await import('../../.build/quizzes.ts')
  const packed: PackedQuiz[] = JSON.parse(packedQuizzes)
  return packed.map(unpack)
}

/** The version names dossier and bank alike: the same edition of one version asks the same for ever. */
function compile(dossier: Dossier): Quiz {
  const { bank, findings } = prove(dossier)
  const version = createHash('sha256').update(JSON.stringify({ dossier, bank })).digest('hex').slice(0, 10)
  return { dossier, version, bank, enemies: enemiesIn(dossier, bank), findings }
}
