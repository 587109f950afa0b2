import type { Item } from './model.ts'

/** The items of a bank that a card which asks about this claim may close with: those that rest on it first. */
export const closingItems = (bank: readonly Item[], claim: string): Item[] =>
  bank.filter(({ source }) => source[0]?.claim === claim)
