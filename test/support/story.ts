import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { parse } from 'yaml'
import { type Dossier, dossierSchema } from '../../src/dossier/model.ts'
import { enemiesIn } from '../../src/questions/enemies.ts'
import type { Quiz } from '../../src/questions/model.ts'
import { prove } from '../../src/questions/proof.ts'

/** The first story’s dossier, fresh each time, so that a test may change its copy. */
export const readStory = (): Dossier =>
  v.parse(dossierSchema, parse(readFileSync('quizzes/xi-putin-call.yaml', 'utf8')))

/** The quiz of a dossier, made in the test as the build makes it. */
export function quizOf(dossier: Dossier): Quiz {
  const { bank, findings } = prove(dossier)
  return { dossier, version: 'test', bank, findings, enemies: enemiesIn(dossier, bank) }
}
