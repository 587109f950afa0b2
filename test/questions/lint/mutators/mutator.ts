import type { Facts } from '../../../../src/dossier/facts.ts'
import type { Item } from '../../../../src/questions/model.ts'

/** Plants one flaw in a vetted item; null where the item has no room for it. */
export type Mutator = (item: Item, facts: Facts) => Item | null

/** The item with other texts as its options, the key first. */
export function withTexts(item: Item, texts: readonly string[]): Item {
  const options = texts.map((text, i) => ({
    ...(item.options[i] ?? { id: `${i}`, correct: false, feedback: `Its own feedback, number ${i}.` }),
    text,
  }))
  return { ...item, options }
}

export const textsOf = ({ options }: Item): string[] => options.map(({ text }) => text)
export const keyOf = ({ options }: Item): string => options[0]?.text ?? ''

/** The item with its key, or the distractor of this number from 1, reworded. */
export const reword = (item: Item, at: number, change: (text: string) => string): Item =>
  withTexts(
    item,
    textsOf(item).map((text, i) => (i === at ? change(text) : text)),
  )

export const restem = (item: Item, change: (stem: string) => string): Item => ({ ...item, stem: change(item.stem) })
export const explained = (item: Item, change: (explanation: string) => string): Item => ({
  ...item,
  explanation: change(item.explanation),
})

/** The item with the feedback of the distractor of this number from 1 changed. */
export const retold = (item: Item, at: number, change: (feedback: string) => string): Item => ({
  ...item,
  options: item.options.map((option, i) => (i === at ? { ...option, feedback: change(option.feedback) } : option)),
})

export const lower = (text: string): string => text.replace(/^[A-Z]/, (letter) => letter.toLowerCase())

/** A flaw only of lists whose options were chosen: a fixed set of answers is the same everywhere. */
export const openList =
  (change: Mutator): Mutator =>
  (item, facts) =>
    item.fixed ? null : change(item, facts)

/** Four options of this item’s, and no fixed set: a list to plant a flaw of lists in. */
export const listOf = (...texts: string[]): Mutator => openList((item) => withTexts(item, texts))
