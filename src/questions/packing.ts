import { type Facts, factsOf, paragraphOf } from '../dossier/facts.ts'
import type { Enemies, Item, Option, Quiz, SourceReference } from './model.ts'
import { referenceTo, silenceOn } from './reference.ts'

/** A quiz as the Worker carries it: what the dossier or another item says already is left out. */
export type PackedQuiz = Omit<Quiz, 'bank' | 'enemies'> & { texts: string[]; bank: PackedItem[]; enemies: string }

/** A text of an item, or its place among the texts that several items have. */
export type Text = string | number
type PackedOption = Omit<Option, 'correct' | 'text' | 'feedback'> & { text: Text; feedback: Text }
export type PackedItem = Omit<Item, 'source' | 'options' | 'stem' | 'explanation'> & {
  /** What it rests on, by claim; a silence on a claim with the paragraph that states it, a further place with its number. */
  claims: string[]
  stem: Text
  explanation: Text
  options: PackedOption[]
}

/** The quiz that was packed, whole. */
export function unpack({ texts, bank, enemies, ...quiz }: PackedQuiz): Quiz {
  const facts = factsOf(quiz.dossier)
  const whole = (text: Text): string => (typeof text === 'string' ? text : (texts[text] ?? ''))
  return { ...quiz, bank: bank.map((item) => unpackItem(facts, item, whole)), enemies: unpackEnemies(enemies) }
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

/** From steps from one to the next, in base 36. */
function unpackEnemies(packed: string): Enemies {
  return packed.split(',').map((steps, place) => {
    let at = place
    return steps === '' ? [] : steps.split(' ').map((step) => (at += Number.parseInt(step, 36)))
  })
}
