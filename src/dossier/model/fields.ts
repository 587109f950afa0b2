import * as v from 'valibot'

// What several parts of a dossier are made of.

export const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case letters, digits and single hyphens'),
)

export const text = v.pipe(v.string(), v.trim(), v.minLength(1, 'write something here'))

export const day = v.pipe(v.string(), v.isoDate('a date is written YYYY-MM-DD'))

export const described = <T extends v.GenericSchema>(schema: T, description: string) =>
  v.pipe(schema, v.description(description))

const place = described(
  v.pipe(v.string(), v.regex(/^\d+\.\d+$/, 'a place is paragraph.sentence, such as "4.2" (keep the quotation marks)')),
  'Where in the source: "paragraph.sentence", counted from 1, in quotation marks.',
)

export const places = v.pipe(v.array(place), v.minLength(1, 'name at least one sentence of the source'))

export const foilText = v.strictObject({
  text,
  why: described(text, 'Why it is wrong, as feedback: one whole sentence.'),
})
