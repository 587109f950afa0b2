import type { Item, Level } from '../model.ts'
import type { Context } from './context.ts'

/** What a rule found: a sentence for the editor, and a level where it is not the rule’s own. */
export type Fault = { detail: string; level?: Level }

/** One flaw of wording or form that an examiner would send an item back for. */
export type Rule = {
  id: string
  level: Level
  /**
   * The advice it rests on: Haladyna, Downing & Rodriguez (Applied Measurement in Education 15, 2002) by number;
   * Tarrant et al. (Nurse Education Today 26, 2006) by the name of the flaw; the test of an item (docs/questions.md).
   */
  guideline: string
  /** A line that fails and its mend, for docs/authoring.md and the build’s messages. */
  example: { fails: string; mend: string }
  find: (item: Item, context: Context) => Fault[]
}

/** One fault of this wording where something is wrong, none otherwise. */
export const fault = (wrong: boolean, detail: string, level?: Level): Fault[] =>
  wrong ? [{ detail, ...(level && { level }) }] : []

/** An item’s texts by what they are. */
export const optionsOf = ({ options }: Item): string[] => options.map(({ text }) => text)
export const askedOf = ({ statement, stem }: Item): string[] => [...(statement === undefined ? [] : [statement]), stem]
export const taughtOf = ({ explanation, options }: Item): string[] => [
  explanation,
  ...options.flatMap(({ correct, feedback }) => (correct ? [] : [feedback])),
]
export const textsOf = (item: Item): string[] => [...askedOf(item), ...optionsOf(item), ...taughtOf(item)]
