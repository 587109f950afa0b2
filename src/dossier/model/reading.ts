import * as v from 'valibot'
import { described, foilText, id, text } from './fields.ts'

// What readers read: cards, glossary, background, and the words about their score.

const sentence = v.strictObject({
  text: described(text, 'One sentence. [words](id) links to a person, outlet, organisation, place or term.'),
  claims: v.optional(v.array(id), []),
  background: v.optional(v.array(id), []),
})

export const card = v.strictObject({
  id,
  title: text,
  sentences: v.pipe(v.array(sentence), v.minLength(2)),
  asks: described(id, 'The claim whose question closes the card.'),
})

export const term = v.strictObject({
  id,
  term: text,
  definition: described(text, 'What it means, for the glossary: one or two sentences.'),
  claims: v.optional(v.array(id), []),
  background: v.optional(v.array(id), []),
  question: v.optional(
    v.strictObject({
      stems: v.pipe(v.array(text), v.minLength(1)),
      key: text,
      foils: v.pipe(v.array(foilText), v.minLength(2)),
      claim: id,
    }),
  ),
})

export const background = v.strictObject({
  id,
  text: described(text, 'One fact that the source does not give.'),
  citation: v.strictObject({
    title: text,
    publisher: text,
    url: v.pipe(v.string(), v.url('a citation needs a full address')),
    date: v.optional(described(text, 'Date of the page, or the day it was read.')),
  }),
})

export const comment = v.strictObject({
  from: described(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 'The lowest share right that earns it, 0 to 1.'),
  text,
})
