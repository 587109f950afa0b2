import type { Item } from '../model.ts'
import type { Context } from './context.ts'

/** An error blocks the item; one warning is allowed; a note is for information. */
export type Level = 'error' | 'warning' | 'note'

/** What a rule found: a sentence for the editor, and a level where it is not the rule’s own. */
export type Fault = { detail: string; level?: Level }

/** One flaw of wording or form that an examiner would send an item back for. */
export type Rule = {
  id: string
  level: Level
  /**
   * The advice it rests on: Haladyna, Downing & Rodriguez (Applied Measurement in Education 15, 2002) by number;
   * Tarrant et al. (Nurse Education Today 26, 2006) by the name of the flaw.
   */
  guideline?: string
  find: (item: Item, context: Context) => Fault[]
}

/** A fault with its rule’s name, as the bank shows it. */
export type Finding = { rule: string; level: Level; detail: string; guideline?: string }
