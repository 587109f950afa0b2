/** What the page reads of the API’s own description (OpenAPI 3.1, made by tools/compile/openapi.ts). */
export type ApiDocument = {
  info: { description: string; version: string }
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Shape> }
}

export type Operation = {
  operationId: string
  summary: string
  description?: string
  parameters: Parameter[]
  responses: Record<string, Answer>
  requestBody?: { content: Record<string, { schema: Shape; example?: Record<string, unknown> }> }
  security?: Record<string, unknown>[]
  deprecated?: boolean
}

export type Parameter = {
  name: string
  in: string
  required: boolean
  description?: string
  schema?: Shape
  example?: unknown
}

export type Answer = {
  description: string
  content?: Record<string, { schema: Shape; examples?: Record<string, unknown> }>
  headers?: Record<string, { description: string }>
}

/** As much of JSON Schema as the description uses. */
export type Shape = {
  $ref?: string
  type?: string | string[]
  description?: string
  properties?: Record<string, Shape>
  required?: string[]
  items?: Shape
  additionalProperties?: Shape | boolean
  anyOf?: Shape[]
  oneOf?: Shape[]
  enum?: unknown[]
  const?: unknown
  default?: unknown
  minimum?: number
  maximum?: number
  maxLength?: number
  pattern?: string
}

/** The name of the shape that this one stands for, if it does. */
export const namedIn = ({ $ref = '' }: Shape): string | undefined => /^#\/components\/schemas\/(\w+)$/.exec($ref)?.[1]

/** What a value of this shape is, in a word or two. */
export function kindOf(shape: Shape): string {
  const { type, items, anyOf = [], oneOf = [], enum: values, const: value } = shape
  const named = namedIn(shape)
  if (named) return named
  if (value !== undefined) return JSON.stringify(value)
  if (values) return values.map((one) => JSON.stringify(one)).join(' | ')
  const several = [...anyOf, ...oneOf]
  if (several.length > 0) return [...new Set(several.map(kindOf))].join(' | ')
  if (type === 'array') return items ? `${bracketed(kindOf(items))}[]` : 'array'
  return [type ?? 'anything'].flat().join(' | ')
}

const bracketed = (kind: string): string => (kind.includes(' ') ? `(${kind})` : kind)
