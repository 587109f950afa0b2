import { type Facts, factsOf } from '../../dossier/facts.ts'
import type { Item, Misconception, Quiz } from '../../questions/model.ts'
import { enough } from './analysis/thresholds.ts'
import type { QuestionTally, Tally } from './tally.ts'

/** The misconception that readers had most often: in what share of the answers in which they could have had it. */
export type TopMisconception = {
  misconception: Misconception
  /** Name of the account whose claim was misplaced, where the misconception is about one. */
  account: string | null
  share: number
  answers: number
}

/** Null until ten readers have met one. */
export function topMisconception({ dossier, bank }: Quiz, tally: Tally): TopMisconception | null {
  const facts = factsOf(dossier)
  const offered = bank.flatMap((item) => offeredBy(facts, item, tally.questions[item.id]))
  const [top] = alike(offered)
    .map(([first, ...others]) => {
      const all = [first, ...others]
      const answers = total(all.map(({ answers }) => answers))
      const { misconception, account } = first
      return { misconception, account, share: total(all.map(({ picks }) => picks)) / answers, answers }
    })
    .filter(({ answers, share }) => answers >= enough.anything && share > 0)
    .sort((a, b) => b.share - a.share)
  return top ?? null
}

type Offered = { misconception: Misconception; account: string | null; picks: number; answers: number }

/** The misconceptions that this item offers, each with how many answered, and how many of them picked it. */
function offeredBy(facts: Facts, { options }: Item, counted: QuestionTally | undefined): Offered[] {
  if (!counted) return []
  const { responses: answers, options: picks } = counted
  const offered = options.flatMap(({ id, misconception }) => {
    if (!misconception) return []
    const account = aboutAccounts.has(misconception) ? soleAccount(facts, id) : null
    return [{ misconception, account, picks: picks[id] ?? 0, answers }]
  })
  return alike(offered).map((same) => ({ ...same[0], picks: total(same.map(({ picks }) => picks)) }))
}

/** Those of the same misconception, about the same account, together. */
const alike = (offered: readonly Offered[]) =>
  // A group has at least the one that made it.
  [...Map.groupBy(offered, ({ misconception, account }) => `${misconception} ${account}`).values()] as [
    Offered,
    ...Offered[],
  ][]

const aboutAccounts = new Set<Misconception>(['other-account'])

/** The name of the only account that makes the claim this option states, if it states one that only one makes. */
function soleAccount(facts: Facts, option: string): string | null {
  if (!facts.claims.some(({ id }) => id === option)) return null
  const making = facts.accounts.filter((account) => facts.coverage(account, option) === 'asserts')
  return making.length === 1 ? (making[0]?.name ?? null) : null
}

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0)
