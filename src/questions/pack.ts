import { type Facts, factsOf } from '../dossier/facts.ts'
import type { Enemies, Item, Quiz, SourceReference } from './model.ts'
import type { PackedItem, PackedQuiz, Text } from './packing.ts'
import { referenceTo } from './reference.ts'

// Apart from `unpack`, because the Worker’s start has that alone.

/** Leaves out what `unpack` finds again: answers, stems and feedback come back in many items. */
export function pack({ bank, enemies, ...quiz }: Quiz): PackedQuiz {
  const texts = repeatedIn(bank)
  const places = new Map(texts.map((text, place) => [text, place]))
  const shared = (text: string): Text => places.get(text) ?? text
  const facts = factsOf(quiz.dossier)
  return { ...quiz, texts, bank: bank.map((item) => packItem(facts, item, shared)), enemies: packEnemies(enemies) }
}

/** The texts that stand more than once in the bank. */
function repeatedIn(bank: readonly Item[]): string[] {
  const all = bank.flatMap(({ stem, explanation, options }) => [
    stem,
    explanation,
    ...options.flatMap(({ text, feedback }) => [text, feedback]),
  ])
  return [...Map.groupBy(all, (text) => text)].flatMap(([text, times]) => (times.length > 1 ? [text] : []))
}

function packItem(
  facts: Facts,
  { source, options, stem, explanation, ...item }: Item,
  shared: (text: string) => Text,
): PackedItem {
  return {
    ...item,
    stem: shared(stem),
    explanation: shared(explanation),
    claims: source.map((reference) => packReference(facts, reference)),
    options: options.map(({ correct: _, text, feedback, ...option }) => ({
      ...option,
      text: shared(text),
      feedback: shared(feedback),
    })),
  }
}

function packReference(facts: Facts, reference: SourceReference): string {
  const { claim, paragraph } = reference
  const told = facts.claim(claim).tellings.map((telling) => JSON.stringify(referenceTo(facts, claim, telling)))
  const place = told.indexOf(JSON.stringify(reference))
  return place < 0 ? `${claim} ${paragraph}` : place === 0 ? claim : `${claim} +${place}`
}

/** Each item’s later enemies as steps from one to the next, in base 36. */
const packEnemies = (enemies: Enemies): string =>
  enemies.map((later, place) => later.map((foe, i) => (foe - (later[i - 1] ?? place)).toString(36)).join(' ')).join(',')
