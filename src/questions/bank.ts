import { cardsByClaim } from '../dossier/cards-by-claim.ts'
import { type Facts, factsOf } from '../dossier/facts.ts'
import type { Dossier } from '../dossier/model.ts'
import { balanced, evened } from './balance.ts'
import { chooseForAll } from './distractors.ts'
import { families } from './families.ts'
import type { Choice, Draft, Family } from './family.ts'
import type { Item, Option } from './model.ts'
import { priorDifficulty } from './prior.ts'
import { referenceTo, silenceOn } from './reference.ts'
import { wordsAlone } from './wording.ts'

/** Every item that the dossier yields, unproven and unlinted: the key first among each item's options. */
export function generate(dossier: Dossier): Item[] {
  const facts = factsOf(dossier)
  const asked = families.flatMap((family) =>
    family.drafts(facts).flatMap((draft) => {
      const sound = soundFor(facts, draft)
      return sound ? [{ family, draft, id: `${family.id}.${draft.name}`, sound }] : []
    }),
  )
  const distractors = chooseForAll(asked)
  const cards = cardsByClaim(dossier)
  const items = asked.map((one) => itemOf(facts, cards, one, distractors.get(one.id) ?? []))
  return balanced(dossier, evened(distinct(items))).filter((item) => !withdrawn(dossier, item))
}

/** A draft with the choices that may stand beside its key. */
type Asked = { family: Family; draft: Draft; id: string; sound: Choice[] }

function itemOf(
  facts: Facts,
  cards: ReadonlyMap<string, string[]>,
  { family, draft, id }: Asked,
  distractors: readonly Choice[],
): Item {
  const item: Omit<Item, 'difficulty'> = {
    id,
    family: family.id,
    skill: family.skill,
    ...(draft.statement !== undefined && { statement: draft.statement }),
    stem: draft.stem,
    options: [option(draft.key, true), ...distractors.map((choice, i) => option(choice, false, i))],
    explanation: draft.explanation,
    source: draft.claims.flatMap((id) => {
      if (draft.at !== undefined) return [silenceOn(facts, id, draft.at)]
      const { telling, tellings } = facts.claim(id)
      return (draft.everywhere ? tellings : [telling]).map((one) => referenceTo(facts, id, one))
    }),
    cards: [...new Set(draft.claims.flatMap((claim) => cards.get(claim) ?? []))].slice(0, mostCards),
    states: distractors.flatMap(({ claim }) => claim ?? []),
    fixed: draft.fixed ?? false,
    ...(draft.account && { account: draft.account }),
  }
  return { ...item, difficulty: priorDifficulty(item, family.prior) }
}

/** The surely false choices that may stand beside the key: all of a fixed set, or none where the key is not surely true. */
function soundFor(facts: Facts, draft: Draft): Choice[] | null {
  if (draft.truth(draft.key) !== 'true') return null
  const sound = unlike(
    draft.key,
    draft.pool.filter((choice) => draft.truth(choice) === 'false' && apart(facts, draft.key, choice)),
  )
  if (draft.fixed) return sound.length === draft.pool.length ? sound : null
  return sound.length < 2 ? null : sound
}

const apart = (facts: Facts, key: Choice, choice: Choice): boolean =>
  !key.claim || !choice.claim || !(facts.linked(key.claim, choice.claim) || facts.near(key.claim, choice.claim))

function unlike(key: Choice, pool: readonly Choice[]): Choice[] {
  const seen = new Set([wordsAlone(key.text)])
  return pool.filter(({ text }) => !seen.has(wordsAlone(text)) && seen.add(wordsAlone(text)))
}

// A choice’s “why” tells why it is wrong: of the key that would be untrue. Why the key is right, the explanation tells.
function option({ id, text, why, misconception }: Choice, correct: boolean, place = 0): Option {
  if (correct) return { id, text, correct, feedback: '' }
  const feedback = typeof why === 'string' ? why : (why[place % why.length] ?? '')
  return { id, text, correct, feedback, ...(misconception && { misconception }) }
}

const mostCards = 2

/** Two items with one stem and one key are one item. */
function distinct(items: readonly Item[]): Item[] {
  const seen = new Set<string>()
  return items.filter(({ statement = '', stem, options: [key] }) => {
    const name = `${wordsAlone(statement)}|${wordsAlone(stem)}|${wordsAlone(key?.text ?? '')}`
    return !seen.has(name) && seen.add(name)
  })
}

const withdrawn = (dossier: Dossier, item: Item): boolean =>
  dossier.withdrawn.some(({ item: id, family }) => id === item.id || family === item.family)
