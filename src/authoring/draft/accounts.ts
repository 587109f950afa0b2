import type { Attributed } from './attribution.ts'
import type { DraftedClaim } from './claims.ts'
import type { Entity } from './entity.ts'

/** One side of the story: the outlets that speak for it, and in how many claims they do. */
export type DraftedAccount = { id: string; name: string; label: string; outlets: Entity[]; tellings: number }

/** The two sides with the most claims, by label; being set against another counts, and so does an official voice. */
export function accountsOf(
  cast: readonly Entity[],
  claims: readonly DraftedClaim[],
  attributed: readonly Attributed[],
): DraftedAccount[] {
  const sides = new Map<string, Entity[]>()
  for (const outlet of cast.filter(({ kind }) => kind === 'outlet')) {
    const side = sideOf(outlet)
    sides.set(side, [...(sides.get(side) ?? []), outlet])
  }
  const opposed = attributed.filter(({ sentence }) =>
    /\b(however|by contrast|in contrast|differently|different accounts?|other version|another version)\b/i.test(
      sentence.text,
    ),
  )
  const counted = [...sides.values()].map((outlets) => {
    const said = claims.filter(({ chain }) => chain.some((one) => outlets.includes(one)))
    const against = opposed.filter(({ mentions }) => mentions.some(({ entity }) => outlets.includes(entity)))
    const tellings = said.length
    const official = outlets.some(({ outletKind }) => outletKind === 'statement' || outletKind === 'state media')
    return {
      outlets: outlets.filter((one) => claims.some(({ chain }) => chain.includes(one))),
      tellings,
      weight: tellings + against.length + (official ? 2 : 0),
    }
  })
  return counted
    .filter(({ outlets }) => outlets.length > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 2)
    .map(({ outlets, tellings }) => accountOf(outlets, tellings))
    .sort((a, b) => a.label.localeCompare(b.label))
}

const sideOf = ({ owner, id }: Entity): string => owner?.toLowerCase() ?? id

function accountOf(outlets: Entity[], tellings: number): DraftedAccount {
  const [first] = outlets.toSorted(
    (a, b) => Number(b.outletKind === 'state media') - Number(a.outletKind === 'state media'),
  )
  const name = first?.name ?? ''
  return { id: first?.id ?? '', name, label: name.replace(/^the /, ''), outlets, tellings }
}
