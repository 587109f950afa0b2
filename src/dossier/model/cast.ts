import * as v from 'valibot'
import { cited, described, id, text } from './fields.ts'

// Who and where: the entries of who’s who, and the two accounts.

const entry = {
  id,
  about: described(cited, 'What who’s who says, with what it rests on.'),
  of: described(
    v.optional(id),
    'What this belongs to or speaks for (a broadcaster’s owner, a leader’s country): the two never share an option list.',
  ),
}

export const person = v.strictObject({
  ...entry,
  name: described(text, 'Full name, as in "Xi Jinping".'),
  short: described(text, 'Name on later mention, as in "Xi".'),
  pronoun: described(
    v.optional(v.picklist(['he', 'she', 'they'])),
    'For later mention; without it, the name is repeated.',
  ),
  role: described(text, 'Role as the article gives it, as in "President of the People’s Republic of China".'),
})

export const outlet = v.strictObject({
  ...entry,
  name: described(text, 'As it stands inside a sentence, as in "the Kremlin’s statement".'),
  kind: v.picklist(['statement', 'state media', 'broadcaster', 'news outlet']),
  report: described(
    v.optional(text),
    'What it published, inside a sentence, where "name’s report" does not read well: "the Kremlin’s statement".',
  ),
})

export const organisation = v.strictObject({ ...entry, name: text, kind: v.picklist(['government', 'body', 'group']) })

export const geography = v.strictObject({ ...entry, name: text })

export const account = v.strictObject({
  id,
  name: described(text, 'Whose account it is, inside a sentence, as in "the Kremlin" or "Chinese state media".'),
  label: described(text, 'For a heading or a badge, as in "Kremlin".'),
  outlets: described(v.pipe(v.array(id), v.minLength(1)), 'The outlets that carry this account.'),
})
