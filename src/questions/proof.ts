import type { Dossier } from '../dossier/model.ts'
import type { Item } from './model.ts'
import { settles, solver } from './solver/solve.ts'

/** The items whose key the independent solver finds from their text alone, and those it disputes. */
export function prove(dossier: Dossier, items: readonly Item[]): { proven: Item[]; disputed: Item[] } {
  const solve = solver(dossier)
  const agrees = ({ stem, options }: Item): boolean =>
    settles(
      solve(
        stem,
        options.map(({ text }) => text),
      ),
      options.findIndex(({ correct }) => correct),
    )
  const { proven = [], disputed = [] } = Object.groupBy(items, (item) => (agrees(item) ? 'proven' : 'disputed'))
  return { proven, disputed }
}
