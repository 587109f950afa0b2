import * as v from 'valibot'

/** The shape of every refusal (RFC 9457), for /openapi.json and for the tests. */
export const problemSchema = v.strictObject({
  type: v.pipe(v.string(), v.description('Which refusal, as an address that names it.')),
  title: v.string(),
  status: v.pipe(v.number(), v.integer()),
  detail: v.pipe(v.string(), v.description('What to do about it, in a sentence.')),
  instance: v.pipe(v.string(), v.description('The path that was asked for.')),
})
