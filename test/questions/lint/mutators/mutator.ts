import type { Facts } from '../../../../src/dossier/facts.ts'
import type { Item } from '../../../../src/questions/model.ts'

/** Plants one flaw in a clean item; null where the item has no room for it. `others` are clean items to borrow from. */
export type Mutator = (item: Item, facts: Facts, others: readonly Item[]) => Item | null

/** The item with other texts as its options, the key first. */
export function withTexts(item: Item, texts: readonly string[]): Item {
  const options = texts.map((text, i) => ({
    ...(item.options[i] ?? { id: `${i}`, correct: false, feedback: item.explanation }),
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
export const lower = (text: string): string => text.replace(/^[A-Z]/, (letter) => letter.toLowerCase())
