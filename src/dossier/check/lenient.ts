import * as v from 'valibot'
import type { Path } from './fault.ts'
import { nearest } from './nearest.ts'

/** A value in the shape of its schema, whatever it was: what fits is kept, what does not is made empty. */
export function lenient(schema: unknown, value: unknown): unknown {
  if (!isSchema(schema)) return value
  switch (schema.type) {
    case 'strict_object':
      return parts(schema.entries ?? {}, isObject(value) ? value : {})
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
    case 'union':
      return (schema.options ?? [])
        .map((option) => lenient(option, value))
        .find((read) => kindOf(read) === kindOf(value))
    case 'number':
      return typeof value === 'number' ? value : 0
    case 'boolean':
      return value === true
    default:
      return typeof value === 'string' ? value.trim() : ''
  }
}

/** The names of the parts that a schema has at a path; none where it has no parts. */
export function partsAt(schema: unknown, path: Path): string[] {
  if (!isSchema(schema)) return []
  if (schema.type === 'optional') return partsAt(schema.wrapped, path)
  if (schema.type === 'union') return (schema.options ?? []).flatMap((option) => partsAt(option, path))
  const [key, ...rest] = path
  if (key === undefined) return Object.keys(schema.entries ?? {})
  return partsAt(schema.entries?.[key] ?? schema.item ?? schema.value, rest)
}

/** Each part by its name or, where that is misspelled, by the name that comes nearest. */
function parts(entries: Record<string, unknown>, value: Record<string, unknown>): Record<string, unknown> {
  const strays = Object.keys(value).filter((key) => !(key in entries))
  return Object.fromEntries(
    Object.entries(entries).map(([key, part]) => {
      const open = Object.keys(entries).filter((name) => !(name in value))
      const said = key in value ? key : strays.find((stray) => nearest(stray, open) === key)
      return [key, lenient(part, said === undefined ? undefined : value[said])]
    }),
  )
}

const kindOf = (value: unknown): string => (Array.isArray(value) ? 'list' : typeof value)

/** The parts of valibot’s schemas that say what lies inside them. */
type Schema = {
  type: string
  entries?: Record<string, unknown>
  item?: unknown
  value?: unknown
  wrapped?: unknown
  options?: unknown[]
}

const isSchema = (schema: unknown): schema is Schema => isObject(schema) && typeof schema.type === 'string'

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
