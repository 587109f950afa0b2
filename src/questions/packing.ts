import { type Facts, factsOf, paragraphOf } from '../dossier/facts.ts'
import type { Enemies, Item, Option, Quiz, SourceReference } from './model.ts'
import { referenceTo, silenceOn } from './reference.ts'

/** A quiz as the Worker carries it: what the dossier or another item says already is left out. */
export type PackedQuiz = Omit<Quiz, 'bank' | 'enemies'> & { texts: string[]; bank: PackedItem[]; enemies: string }

/** A text of an item, or its place among the texts that several items have. */
type Text = string | number
type PackedOption = Omit<Option, 'correct' | 'text' | 'feedback'> & { text: Text; feedback: Text }
type PackedItem = Omit<Item, 'source' | 'options' | 'stem' | 'explanation'> & {
  /** What it rests on, by claim; a silence on a claim with the paragraph that states it, a further place with its number. */
  claims: string[]
  stem: Text
  explanation: Text
  options: PackedOption[]
}

/** Leaves out what `unpack` finds again: answers, stems and feedback come back in many items. */
export function pack({ bank, enemies, ...quiz }: Quiz): PackedQuiz {
  const texts = repeatedIn(bank)
  const places = new Map(texts.map((text, place) => [text, place]))
  const shared = (text: string): Text => places.get(text) ?? text
  const facts = factsOf(quiz.dossier)
  return { ...quiz, texts, bank: bank.map((item) => packItem(facts, item, shared)), enemies: packEnemies(enemies) }
}

/** The quiz that was packed, whole. */
export function unpack({ texts, bank, enemies, ...quiz }: PackedQuiz): Quiz {
  const facts = factsOf(quiz.dossier)
  const whole = (text: Text): string => (typeof text === 'string' ? text : (texts[text] ?? ''))
  return { ...quiz, bank: bank.map((item) => unpackItem(facts, item, whole)), enemies: unpackEnemies(enemies) }
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

function unpackReference(facts: Facts, written: string): SourceReference {
  const [claim = '', paragraph] = written.split(' ')
  if (paragraph === undefined) return referenceTo(facts, claim)
  if (paragraph.startsWith('+')) return referenceTo(facts, claim, facts.claim(claim).tellings[Number(paragraph)])
  // One at most: of a claim with two silences no question asks.
  const silence = facts.silences.find((one) => one.claim.id === claim && `${paragraphOf(one.at)}` === paragraph)
  return silenceOn(facts, claim, silence?.at ?? paragraph)
}

function unpackItem(
  facts: Facts,
  { claims, options, stem, explanation, ...item }: PackedItem,
  whole: (text: Text) => string,
): Item {
  return {
    ...item,
    stem: whole(stem),
    explanation: whole(explanation),
    source: claims.map((written) => unpackReference(facts, written)),
    // The key is the first option of every item.
    options: options.map(({ text, feedback, ...option }, i) => ({
      ...option,
      text: whole(text),
      correct: i === 0,
      feedback: whole(feedback),
    })),
  }
}

/** Each item’s later enemies as steps from one to the next, in base 36. */
const packEnemies = (enemies: Enemies): string =>
  enemies.map((later, place) => later.map((foe, i) => (foe - (later[i - 1] ?? place)).toString(36)).join(' ')).join(',')

function unpackEnemies(packed: string): Enemies {
  return packed.split(',').map((steps, place) => {
    let at = place
    return steps === '' ? [] : steps.split(' ').map((step) => (at += Number.parseInt(step, 36)))
  })
}
