import * as v from 'valibot'
import { headline, opening, unsaid, withdrawal } from './model/asking.ts'
import { account, geography, organisation, outlet, person } from './model/cast.ts'
import { topic } from './model/claims.ts'
import { correction } from './model/correcting.ts'
import { citation, day, described, id, place, text } from './model/fields.ts'
import { background, card, term } from './model/reading.ts'

/**
 * The dossier: one story as structured data, each thing said once. This schema is the only definition of the format;
 * the types below, the JSON Schema for editors and the first half of the build's check are all derived from it.
 */
export const dossierSchema = v.strictObject({
  id,
  language: v.pipe(v.string(), v.regex(/^[a-z]{2}(-[A-Z]{2})?$/)),
  title: text,
  tagline: described(text, 'What kind of story it is, in one line: "One call, two official versions".'),
  standfirst: described(text, 'Two sentences under the title.'),
  date: described(day, 'The day the story is about.'),
  happening: described(text, 'What both accounts tell of, inside a sentence: "the call".'),
  source: v.strictObject({
    name: described(text, 'How questions refer to it: "the article".'),
    paragraphs: described(
      v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(1))), v.minLength(1)),
      'Number of sentences in each paragraph, in order.',
    ),
    ownWords: described(
      v.optional(v.record(text, id), {}),
      'Telling words that the article uses in its own voice, each with the claim in whose sentence it stands.',
    ),
    references: described(
      v.optional(v.array(citation), []),
      'Where the article itself has it from, numbered from 1, where it says so.',
    ),
    cites: described(
      v.optional(v.record(place, v.pipe(v.array(v.pipe(v.number(), v.integer())), v.minLength(1))), {}),
      'For each sentence, the numbers of the references that it rests on.',
    ),
  }),
  people: v.array(person),
  outlets: v.array(outlet),
  organisations: v.array(organisation),
  places: v.array(geography),
  accounts: v.pipe(v.array(account), v.length(2, 'a dossier sets exactly two accounts side by side')),
  topics: described(v.array(topic), 'What the story is about, each topic with its claims.'),
  unsaid: v.array(unsaid),
  openings: v.optional(v.array(opening), []),
  headlines: v.optional(v.array(headline), []),
  terms: v.array(term),
  background: v.array(background),
  cards: v.pipe(v.array(card), v.minLength(1), v.maxLength(12)),
  withdrawn: v.optional(v.array(withdrawal), []),
  // Without a default, so that a story without corrections keeps its version.
  corrections: described(
    v.optional(v.array(correction)),
    'What has been corrected since it was published, oldest first.',
  ),
})

export type Dossier = v.InferOutput<typeof dossierSchema>
export type Outlet = Dossier['outlets'][number]
export type Account = Dossier['accounts'][number]
export type Topic = Dossier['topics'][number]
export type Claim = Topic['claims'][number]
export type Ask = Claim['ask'][number]
export type MarkKind = Ask['of']
export type Background = Dossier['background'][number]
export type Correction = NonNullable<Dossier['corrections']>[number]
export type Card = Dossier['cards'][number]
