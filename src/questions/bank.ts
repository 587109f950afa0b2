import { type Facts, factsOf } from '../dossier/facts.ts'
import type { Dossier } from '../dossier/model.ts'
import { chooseDistractors } from './distractors.ts'
import { families } from './families.ts'
import type { Choice, Draft, Family } from './family.ts'
import { magnitudeOf } from './magnitude.ts'
import type { Item, Option } from './model.ts'
import { priorDifficulty } from './prior.ts'
import { referenceTo } from './reference.ts'

/** Every item that the dossier yields, unproven and unlinted: the key first among each item's options. */
export function generate(dossier: Dossier): Item[] {
  const facts = factsOf(dossier)
  const items = families.flatMap((family) => family.drafts(facts).flatMap((draft) => itemOf(facts, family, draft)))
  return distinct(items).filter((item) => !withdrawn(dossier, item))
}

/** An item, or none where the closed-world condition leaves no sound one. */
function itemOf(facts: Facts, family: Family, draft: Draft): Item[] {
  const id = `${family.id}.${draft.name}`
  if (draft.truth(draft.key) !== 'true') return []
  const distractors = chosen(facts, draft, id)
  if (distractors === null) return []
  const options = ranked(draft, [option(draft.key, true), ...distractors.map((choice) => option(choice, false))])
  if (!options) return []
  const claims = draft.claims.map((claim) => facts.claim(claim))
  const propositions = [
    ...new Set([draft.key.proposition, ...claims.map((c) => c.proposition)].filter((p) => p !== undefined)),
  ]
  const item: Omit<Item, 'difficulty'> = {
    id,
    family: family.id,
    skill: family.skill,
    stem: draft.stem,
    options,
    explanation: draft.explanation,
    source: draft.claims.map((id) => referenceTo(facts, id)),
    cards: cardsFor(facts.dossier, draft.claims),
    propositions,
    order: draft.order ?? 'free',
    fixed: draft.fixed ?? false,
    ...(draft.account && { account: draft.account }),
  }
  return [{ ...item, difficulty: priorDifficulty(item, family.prior) }]
}

/** The surely false choices that stand beside the key; all of a fixed set, or none. */
function chosen(facts: Facts, draft: Draft, id: string): Choice[] | null {
  const sound = unlike(
    draft.key,
    draft.pool.filter((choice) => draft.truth(choice) === 'false' && apart(facts, draft.key, choice)),
  )
  if (draft.fixed) return sound.length === draft.pool.length ? sound : null
  return chooseDistractors(draft.key, sound, id)
}

const apart = (facts: Facts, key: Choice, choice: Choice): boolean =>
  !key.proposition || !choice.proposition || !facts.linked(key.proposition, choice.proposition)

function unlike(key: Choice, pool: readonly Choice[]): Choice[] {
  const seen = new Set([normal(key.text)])
  return pool.filter(({ text }) => !seen.has(normal(text)) && seen.add(normal(text)))
}

const normal = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function option({ id, text, why, misconception }: Choice, correct: boolean): Option {
  const slip = !correct && misconception ? { misconception } : {}
  return { id, text, correct, feedback: why, ...slip }
}

/** The options with their ranks where they have an order; none where one of them has no place in it. */
function ranked({ order }: Draft, options: Option[]): Option[] | null {
  if (order === undefined) return options
  const ranks = options.map(({ text }) => magnitudeOf(text)?.size)
  if (ranks.includes(undefined)) return null
  return options.map((option, i) => ({ ...option, rank: ranks[i] ?? 0 }))
}

function cardsFor(dossier: Dossier, claims: readonly string[]): string[] {
  const telling = dossier.cards.filter((card) => card.sentences.some((s) => s.claims.some((id) => claims.includes(id))))
  return telling.map(({ id }) => id).slice(0, 2)
}

/** Two items with one stem and one key are one item. */
function distinct(items: readonly Item[]): Item[] {
  const seen = new Set<string>()
  return items.filter(({ stem, options: [key] }) => {
    const name = `${normal(stem)}|${normal(key?.text ?? '')}`
    return !seen.has(name) && seen.add(name)
  })
}

const withdrawn = (dossier: Dossier, item: Item): boolean =>
  dossier.withdrawn.some(({ item: id, family }) => id === item.id || family === item.family)
