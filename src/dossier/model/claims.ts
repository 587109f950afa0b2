import * as v from 'valibot'
import { day, described, id, place, telling, text } from './fields.ts'

// What the article reports, each thing once: who says it through whom, in which words, how strongly, when.

/** The kinds of marks: marks of one kind in other claims are the wrong answers. */
export const markKinds = ['who', 'verb', 'thing', 'date', 'number', 'place', 'body', 'reason'] as const

const quote = described(
  v.optional(text),
  'The words that carry it, word for word, without quotation marks: those of the last in "at".',
)

const wrong = described(
  v.record(
    id,
    v.union([text, v.strictObject({ text, why: described(text, 'Why it tempts and is wrong: one whole sentence.') })]),
  ),
  'Wrong answers, each under the claim where it belongs; the feedback says so, unless a "why" says it better.',
)

const ask = v.strictObject({
  kind: v.optional(described(v.picklist(['fact', 'cause', 'term']), 'The kind of question.'), 'fact'),
  stem: described(text, 'The question, of at most 22 words, without "according to the article".'),
  of: v.optional(described(v.picklist(markKinds), 'The mark that answers it.'), 'thing'),
  key: v.optional(described(text, 'The answer, where the mark’s own words do not fit the question.')),
  wrong: v.optional(wrong, {}),
  excludes: described(v.optional(v.boolean(), false), 'The answer is the one that the claim does not name.'),
  why: v.optional(described(text, 'The explanation, where "who says so" alone teaches nothing: at most 40 words.')),
})

export const claim = v.strictObject({
  id,
  at: telling,
  text: described(
    text,
    'One plain clause, as it stands inside a sentence, its parts marked: "[Xi](who) [encouraged](verb) [a settlement](thing)".',
  ),
  quote,
  phrases: described(
    v.optional(v.array(text), []),
    'Short stretches of the quotation, word for word, that can stand alone in a question.',
  ),
  implied: described(v.optional(v.boolean(), false), 'The article says that the last in "at" only implied it.'),
  also: described(
    v.optional(v.array(telling), []),
    'Where else, and through whom else, the article gives the same claim.',
  ),
  silent: described(
    v.optional(v.record(id, place)),
    'Outlets that, as the article itself says, did not mention it, each with the sentence that says so.',
  ),
  name: described(
    v.optional(text),
    'A noun phrase for it, as in "closer trade links" or "Xi’s call for a settlement".',
  ),
  untrue: described(v.optional(text), 'A clause that it contradicts: "Xi has approved the sanctions on Russia".'),
  untrueWhy: described(
    v.optional(text),
    'One sentence for whoever takes that clause for true: why it tempts, and what stands there instead.',
  ),
  known: described(
    v.optional(text),
    'What whoever has read it knows, as it follows "they know": "on what day the call took place".',
  ),
  when: described(
    v.optional(v.union([day, v.strictObject({ from: v.optional(day), to: day })])),
    'When it happened: a day, or the earliest and the latest day; without "from" it is only bounded by the latest.',
  ),
  shown: described(v.optional(text), 'The date in words, where it is not a day: "less than a week before the call".'),
  event: described(v.optional(text), 'A noun phrase for the timeline: "the announcement of the partnership".'),
  entails: described(v.optional(v.array(id), []), 'Claims that must be true if this one is.'),
  contradicts: described(
    v.optional(v.array(id), []),
    'Claims that cannot be true if this one is: an account that makes this one denies those.',
  ),
  near: described(
    v.optional(v.array(id), []),
    'Claims too close to tell apart for certain: the two never stand against each other.',
  ),
  arguable: described(
    v.optional(v.union([v.literal(true), v.array(id)])),
    'true where readers could argue whose claim it is: never asked after its source; ids: others to whom it could be traced.',
  ),
  ask: v.optional(v.array(ask), []),
})

export const topic = v.strictObject({
  id,
  name: described(text, 'A noun phrase, as in "ties between the two countries".'),
  comparable: described(
    v.optional(v.boolean(), false),
    'Whether it belongs to what both accounts tell of: true for what was talked about in the call.',
  ),
  claims: v.array(claim),
})
