import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { type ConversionConfig, toJsonSchema } from '@valibot/to-json-schema'
import type { GenericSchema } from 'valibot'
import { dossierSchema } from '../../src/dossier/model.ts'

const file = 'quizzes/dossier.schema.json'

/** Writes the JSON Schema with which a text editor completes and checks a dossier, if it has changed. */
export function compileDossierSchema(): void {
  const schema = { ...converted(dossierSchema, { typeMode: 'input' }), title: 'Readout dossier' }
  const text = `${JSON.stringify(schema, null, 2)}\n`
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text)
}

/** A valibot schema as the descriptions of API and socket hold it. */
export const jsonSchema = (schema: GenericSchema, config: ConversionConfig = {}) => {
  const {
    $schema: _,
    $defs: __,
    ...rest
  } = converted(schema, { target: 'draft-2020-12', typeMode: 'output', ...config })
  return rest
}

/** Schemas by name, each with references to the others where it holds them. */
export const jsonSchemas = (
  schemas: Readonly<Record<string, GenericSchema>>,
  typeMode: 'input' | 'output',
  target: 'draft-07' | 'draft-2020-12' = 'draft-2020-12',
) =>
  Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => {
      const { [name]: _, ...definitions } = schemas
      const overrideRef = ({ referenceId }: { referenceId: string }) => reference(referenceId).$ref
      return [name, jsonSchema(schema, { target, typeMode, definitions, overrideRef })]
    }),
  )

/** Refers to the schema of this name among the document’s. */
export const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` })

/** JSON Schema cannot express trimming, nor that a text must include another. */
const converted = (schema: GenericSchema, config: ConversionConfig) =>
  toJsonSchema(schema, { ignoreActions: ['trim', 'includes'], ...config })
