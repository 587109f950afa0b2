import { toJsonSchema } from '@valibot/to-json-schema'
import { dossierSchema } from '../../src/dossier/model.ts'

/** The parts of a JSON Schema that say what an editor may write. */
type Schema = {
  type?: string
  description?: string
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  additionalProperties?: Schema | boolean
  anyOf?: Schema[]
  enum?: unknown[]
  const?: unknown
  default?: unknown
  pattern?: string
  format?: string
}

/** Every field of a dossier as a list in Markdown, a heading for each part: name, whether it must be there, what it holds. */
export function fieldList(): string {
  // The library’s own type is wider by far than what it makes of this schema.
  const schema = toJsonSchema(dossierSchema, { typeMode: 'input', ignoreActions: ['trim', 'includes'] }) as Schema
  return section('The file', schema).join('\n')
}

function section(title: string, schema: Schema): string[] {
  const fields = Object.entries(schema.properties ?? {})
  const lines = fields.map(([name, field]) => {
    const must = schema.required?.includes(name) ? '' : ', optional'
    const told = field.description ?? inner(field).description
    return `- \`${name}\` (${kind(field)}${must})${told === undefined ? '' : `: ${told}`}`
  })
  const deeper = fields.flatMap(([name, field]) => {
    const part = inner(field)
    return part.properties ? section(title === 'The file' ? `\`${name}\`` : `${title} › \`${name}\``, part) : []
  })
  return [`### ${title}`, '', ...lines, '', ...deeper]
}

/** What a list, a table or a choice is made of, down to the part that has fields of its own. */
function inner(schema: Schema): Schema {
  if (schema.items) return inner(schema.items)
  if (typeof schema.additionalProperties === 'object') return inner(schema.additionalProperties)
  const withFields = schema.anyOf?.find((option) => inner(option).properties)
  return withFields ? inner(withFields) : schema
}

function kind(schema: Schema): string {
  if (schema.enum) return `one of ${schema.enum.join(', ')}`
  if (schema.const !== undefined) return String(schema.const)
  if (schema.anyOf) return schema.anyOf.map(kind).join(' or ')
  if (schema.items) return schema.items.properties ? 'a list' : `a list of ${plural(kind(schema.items))}`
  if (typeof schema.additionalProperties === 'object') return `under ids, ${kind(schema.additionalProperties)} each`
  if (schema.properties) return 'parts'
  if (schema.type === 'boolean') return 'true or false'
  if (schema.type !== 'string') return 'a whole number'
  if (schema.format === 'date') return 'a day'
  return schema.pattern?.startsWith('^[a-z0-9]+(-') ? 'an id' : 'text'
}

const plural = (kind: string): string =>
  ({ 'an id': 'ids', 'a whole number': 'whole numbers', text: 'texts' })[kind] ?? kind
