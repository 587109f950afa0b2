import * as v from 'valibot'
import { described } from '../../dossier/model/fields.ts'
import { misconceptions, skills } from '../../questions/model.ts'
import { sessionInfo } from './messages.ts'
import { claimResult, corrections, count, roundResult, shift } from './model.ts'

/** The report of a session, as the host gets it and as KV keeps it. */

const misconception = v.exactOptional(v.picklist(misconceptions))

const option = v.strictObject({
  id: v.string(),
  text: v.string(),
  correct: v.boolean(),
  misconception,
  chosen: described(v.array(count), 'How many chose it, by round.'),
})

const question = v.strictObject({
  item: described(count, 'Its place in the session, from 0.'),
  place: described(v.exactOptional(count), 'Its place as the class was asked, from 0; older reports do not have it.'),
  id: v.string(),
  skill: v.picklist(skills),
  statement: described(
    v.exactOptional(v.string()),
    'A sentence made for the question, to be weighed; absent where there is none.',
  ),
  stem: v.string(),
  options: v.array(option),
  rounds: v.array(roundResult),
  shifts: v.array(shift),
  facility: described(v.nullable(v.number()), 'Share right in the first round, 0 to 1; null where nobody answered.'),
  discrimination: described(
    v.nullable(v.number()),
    'Correlation with the rest of the quiz, −1 to 1; null with fewer than 20 people to go by.',
  ),
  misled: described(
    v.exactOptional(
      v.strictObject({ option: v.string(), misconception, feedback: v.exactOptional(v.string()), count }),
    ),
    'The wrong option most often chosen in the first round, and why it is wrong (older reports do not say why); absent where nobody was wrong.',
  ),
  alone: described(count, 'How many answered at their own pace.'),
  corrections: described(
    v.exactOptional(corrections),
    'What has been corrected of what the question rests on, oldest first; absent where nothing has.',
  ),
})
export type ReportQuestion = v.InferOutput<typeof question>

const answer = v.strictObject({
  round: count,
  option: v.string(),
  right: v.boolean(),
  late: v.boolean(),
  alone: v.boolean(),
})
export type ReportAnswer = v.InferOutput<typeof answer>

const pupil = v.strictObject({
  nickname: v.string(),
  answered: count,
  right: described(count, 'Questions right in the last round answered.'),
  points: count,
  late: count,
  answers: described(
    v.array(v.array(answer)),
    'One entry for each question, in order; empty where it was not answered.',
  ),
  polls: described(
    v.exactOptional(v.array(v.nullable(v.string()))),
    'What this person chose in each poll, in words; null where nothing. Without polls it is absent.',
  ),
})
export type ReportPupil = v.InferOutput<typeof pupil>

const poll = v.strictObject({
  stem: v.string(),
  options: v.array(v.strictObject({ text: v.string(), chosen: count })),
  answered: count,
})
export type ReportPoll = v.InferOutput<typeof poll>

const { from: _, to: __, ...paired } = shift.entries

export const reportSchema = v.strictObject({
  session: sessionInfo,
  created: v.number(),
  ended: described(v.nullable(v.number()), 'Null while the session goes on.'),
  participation: v.strictObject({ people: count, answering: count, answers: count, possible: count }),
  plan: described(
    v.exactOptional(v.array(v.string())),
    'The ids of the questions that the class was to be asked, in order; older reports do not have it.',
  ),
  leftOut: described(
    v.exactOptional(v.array(count)),
    'Of a class on paper: the places, from 0, of questions that were withdrawn after its sheets were printed.',
  ),
  questions: described(v.array(question), 'Only questions that were asked or answered.'),
  polls: described(
    v.exactOptional(v.array(poll)),
    'Polls, which have no right answer and count for nothing else; absent where there were none.',
  ),
  claims: described(
    v.exactOptional(v.array(claimResult)),
    'How the class did on each claim that an answered question rests on. Older reports do not have it.',
  ),
  shift: described(
    v.nullable(v.strictObject(paired)),
    'All paired answers of all revoted questions, first round against last, taken together.',
  ),
  pupils: described(v.array(pupil), 'By nickname, and nothing else is known of them.'),
})
export type Report = v.InferOutput<typeof reportSchema>
