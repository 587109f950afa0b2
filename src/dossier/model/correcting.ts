import * as v from 'valibot'
import { day, described, id, text } from './fields.ts'

/** What an earlier version had wrong, as readers are told of it. */
export const correction = v.strictObject({
  date: described(day, 'The day on which it was corrected.'),
  what: described(text, 'What was wrong and what is right, in whole sentences.'),
  why: described(text, 'How it came about, or who noticed it: one whole sentence.'),
  claims: described(
    v.optional(v.array(id), []),
    'The claims that it touches; their questions and their places in the comparison carry it.',
  ),
  desk: described(
    v.optional(v.boolean()),
    'Whether it was made at the newsroom’s desk, which writes this; what is published from a file keeps it.',
  ),
})
