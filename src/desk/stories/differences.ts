import { unmarked } from '../../dossier/marks.ts'
import type { Dossier } from '../../dossier/model.ts'
import type { Item, Quiz } from '../../questions/model.ts'
import { meaning } from '../../stories/changes.ts'

/** Of things with an id: which are new, which differ and which are gone; each with a sentence that says what it is. */
export type Differences = { added: Named[]; changed: Altered[]; gone: Named[] }
export type Named = { id: string; says: string }
/** `was` is left out where the sentence is the same and something else differs. */
export type Altered = Named & { was?: string }

/** What becomes of a story when one version takes the place of another. */
export function differencesBetween(from: Pick<Quiz, 'dossier' | 'bank'>, to: Pick<Quiz, 'dossier' | 'bank'>) {
  return {
    claims: compared(claimsOf(from.dossier), claimsOf(to.dossier), JSON.stringify, ({ text }) => unmarked(text)),
    items: compared(from.bank, to.bank, meaning, asked),
    cards: compared(from.dossier.cards, to.dossier.cards, JSON.stringify, ({ title }) => title),
    withdrawn: withdrawnBy(from.dossier, to.dossier),
    /** Withdrawn before, and asked again after it. */
    askedAgain: withdrawnBy(to.dossier, from.dossier),
    /** Corrections that readers would be told of no more. */
    correctionsLost: (from.dossier.corrections ?? []).filter(
      ({ date, what }) => !(to.dossier.corrections ?? []).some((one) => one.date === date && one.what === what),
    ),
    title: from.dossier.title === to.dossier.title ? null : { from: from.dossier.title, to: to.dossier.title },
  }
}

export type StoryDifferences = ReturnType<typeof differencesBetween>

/** Whether nothing of what readers see would change. */
export const isNone = ({ claims, items, cards, withdrawn, askedAgain, correctionsLost, title }: StoryDifferences) =>
  [claims, items, cards].every(({ added, changed, gone }) => added.length + changed.length + gone.length === 0) &&
  withdrawn.length + askedAgain.length + correctionsLost.length === 0 &&
  title === null

function compared<T extends { id: string }>(
  from: readonly T[],
  to: readonly T[],
  whole: (one: T) => string,
  says: (one: T) => string,
): Differences {
  const before = new Map(from.map((one) => [one.id, one]))
  const after = new Map(to.map((one) => [one.id, one]))
  const named = (one: T): Named => ({ id: one.id, says: says(one) })
  return {
    added: to.filter(({ id }) => !before.has(id)).map(named),
    gone: from.filter(({ id }) => !after.has(id)).map(named),
    changed: to.flatMap((one) => {
      const earlier = before.get(one.id)
      if (!earlier || whole(earlier) === whole(one)) return []
      return [{ ...named(one), ...(says(earlier) !== says(one) && { was: says(earlier) }) }]
    }),
  }
}

const claimsOf = ({ topics }: Dossier) => topics.flatMap(({ claims }) => claims)

const asked = ({ statement = '', stem }: Item): string => [statement, stem].filter(Boolean).join(' ')

/** What the second withdraws and the first does not. */
const withdrawnBy = (first: Dossier, second: Dossier): Dossier['withdrawn'] =>
  second.withdrawn.filter(
    ({ item, family }) => !first.withdrawn.some((one) => (item ? one.item === item : one.family === family)),
  )
