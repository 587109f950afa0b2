import type { Dossier } from '../model.ts'
import type { Finding } from './fault.ts'

/** Withdrawals that name nothing, two things at once, or a family that no question belongs to. */
export function withdrawalFaults({ withdrawn }: Dossier, families: readonly string[]): Finding[] {
  return withdrawn.flatMap(({ item, family }, i): Finding[] => {
    if ((item === undefined) === (family === undefined))
      return [
        { at: ['withdrawn', i], problem: 'It has to name one item or one family.', mend: 'Keep just one of the two.' },
      ]
    const named = family ?? item?.split('.')[0] ?? ''
    if (families.includes(named)) return []
    return [
      {
        at: ['withdrawn', i, family === undefined ? 'item' : 'family'],
        problem: `There is no family “${named}”.`,
        mend: `Name one of ${families.join(', ')}; an item’s id starts with its family’s.`,
      },
    ]
  })
}
