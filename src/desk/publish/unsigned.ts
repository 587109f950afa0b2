import type { Item } from '../../questions/model.ts'
import type { PackedQuiz } from '../../questions/packing.ts'
import { unpack } from '../../questions/packing.ts'
import { wordedOf } from '../bank/model.ts'
import type { DeskStore, Signature } from '../store.ts'
import type { DeskStories } from '../stories/stories.ts'

/** An item with the hash of its words, which a signature is for. */
export type Worded = { item: Item; worded: string }

export const wordedIn = (bank: readonly Item[]): Promise<Worded[]> =>
  Promise.all(bank.map(async (item) => ({ item, worded: await wordedOf(item) })))

/** How many of these nobody has signed as they are worded. */
export const countUnsigned = (bank: readonly Worded[], signatures: ReadonlyMap<string, Signature>): number =>
  bank.filter(({ item, worded }) => signatures.get(item.id)?.worded !== worded).length

/**
 * How many questions have to be signed before this version may be published, from wherever it comes: none where that is not
 * required, or where it asks nothing that the present version does not ask in the same words, as after a withdrawal.
 */
export const toBeSigned =
  ({ store, stories }: { store: DeskStore; stories: DeskStories }) =>
  async (packed: PackedQuiz): Promise<number> => {
    const { dossier, bank } = unpack(packed)
    if (!store.settings(dossier.id).mustBeSigned) return 0
    const present = await stories.story(dossier.id)
    const known = typeof present === 'string' ? [] : await wordedIn(present.quiz.bank)
    const asked = new Map(known.map(({ item, worded }) => [item.id, worded]))
    const all = await wordedIn(bank)
    if (all.every(({ item, worded }) => asked.get(item.id) === worded)) return 0
    return countUnsigned(all, store.signatures(dossier.id))
  }
