import * as v from 'valibot'
import { day, described, id, places, text } from './fields.ts'

// What the article reports: points, who says them through whom, in which words, and when it happened.

const coverageStatus = v.picklist(['asserts', 'denies', 'explicitly-silent', 'not-reported'])

const coverage = described(
  v.record(id, coverageStatus),
  'One cell per account. "explicitly-silent" only where the article itself says that the account did not mention it.',
)

export const topic = v.strictObject({
  id,
  name: described(text, 'A noun phrase, as in "military and trade links".'),
  comparable: described(
    v.optional(v.boolean(), false),
    'Whether the two accounts can be set side by side on it: true for what the call was about.',
  ),
})

export const proposition = v.strictObject({
  id,
  topic: id,
  text: described(
    text,
    'A whole clause in the project’s own words, starting as it would inside a sentence: "China was ready to …".',
  ),
  paraphrases: described(v.optional(v.array(text), []), 'The same clause in other words; each may stand in its place.'),
  entails: described(v.optional(v.array(id), []), 'Propositions that must be true if this one is.'),
  contradicts: described(v.optional(v.array(id), []), 'Propositions that cannot be true if this one is.'),
  subject: described(
    v.optional(text),
    'A noun phrase that fits after "did not mention", as in "closer trade links"; needed where a silence is asked for.',
  ),
  arguable: described(
    v.optional(v.boolean(), false),
    'Whether readers could argue whose statement it is (the article’s own or an account’s): never asked after its source.',
  ),
  near: described(
    v.optional(v.array(id), []),
    'Too close to tell apart for certain: an account that says one may or may not be read as saying the other.',
  ),
  coverage,
  silence: described(
    v.optional(
      v.record(
        id,
        v.strictObject({
          outlet: described(id, 'Whose report went without it: the outlet the article names, not the whole account.'),
          claim: described(id, 'The claim by which the article says so.'),
        }),
      ),
    ),
    'For each account whose coverage is "explicitly-silent": where the article says so.',
  ),
})

export const claim = v.strictObject({
  id,
  proposition: id,
  chain: described(
    v.pipe(v.array(id), v.minLength(1)),
    'Who says it, outermost first: [article, cctv, xi] is the article citing CCTV citing Xi.',
  ),
  mode: described(
    v.optional(v.picklist(['states', 'implies']), 'states'),
    '"implies" where the article says that the last account in the chain only implied it.',
  ),
  at: places,
  quote: v.optional(described(id, 'The direct quotation that carries the claim.')),
  arguably: described(
    v.optional(v.array(id), []),
    'Others to whom a reader could trace it as well: never offered as wrong.',
  ),
})

export const quote = v.strictObject({
  id,
  text: described(text, 'Word for word, without the quotation marks and the closing full stop or comma.'),
  excerpts: described(
    v.optional(v.array(text), []),
    'Shorter word-for-word stretches of it, for option lists; each must occur in the text.',
  ),
  speakers: described(
    v.pipe(v.array(id), v.minLength(1, 'a quotation needs a speaker')),
    'Whose words they are: people, or the government or outlet whose wording it is.',
  ),
  channel: described(id, 'Who passed them on: an outlet, or "article".'),
  about: described(text, 'What the words are about, after "about": "Russia’s actions".'),
  at: places,
})

export const event = v.strictObject({
  id,
  name: described(text, 'A noun phrase that reads well in a list: "the announcement of the “no limits” partnership".'),
  happened: described(text, 'A short clause: "Xi and Putin announced the “no limits” partnership".'),
  from: v.optional(
    described(day, 'The earliest day it can have happened; leave out if the article does not bound it.'),
  ),
  to: described(day, 'The latest day it can have happened.'),
  precision: v.picklist(['day', 'interval', 'before']),
  shown: described(text, 'The date as shown to readers: "February 4".'),
  claim: id,
  background: v.optional(described(id, 'Where a bound comes from, if not from the article alone.')),
})

export const framing = v.strictObject({
  id,
  topic: id,
  account: id,
  phrase: described(text, 'How this account puts the topic, as a noun phrase in the project’s own words.'),
  near: described(
    v.optional(v.array(id), []),
    'Framings that could answer for this topic as well: never offered as wrong.',
  ),
  claims: described(v.pipe(v.array(id), v.minLength(1)), 'The claims that bear the phrase out.'),
})
