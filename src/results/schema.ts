import * as v from 'valibot'
import { described } from '../dossier/model/fields.ts'
import { editionSchema, lengthSchema, quizSchema, versionSchema } from '../questions/schema.ts'
import { disputeReasons } from './model.ts'

/** The shapes of the API’s bodies about results, for /openapi.json and for the tests. */

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
  counted: described(
    v.boolean(),
    'False where the answers came too fast to have been read, or are set aside: copies, or beyond what one network counts for in a day.',
  ),
})

export const disputeSchema = v.object({
  id: described(v.pipe(v.string(), v.uuid()), 'A random id made by the sender: it counts once for each question.'),
  version: versionSchema,
  item: described(v.string(), 'The id of the question.'),
  reason: v.picklist(disputeReasons),
})

export const disputeReceiptSchema = v.strictObject({ id: v.string(), item: v.string() })

const countsSchema = v.strictObject({
  key: described(v.string(), 'The id of the correct option.'),
  offered: described(count, 'How many options it offered.'),
  responses: count,
  options: described(v.record(v.string(), count), 'How many chose each option; one that nobody chose is left out.'),
  disputes: described(
    v.record(v.string(), count),
    'By reason: how many readers object to the question, as far as an editor has looked.',
  ),
  beingLookedAt: described(v.boolean(), 'Whether there are objections that no editor has looked at yet.'),
})

export const statsSchema = v.strictObject({
  quiz: quizSchema,
  version: versionSchema,
  attempts: count,
  flagged: described(count, 'Attempts kept but not counted, because they came too fast to have been read.'),
  setAside: described(
    count,
    'Attempts kept but not counted, because they are copies, or more than one network counts for in a day.',
  ),
  meanScore: described(
    v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
    'The mean share of questions answered right; null before the first attempt.',
  ),
  scores: described(
    v.record(v.string(), v.array(count)),
    'By length: how many attempts reached each score, from 0 to all.',
  ),
  days: described(v.record(v.string(), count), 'By day (UTC): how many attempts.'),
  questions: described(v.record(v.string(), countsSchema), 'By the id of the question.'),
  joined: v.strictObject({
    versions: described(v.array(v.string()), 'The other versions whose answers are counted in here, and only here.'),
    questions: described(
      v.record(v.string(), countsSchema),
      'By id: questions that other versions ask in the same words (statement, stem and options), answered in all of these versions together.',
    ),
  }),
  noLongerAsked: described(
    v.record(v.string(), countsSchema),
    'Questions of other versions that this one does not ask, or asks in other words, by id: their answers are in nothing above.',
  ),
})

const share = v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1)))
const figure = v.nullable(v.number())

export const analysisSchema = v.strictObject({
  quiz: quizSchema,
  version: versionSchema,
  questions: described(
    v.record(
      v.string(),
      v.strictObject({
        answers: count,
        facility: described(share, 'The share of right answers; null below ten answers.'),
        interval: described(v.nullable(v.array(v.number())), 'Wilson’s 95 % interval of the facility: low and high.'),
        corrected: described(figure, 'The facility with lucky guesses taken out.'),
        discrimination: described(figure, 'Correlation with the rest of the quiz; null below thirty answers.'),
        efficiency: described(figure, 'Covariance with the rest as a share of the greatest there could be.'),
        upperLower: described(figure, 'Facility among the upper 27 % less that among the lower 27 %.'),
        pointBiserial: described(figure, 'Correlation with the whole quiz, this question included.'),
        difficulty: described(v.number(), '0 (easy) to 1 (hard): the prior at first, a Rasch estimate later.'),
        word: v.nullable(v.picklist(['easy', 'middling', 'hard'])),
        options: v.array(
          v.strictObject({
            option: v.string(),
            isKey: v.boolean(),
            share: v.number(),
            low: described(v.number(), 'Its share among the lower 27 %.'),
            high: described(v.number(), 'Its share among the upper 27 %.'),
            functions: described(v.nullable(v.boolean()), 'Whether a distractor does its work; null for the key.'),
          }),
        ),
        alarms: v.array(v.picklist(['below-chance', 'negative-discrimination', 'distractor-beats-key'])),
      }),
    ),
    'By the id of the question, the whole bank.',
  ),
  forms: described(
    v.record(
      v.string(),
      v.strictObject({
        mean: v.number(),
        median: v.number(),
        standardDeviation: figure,
        skewness: figure,
        kurtosis: figure,
        consistency: described(figure, 'Coefficient of internal consistency (Cronbach’s alpha).'),
        errorRatio: figure,
        standardError: figure,
      }),
    ),
    'By edition and length, as “17/10”, in marks; only forms that ten readers have finished.',
  ),
})
