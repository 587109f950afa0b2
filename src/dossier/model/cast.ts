import * as v from 'valibot'
import { described, id, text } from './fields.ts'

// Who and where: the entries of who’s who, and the two accounts.

/** What an entry of who’s who says, and what that rests on. */
const entry = {
  id,
  about: described(text, 'What who’s who says: what the article says, in the project’s own words.'),
  claims: described(v.optional(v.array(id), []), 'The claims it rests on.'),
  background: described(v.optional(v.array(id), []), 'What a reader should know beyond the article, with citations.'),
}

export const person = v.strictObject({
  ...entry,
  name: described(text, 'Full name, as in "Xi Jinping".'),
  short: described(text, 'Name on later mention, as in "Xi".'),
  role: described(text, 'Role as the article gives it, as in "President of the People’s Republic of China".'),
  roleClaim: described(id, 'The claim that states the role.'),
})

export const outlet = v.strictObject({
  ...entry,
  name: described(text, 'As it stands inside a sentence, as in "the Kremlin’s statement".'),
  kind: v.picklist(['statement', 'state media', 'broadcaster', 'news outlet']),
  partOf: v.optional(described(id, 'The wider outlet this one belongs to; the two never share an option list.')),
  behind: v.optional(
    v.strictObject({
      text: described(text, 'Who owns or runs it, as a noun phrase: the key of a question.'),
      asks: described(text, 'The question it answers, as it ends: "who publishes FP".'),
      background: described(id, 'The background fact, with its own citation, that says so.'),
    }),
  ),
})

export const organisation = v.strictObject({
  ...entry,
  name: text,
  kind: v.picklist(['government', 'body', 'group']),
})

export const geography = v.strictObject({ ...entry, name: text })

export const account = v.strictObject({
  id,
  name: described(text, 'As it stands after "attribute to", as in "the Kremlin’s statement".'),
  label: described(text, 'For a heading or a badge, as in "Kremlin".'),
  channels: described(v.pipe(v.array(id), v.minLength(1)), 'The outlets that carry this account.'),
})
