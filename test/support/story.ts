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

// Proving a bank takes most of a second, and several test files of a process ask for the same one.
const made = new Map<string, Quiz>()

/** The quiz of a dossier, made in the test as the build makes it. */
export function quizOf(dossier: Dossier): Quiz {
  const key = JSON.stringify(dossier)
  const known = made.get(key)
  if (known) return known
  const { bank, findings } = prove(dossier)
  const quiz = { dossier, version: 'test', bank, findings, enemies: enemiesIn(dossier, bank) }
  made.set(key, quiz)
  return quiz
}
