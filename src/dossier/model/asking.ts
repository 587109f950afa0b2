import * as v from 'valibot'
import { described, foilText, id, text } from './fields.ts'

// What is asked beyond the tellings themselves, with wrong answers of its own; and what is asked no more.

export const value = v.strictObject({
  id,
  kind: v.picklist(['date', 'number', 'interval', 'organisation', 'place', 'party', 'matter']),
  stems: described(
    v.pipe(v.array(text), v.minLength(1)),
    'Questions it answers, each with "according to the article" or the like.',
  ),
  key: text,
  foils: described(
    v.optional(v.array(foilText), []),
    'Wrong answers of the same kind; organisations and places may come from the dossier’s foils instead.',
  ),
  statement: described(
    v.optional(v.pipe(text, v.includes('{}', 'put {} where the value stands'))),
    'A clause with {} in place of the value, for "supported or contradicted" questions: "the call took place on {}".',
  ),
  why: v.optional(described(text, 'Why the key is right, where the claim’s own sentence does not say it.')),
  claim: id,
})

export const unaddressed = v.strictObject({
  id,
  text: described(text, 'A clause that the article neither says nor contradicts, about nothing harmful.'),
  why: described(text, 'What the article says instead, or that it is silent: one whole sentence.'),
  card: described(id, 'The card to read again.'),
})

export const conclusion = v.strictObject({
  id,
  text: described(text, 'A clause that a reader might conclude: "the two sides did not stress the same things".'),
  claims: described(v.pipe(v.array(id), v.minLength(1)), 'The claims that bear it out; the first is the key.'),
  maybe: described(v.optional(v.array(id), []), 'Claims that a reader could argue bear it out: never offered.'),
})

export const foils = v.strictObject({
  organisations: v.array(foilText),
  places: v.array(foilText),
  roles: v.array(foilText),
  outlets: v.array(foilText),
})

export const headline = v.strictObject({
  id,
  text,
  support: v.picklist(['both', 'one', 'neither']),
  account: v.optional(described(id, 'The one account that supports it, where support is "one".')),
  claims: described(v.pipe(v.array(id), v.minLength(1)), 'The claims that support or break it.'),
  why: described(text, 'Why it is supported so far and no further: one whole sentence.'),
})

export const move = v.strictObject({
  id,
  claim: described(id, 'The claim to be checked.'),
  stem: text,
  key: text,
  why: text,
  foils: v.pipe(v.array(foilText), v.minLength(2)),
})

export const withdrawal = v.strictObject({
  item: v.optional(text),
  family: v.optional(text),
  reason: text,
})
