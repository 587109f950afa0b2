import type { Item, Option, Quiz } from './model.ts'

/**
 * What the version of a quiz is a hash of (SHA-256, its first ten digits), so that one edition of it always asks the same.
 * It is the same text for a quiz that has just been built and for one that comes out of its packing.
 */
export const versionText = ({ dossier, bank, enemies }: Pick<Quiz, 'dossier' | 'bank' | 'enemies'>): string =>
  JSON.stringify({ dossier, bank: bank.map(inOrder), enemies })

export const versionLength = 10

/** An item with its parts in the order in which the bank is built, whatever it has been packed in. */
export const inOrder = ({ id, family, skill, statement, stem, options, explanation, source, ...item }: Item) => {
  const { cards, states, fixed, account, difficulty } = item
  const asked = { id, family, skill, statement, stem, options: options.map(optionInOrder), explanation, source }
  return { ...asked, cards, states, fixed, account, difficulty }
}

const optionInOrder = ({ id, text, correct, feedback, misconception }: Option): Option => ({
  id,
  text,
  correct,
  feedback,
  ...(misconception && { misconception }),
})
