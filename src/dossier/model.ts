import * as v from 'valibot'
import { conclusion, foils, headline, move, unaddressed, value, withdrawal } from './model/asking.ts'
import { account, geography, organisation, outlet, person } from './model/cast.ts'
import { day, described, id, text } from './model/fields.ts'
import { background, card, comment, term } from './model/reading.ts'
import { claim, event, framing, proposition, quote, topic } from './model/tellings.ts'

/**
 * The dossier: one story as structured data. This schema is the only definition of the format; the types below, the
 * JSON Schema for editors and the first half of the build's check are all derived from it.
 */
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
