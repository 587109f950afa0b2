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

export const place = described(
  v.pipe(v.string(), v.regex(/^\d+\.\d+$/, 'a place is paragraph.sentence, such as "4.2" (keep the quotation marks)')),
  'Where in the source: "paragraph.sentence", counted from 1, in quotation marks.',
)

export const telling = described(
  v.pipe(
    v.string(),
    v.regex(
      /^\d+\.\d+(, [a-z0-9]+(-[a-z0-9]+)*)*$/,
      'write the place, then who passes it on, outermost first: "4.3, kremlin, xi" ("4.3" alone in quotation marks)',
    ),
  ),
  'Where in the source, "paragraph.sentence", then who passes it on, outermost first: "5.2, cctv, xi" is CCTV citing Xi; the place alone is the article’s own voice.',
)

export const cited = described(
  text,
  'One or more sentences, then in braces what they rest on: {claim, +background, -claim for a stated silence}; {note} marks the editor’s own remark.',
)

export const citation = described(
  v.pipe(v.string(), v.regex(/^\[[^\]]+\]\(https?:[^)\s]+\), .+$/, 'write [title](address), publisher')),
  'Where it is from: "[title](address), publisher", with a date after the publisher where the page has one.',
)
