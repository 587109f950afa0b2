import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { parse } from 'yaml'
import { type Facts, factsOf, paragraphOf } from '../../../src/dossier/facts.ts'
import type { Item } from '../../../src/questions/model.ts'
import { readStory } from '../../support/story.ts'

const texts = v.array(v.string())
const cleanItems = v.array(
  v.strictObject({
    id: v.string(),
    family: v.string(),
    order: v.optional(v.picklist(['free', 'ascending']), 'free'),
    fixed: v.optional(v.boolean(), false),
    stem: v.string(),
    key: v.string(),
    distractors: texts,
    explanation: v.string(),
    claims: texts,
    propositions: texts,
  }),
)

/** The facts of the story that the clean items were read against. */
export const story = (): Facts => factsOf(readStory())

/** The hand-vetted clean items; their sources are looked up in the dossier as it is now. */
export function clean(facts: Facts): Item[] {
  const read = v.parse(cleanItems, parse(readFileSync('test/questions/lint/clean.yaml', 'utf8')))
  return read.map(({ key, distractors, claims, ...item }) => ({
    ...item,
    fixed: item.family === 'status' || item.family === 'supported',
    skill: 'recall',
    difficulty: 0.5,
    options: [key, ...distractors].map((text, i) => ({
      id: `${i}`,
      text,
      correct: i === 0,
      feedback: item.explanation,
    })),
    source: claims.map((id) => sourceOf(facts, id)),
    cards: [],
  }))
}

function sourceOf(facts: Facts, id: string) {
  const claim = facts.claim(id)
  return {
    paragraph: paragraphOf(claim.at[0] ?? ''),
    claim: id,
    chain: claim.chain.map((link) => facts.name(link)),
    mode: claim.mode,
    ...(claim.quote && { quote: facts.quote(claim.quote).text }),
  }
}
