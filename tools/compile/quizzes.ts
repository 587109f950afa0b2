import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { Dossier } from '../../src/dossier/model.ts'
import { enemiesIn } from '../../src/questions/enemies.ts'
import type { Quiz } from '../../src/questions/model.ts'
import { type PackedQuiz, pack, unpack } from '../../src/questions/packing.ts'
import { prove } from '../../src/questions/proof.ts'
import { readDossiers } from './read-dossier.ts'

const written = '.build/quizzes.json'

/** Checks every dossier, proves its bank, names its version and writes .build/quizzes.json for the Worker. */
export function compileQuizzes(): void {
  const quizzes = readDossiers('quizzes').map(compile)
  mkdirSync('.build', { recursive: true })
  writeFileSync(written, JSON.stringify(quizzes.map(pack)))
}

/** The quizzes as `compileQuizzes` last wrote them. */
export function compiledQuizzes(): Quiz[] {
  const packed: PackedQuiz[] = JSON.parse(readFileSync(written, 'utf8'))
  return packed.map(unpack)
}

/** The version names dossier and bank alike: the same edition of one version asks the same for ever. */
function compile(dossier: Dossier): Quiz {
  const { bank, findings } = prove(dossier)
  const version = createHash('sha256').update(JSON.stringify({ dossier, bank })).digest('hex').slice(0, 10)
  return { dossier, version, bank, enemies: enemiesIn(dossier, bank), findings }
}
