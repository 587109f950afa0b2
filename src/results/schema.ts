import * as v from 'valibot'
import { editionSchema, lengthSchema, quizSchema, versionSchema } from '../questions/schema.ts'

/** The shapes of the API’s bodies about results, for /openapi.json and for the tests. */

const described = <T extends v.GenericSchema>(schema: T, description: string) =>
  v.pipe(schema, v.description(description))
const count = v.pipe(v.number(), v.integer(), v.minValue(0))

export const resultSchema = v.object({
  attempt: described(v.pipe(v.string(), v.uuid()), 'A random id made by the sender: the same attempt counts once.'),
  version: versionSchema,
  edition: editionSchema,
  length: lengthSchema,
  picks: described(v.array(count), 'The place of the chosen option in each question, from 0.'),
  ms: described(v.pipe(v.number(), v.minValue(0)), 'How long the quiz took, in milliseconds.'),
})

export const receiptSchema = v.strictObject({
  attempt: v.string(),
  score: described(count, 'As the server scores the picks.'),
  outOf: lengthSchema,
  counted: described(v.boolean(), 'False where the answers came too fast to have been read.'),
})

export const statsSchema = v.strictObject({
  quiz: quizSchema,
  version: versionSchema,
  attempts: count,
  meanScore: described(
    v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
    'The mean share of questions answered right; null before the first attempt.',
  ),
  scores: described(
    v.record(v.string(), v.array(count)),
    'By length: how many attempts reached each score, from 0 to all.',
  ),
  questions: described(
    v.record(
      v.string(),
      v.strictObject({
        key: described(v.string(), 'The id of the correct option.'),
        offered: described(count, 'How many options it offered.'),
        responses: count,
        options: described(
          v.record(v.string(), count),
          'How many chose each option; one that nobody chose is left out.',
        ),
      }),
    ),
    'By the id of the question.',
  ),
})
