import * as v from 'valibot'

/**
 * The dossier: one story as structured data. This schema is the only definition of the format; the types below, the
 * JSON Schema for editors and the first half of the build's check are all derived from it.
 */

const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case letters, digits and single hyphens'),
)
const text = v.pipe(v.string(), v.trim(), v.minLength(1, 'write something here'))
const day = v.pipe(v.string(), v.isoDate('a date is written YYYY-MM-DD'))
const described = <T extends v.GenericSchema>(schema: T, description: string) =>
  v.pipe(schema, v.description(description))

const place = described(
  v.pipe(v.string(), v.regex(/^\d+\.\d+$/, 'a place is paragraph.sentence, such as "4.2" (keep the quotation marks)')),
  'Where in the source: "paragraph.sentence", counted from 1, in quotation marks.',
)
const places = v.pipe(v.array(place), v.minLength(1, 'name at least one sentence of the source'))

const coverageStatus = v.picklist(['asserts', 'denies', 'explicitly-silent', 'not-reported'])

const coverage = described(
  v.record(id, coverageStatus),
  'One cell per account. "explicitly-silent" only where the article itself says that the account did not mention it.',
)

const person = v.strictObject({
  id,
  name: described(text, 'Full name, as in "Xi Jinping".'),
  short: described(text, 'Name on later mention, as in "Xi".'),
  role: described(text, 'Role as the article gives it, as in "President of the People’s Republic of China".'),
  roleClaim: described(id, 'The claim that states the role.'),
  about: text,
})

const outlet = v.strictObject({
  id,
  name: described(text, 'As it stands inside a sentence, as in "the Kremlin’s statement".'),
  kind: v.picklist(['statement', 'state media', 'broadcaster', 'news outlet']),
  partOf: v.optional(described(id, 'The wider outlet this one belongs to; the two never share an option list.')),
  about: text,
  behind: v.optional(
    v.strictObject({
      text: described(text, 'Who owns or runs it, as a noun phrase: the key of a question.'),
      asks: described(text, 'The question it answers, as it ends: "who publishes FP".'),
      background: described(id, 'The background fact, with its own citation, that says so.'),
    }),
  ),
})

const organisation = v.strictObject({
  id,
  name: text,
  kind: v.picklist(['government', 'body', 'group']),
  about: text,
})

const geography = v.strictObject({ id, name: text, about: text })

const account = v.strictObject({
  id,
  name: described(text, 'As it stands after "attribute to", as in "the Kremlin’s statement".'),
  label: described(text, 'For a heading or a badge, as in "Kremlin".'),
  channels: described(v.pipe(v.array(id), v.minLength(1)), 'The outlets that carry this account.'),
})

const topic = v.strictObject({
  id,
  name: described(text, 'A noun phrase, as in "military and trade links".'),
  comparable: described(
    v.optional(v.boolean(), false),
    'Whether the two accounts can be set side by side on it: true for what the call was about.',
  ),
})

const proposition = v.strictObject({
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
    'A noun phrase for what it is about, as in "trade links with Russia"; needed where a silence about it is asked for.',
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

const claim = v.strictObject({
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

const quote = v.strictObject({
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

const event = v.strictObject({
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

const foilText = v.strictObject({ text, why: described(text, 'Why it is wrong, as feedback: one whole sentence.') })

const value = v.strictObject({
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

const unaddressed = v.strictObject({
  id,
  text: described(text, 'A clause that the article neither says nor contradicts, about nothing harmful.'),
  why: described(text, 'What the article says instead, or that it is silent: one whole sentence.'),
  card: described(id, 'The card to read again.'),
})

const conclusion = v.strictObject({
  id,
  text: described(text, 'A clause that a reader might conclude: "the two sides did not stress the same things".'),
  claims: described(v.pipe(v.array(id), v.minLength(1)), 'The claims that bear it out; the first is the key.'),
  maybe: described(v.optional(v.array(id), []), 'Claims that a reader could argue bear it out: never offered.'),
})

const term = v.strictObject({
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

const framing = v.strictObject({
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

const foils = v.strictObject({
  organisations: v.array(foilText),
  places: v.array(foilText),
  roles: v.array(foilText),
  outlets: v.array(foilText),
})

const background = v.strictObject({
  id,
  text: described(text, 'One fact that the source does not give.'),
  citation: v.strictObject({
    title: text,
    publisher: text,
    url: v.pipe(v.string(), v.url('a citation needs a full address')),
    date: v.optional(described(text, 'Date of the page, or the day it was read.')),
  }),
})

const sentence = v.strictObject({
  text: described(text, 'One sentence. [words](id) links to a person, outlet, organisation, place or term.'),
  claims: v.optional(v.array(id), []),
  background: v.optional(v.array(id), []),
})

const card = v.strictObject({
  id,
  title: text,
  sentences: v.pipe(v.array(sentence), v.minLength(2)),
  asks: described(id, 'The claim whose question closes the card.'),
})

const headline = v.strictObject({
  id,
  text,
  support: v.picklist(['both', 'one', 'neither']),
  account: v.optional(described(id, 'The one account that supports it, where support is "one".')),
  claims: described(v.pipe(v.array(id), v.minLength(1)), 'The claims that support or break it.'),
  why: described(text, 'Why it is supported so far and no further: one whole sentence.'),
})

const move = v.strictObject({
  id,
  claim: described(id, 'The claim to be checked.'),
  stem: text,
  key: text,
  why: text,
  foils: v.pipe(v.array(foilText), v.minLength(2)),
})

const comment = v.strictObject({
  from: described(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 'The lowest share right that earns it, 0 to 1.'),
  text,
})

const withdrawal = v.strictObject({
  item: v.optional(text),
  family: v.optional(text),
  reason: text,
})

export const dossierSchema = v.strictObject({
  id,
  language: v.pipe(v.string(), v.regex(/^[a-z]{2}(-[A-Z]{2})?$/)),
  title: text,
  standfirst: described(text, 'Two sentences under the title.'),
  date: described(day, 'The day the story is about.'),
  source: v.strictObject({
    name: described(text, 'How questions refer to it: "the article".'),
    paragraphs: described(
      v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(1))), v.minLength(1)),
      'Number of sentences in each paragraph, in order.',
    ),
  }),
  people: v.array(person),
  outlets: v.array(outlet),
  organisations: v.array(organisation),
  places: v.array(geography),
  accounts: v.pipe(v.array(account), v.length(2, 'a dossier sets exactly two accounts side by side')),
  topics: v.array(topic),
  propositions: v.array(proposition),
  claims: v.array(claim),
  quotes: v.array(quote),
  events: v.array(event),
  values: v.array(value),
  unaddressed: v.array(unaddressed),
  conclusions: v.array(conclusion),
  terms: v.array(term),
  framing: v.array(framing),
  foils,
  background: v.array(background),
  cards: v.pipe(v.array(card), v.minLength(10), v.maxLength(12)),
  headlines: v.optional(v.array(headline), []),
  moves: v.optional(v.array(move), []),
  comments: v.pipe(v.array(comment), v.minLength(1)),
  withdrawn: v.optional(v.array(withdrawal), []),
})

export type Dossier = v.InferOutput<typeof dossierSchema>
export type Person = Dossier['people'][number]
export type Outlet = Dossier['outlets'][number]
export type Account = Dossier['accounts'][number]
export type Topic = Dossier['topics'][number]
export type Proposition = Dossier['propositions'][number]
export type Claim = Dossier['claims'][number]
export type Quote = Dossier['quotes'][number]
export type StoryEvent = Dossier['events'][number]
export type Background = Dossier['background'][number]
export type Card = Dossier['cards'][number]
