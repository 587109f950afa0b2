import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { parse } from 'yaml'
import { dossierSchema } from '../../src/dossier/model.ts'
import { generate } from '../../src/questions/bank.ts'
import { enemiesIn } from '../../src/questions/enemies.ts'
import type { Quiz } from '../../src/questions/model.ts'

/** Checks every dossier, proves its bank, names its version and writes .build/quizzes.json for the Worker. */
export function compileQuizzes(): void {
  const quizzes = readdirSync('quizzes')
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => compile(join('quizzes', file)))
  mkdirSync('.build', { recursive: true })
  writeFileSync('.build/quizzes.json', JSON.stringify(quizzes))
}

function compile(file: string): Quiz {
  const dossier = v.parse(dossierSchema, parse(readFileSync(file, 'utf8')))
  const version = createHash('sha256').update(JSON.stringify(dossier)).digest('hex').slice(0, 10)
  const bank = generate(dossier)
  return { dossier, version, bank, enemies: enemiesIn(dossier, bank) }
}
