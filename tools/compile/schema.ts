import { readFileSync, writeFileSync } from 'node:fs'
import { toJsonSchema } from '@valibot/to-json-schema'
import { dossierSchema } from '../../src/dossier/model.ts'

const file = 'quizzes/dossier.schema.json'

/** Writes the JSON Schema by which a journalist's editor completes and checks a dossier; only where it has changed. */
export function compileSchema(): void {
  const schema = {
    ...toJsonSchema(dossierSchema, { typeMode: 'input', ignoreActions: ['trim', 'includes'] }),
    title: 'Readout dossier',
  }
  const text = `${JSON.stringify(schema, null, 2)}\n`
  if (current() !== text) writeFileSync(file, text)
}

function current(): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
