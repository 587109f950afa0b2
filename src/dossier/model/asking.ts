import * as v from 'valibot'
import { day, described, id, text } from './fields.ts'

// What is asked beyond the claims themselves; and what is asked no more.

export const unsaid = v.strictObject({
  id,
  text: described(text, 'A clause that the article neither says nor contradicts, about nothing harmful.'),
  why: described(text, 'What the article says instead: one whole sentence.'),
  open: described(
    v.optional(text),
    'What stays open, as it follows "they still do not know": "who asked for the call".',
  ),
  about: described(id, 'The claim nearest to it; its card is the one to read again.'),
})

const clause = {
  id,
  text: described(text, 'A whole sentence or headline, as it would be printed.'),
  claims: described(v.pipe(v.array(id), v.minLength(1)), 'The claims that it rests on or overstates.'),
}

export const opening = v.strictObject({
  ...clause,
  leans: v.optional(described(id, 'The account whose side it takes; without it the opening is fair to both.')),
  why: described(text, 'Why an editor could print it, or what it takes for granted: one whole sentence.'),
})

export const headline = v.strictObject({
  ...clause,
  beyond: v.optional(described(v.boolean(), 'It says more than the article does.'), false),
  why: described(text, 'What bears it out, or where it goes too far: one whole sentence.'),
})

export const withdrawal = v.strictObject({
  item: v.optional(text),
  family: v.optional(text),
  reason: text,
  desk: described(
    v.optional(day),
    'The day on which it was withdrawn at the newsroom’s desk, which writes this; what is published from a file keeps it.',
  ),
})
