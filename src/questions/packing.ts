import { type Facts, factsOf } from '../dossier/facts.ts'
import type { Enemies } from './enemies.ts'
import type { Item, Option, Quiz } from './model.ts'
import { referenceTo } from './reference.ts'

/** A quiz as the Worker carries it: what the dossier or the item itself says already is left out. */
export type PackedQuiz = Omit<Quiz, 'bank' | 'enemies'> & { bank: PackedItem[]; enemies: string }
type PackedItem = Omit<Item, 'source' | 'options'> & { claims: string[]; options: Omit<Option, 'correct'>[] }

/** Leaves out what `unpack` finds again. */
export function pack({ bank, enemies, ...quiz }: Quiz): PackedQuiz {
  return { ...quiz, bank: bank.map(packItem), enemies: packEnemies(enemies) }
}

/** The quiz that was packed, whole. */
export function unpack({ bank, enemies, ...quiz }: PackedQuiz): Quiz {
  const facts = factsOf(quiz.dossier)
  return { ...quiz, bank: bank.map((item) => unpackItem(facts, item)), enemies: unpackEnemies(enemies) }
}

function packItem({ source, options, ...item }: Item): PackedItem {
  return {
    ...item,
    claims: source.map(({ claim }) => claim),
    options: options.map(({ correct: _, ...option }) => option),
  }
}

function unpackItem(facts: Facts, { claims, options, ...item }: PackedItem): Item {
  return {
    ...item,
    source: claims.map((claim) => referenceTo(facts, claim)),
    // The key is the first option of every item.
    options: options.map((option, i) => ({ ...option, correct: i === 0 })),
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
