import * as v from 'valibot'

/** A value in the shape of its schema, whatever it was: what fits is kept, what does not is made empty. */
export function lenient(schema: unknown, value: unknown): unknown {
  if (!isSchema(schema)) return value
  switch (schema.type) {
    case 'strict_object':
      return Object.fromEntries(
        Object.entries(schema.entries ?? {}).map(([key, part]) => [
          key,
          lenient(part, isObject(value) ? value[key] : undefined),
        ]),
      )
    case 'array':
      return Array.isArray(value) ? value.map((entry) => lenient(schema.item, entry)) : []
    case 'record':
      return Object.fromEntries(
        Object.entries(isObject(value) ? value : {}).map(([key, part]) => [key, lenient(schema.value, part)]),
      )
    case 'optional':
      return value === undefined
        ? v.getDefault(schema as v.OptionalSchema<v.GenericSchema, unknown>)
        : lenient(schema.wrapped, value)
    case 'number':
      return typeof value === 'number' ? value : 0
    case 'boolean':
      return value === true
    default:
      return typeof value === 'string' ? value.trim() : ''
  }
}

/** The parts of valibot’s schemas that say what lies inside them. */
type Schema = { type: string; entries?: Record<string, unknown>; item?: unknown; value?: unknown; wrapped?: unknown }

const isSchema = (schema: unknown): schema is Schema => isObject(schema) && typeof schema.type === 'string'

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
