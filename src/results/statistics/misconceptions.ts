import type { Item, Misconception, Option, Quiz } from '../../questions/model.ts'
import { enough } from './analysis/thresholds.ts'
import type { Tally } from './tally.ts'

/** The misconception most often fallen for: among those who could, how many did. */
export type Fallen = {
  misconception: Misconception
  /** Name of the account whose claim was misplaced, where the misconception is about one. */
  account: string | null
  share: number
  answers: number
}

/** Null until ten readers have met one. */
export function fallenFor({ dossier, bank }: Quiz, tally: Tally): Fallen | null {
  const kinds = new Map<string, Fallen & { picks: number }>()
  for (const item of bank) {
    const counted = tally.questions[item.id]
    if (!counted) continue
    for (const [name, { misconception, account, options }] of traps(dossier, item)) {
      const kind = kinds.get(name) ?? { misconception, account, share: 0, answers: 0, picks: 0 }
      const picks = kind.picks + options.reduce((sum, id) => sum + (counted.options[id] ?? 0), 0)
      const answers = kind.answers + counted.responses
      kinds.set(name, { ...kind, picks, answers, share: picks / answers })
    }
  }
  const [most] = [...kinds.values()]
    .filter(({ answers, picks }) => answers >= enough.anything && picks > 0)
    .sort((a, b) => b.share - a.share)
  if (!most) return null
  const { picks: _, ...fallen } = most
  return fallen
}

type Trap = Pick<Fallen, 'misconception' | 'account'> & { options: string[] }

/** The misconceptions that this item offers, each with the options that stand for it. */
function traps(dossier: Quiz['dossier'], item: Item): Map<string, Trap> {
  const found = new Map<string, Trap>()
  for (const option of item.options) {
    const { misconception } = option
    if (!misconception) continue
    const account = aboutAccounts.has(misconception) ? soleAccount(dossier, option) : null
    const name = `${misconception} ${account ?? ''}`
    const trap = found.get(name) ?? { misconception, account, options: [] }
    found.set(name, { ...trap, options: [...trap.options, option.id] })
  }
  return found
}

const aboutAccounts = new Set<Misconception>(['one-for-both', 'other-account'])

/** The name of the only account that makes the claim this option states, if one does. */
function soleAccount({ propositions, accounts }: Quiz['dossier'], { id }: Option): string | null {
  const stated = propositions.find((proposition) => proposition.id === id)
  const making = accounts.filter((account) => stated?.coverage[account.id] === 'asserts')
  return making.length === 1 ? (making[0]?.name ?? null) : null
}
