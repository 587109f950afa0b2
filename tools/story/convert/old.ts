import * as v from 'valibot'

// The format before claims held their own quotations, silences and questions; only what converting it needs to know.

const text = v.string()
const ids = v.optional(v.array(text), [])
const foils = v.optional(v.array(v.strictObject({ text, why: text })), [])
const rests = { claims: ids, background: ids }
const entry = { id: text, about: text, ...rests }

export const oldSchema = v.strictObject({
  id: text,
  language: text,
  title: text,
  standfirst: text,
  date: text,
  source: v.strictObject({ name: text, paragraphs: v.array(v.number()) }),
  people: v.array(v.strictObject({ ...entry, name: text, short: text, role: text, roleClaim: text })),
  outlets: v.array(
    v.strictObject({
      ...entry,
      name: text,
      kind: text,
      partOf: v.optional(text),
      behind: v.optional(v.strictObject({ text, asks: text, background: text })),
    }),
  ),
  organisations: v.array(v.strictObject({ ...entry, name: text, kind: text })),
  places: v.array(v.strictObject({ ...entry, name: text })),
  accounts: v.array(v.strictObject({ id: text, name: text, label: text, channels: v.array(text) })),
  topics: v.array(v.strictObject({ id: text, name: text, comparable: v.optional(v.boolean()) })),
  propositions: v.array(
    v.strictObject({
      id: text,
      topic: text,
      text,
      paraphrases: ids,
      entails: ids,
      contradicts: ids,
      subject: v.optional(text),
      arguable: v.optional(v.boolean()),
      near: ids,
      coverage: v.record(text, text),
      silence: v.optional(v.record(text, v.strictObject({ outlet: text, claim: text })), {}),
    }),
  ),
  claims: v.array(
    v.strictObject({
      id: text,
      proposition: text,
      chain: v.array(text),
      mode: v.optional(text, 'states'),
      at: v.array(text),
      quote: v.optional(text),
      arguably: ids,
    }),
  ),
  quotes: v.array(
    v.strictObject({
      id: text,
      text,
      excerpts: ids,
      speakers: v.array(text),
      channel: text,
      about: text,
      at: v.array(text),
    }),
  ),
  events: v.array(
    v.strictObject({
      id: text,
      name: text,
      happened: text,
      from: v.optional(text),
      to: text,
      precision: text,
      shown: text,
      claim: text,
      background: v.optional(text),
    }),
  ),
  values: v.array(
    v.strictObject({
      id: text,
      kind: text,
      stems: v.array(text),
      key: text,
      foils,
      statement: v.optional(text),
      why: v.optional(text),
      claim: text,
    }),
  ),
  unaddressed: v.array(v.strictObject({ id: text, text, why: text, card: text })),
  conclusions: v.array(v.strictObject({ id: text, text, claims: v.array(text), maybe: ids })),
  terms: v.array(
    v.strictObject({
      id: text,
      term: text,
      definition: text,
      ...rests,
      question: v.optional(v.strictObject({ stems: v.array(text), key: text, foils, claim: text })),
    }),
  ),
  framing: v.array(
    v.strictObject({ id: text, topic: text, account: text, phrase: text, near: ids, claims: v.array(text) }),
  ),
  foils: v.record(text, foils),
  background: v.array(
    v.strictObject({
      id: text,
      text,
      citation: v.strictObject({ title: text, publisher: text, url: text, date: v.optional(text) }),
    }),
  ),
  cards: v.array(
    v.strictObject({ id: text, title: text, asks: text, sentences: v.array(v.strictObject({ text, ...rests })) }),
  ),
  headlines: v.optional(
    v.array(
      v.strictObject({ id: text, text, support: text, account: v.optional(text), claims: v.array(text), why: text }),
    ),
    [],
  ),
  moves: v.optional(v.array(v.strictObject({ id: text, claim: text, stem: text, key: text, why: text, foils })), []),
  comments: v.array(v.strictObject({ from: v.number(), text })),
  withdrawn: v.optional(
    v.array(v.strictObject({ item: v.optional(text), family: v.optional(text), reason: text })),
    [],
  ),
})

export type Old = v.InferOutput<typeof oldSchema>
