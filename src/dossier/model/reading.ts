import * as v from 'valibot'
import { citation, cited, described, id, text } from './fields.ts'

// What readers read: cards, glossary and background.

export const card = v.strictObject({
  id,
  title: text,
  stake: described(cited, 'Why it matters, in one line, with what that rests on.'),
  says: described(
    text,
    'The card: sentences, each with what it rests on in braces behind it. [words](id) links to an entry or a term.',
  ),
  asks: described(id, 'The claim whose question closes the card.'),
})

export const term = v.strictObject({
  id,
  term: text,
  means: described(cited, 'What it means, for the glossary: one or two sentences, with what they rest on.'),
})

export const background = v.strictObject({
  id,
  text: described(text, 'One fact that the source does not give.'),
  citation,
})
