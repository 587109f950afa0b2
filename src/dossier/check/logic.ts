import { type ClaimAt, type Context, claimName } from './context.ts'
import type { Finding } from './fault.ts'

/** Entailments that run in a circle, and claims that stand in two relations which exclude each other. */
export function logicFaults({ claims, facts }: Context): Finding[] {
  return [
    ...claims.flatMap((claim) => relationFaults(claim, claims)),
    ...circles(claims),
    ...bothSaid({ claims, facts }),
  ]
}

function relationFaults(claim: ClaimAt, claims: readonly ClaimAt[]): Finding[] {
  const contradicted = (id: string): boolean =>
    claim.contradicts.includes(id) || (claims.find((other) => other.id === id)?.contradicts.includes(claim.id) ?? false)
  return (['entails', 'contradicts', 'near'] as const).flatMap((relation) =>
    claim[relation].flatMap((id, i): Finding[] => {
      const about = { at: [...claim.path, relation, i], touches: [claimName(claim.id), claimName(id)] }
      if (id === claim.id)
        return [{ ...about, problem: `“${id}” stands in relation to itself.`, mend: 'Name another claim.' }]
      if (relation !== 'contradicts' && contradicted(id))
        return [
          {
            ...about,
            problem: `“${claim.id}” and “${id}” are said to contradict each other, and yet stand under “${relation}”.`,
            mend: 'Take one of the two out.',
            breaks: [claimName(claim.id)],
          },
        ]
      return []
    }),
  )
}

/** An account that is made to assert a claim and its contrary. */
function bothSaid({ claims, facts }: Pick<Context, 'claims' | 'facts'>): Finding[] {
  return facts.accounts.flatMap((account) =>
    claims.flatMap((claim) =>
      claim.contradicts
        .filter((id) => facts.coverage(account, claim.id) === 'asserts' && facts.coverage(account, id) === 'asserts')
        .map((id) => ({
          at: [...claim.path, 'contradicts'],
          problem: `“${claim.id}” and “${id}” contradict each other, but the account “${account.id}” says both.`,
          mend: 'Correct who passes one of them on, or take the contradiction out.',
          touches: [claimName(claim.id), claimName(id), `account:${account.id}`],
          breaks: [claimName(claim.id)],
        })),
    ),
  )
}

/** Each circle once, named by its first claim in the order of the dossier. */
function circles(claims: readonly ClaimAt[]): Finding[] {
  const entails = new Map(claims.map((claim) => [claim.id, claim.entails]))
  const inCircle = new Set<string>()
  return claims.flatMap(({ id, path }) => {
    if (inCircle.has(id) || entails.get(id)?.includes(id)) return []
    const way = wayBack(id, entails)
    if (!way) return []
    for (const step of way) inCircle.add(step)
    return [
      {
        at: [...path, 'entails'],
        problem: `These entail each other in a circle: ${[id, ...way].map((step) => `“${step}”`).join(' → ')}.`,
        mend: 'Take out the step that does not follow; if all follow, it is one claim.',
        breaks: way.map(claimName),
      },
    ]
  })
}

/** The shortest way from a claim through its entailments back to itself, without its start. */
function wayBack(start: string, entails: ReadonlyMap<string, readonly string[]>): string[] | null {
  const seen = new Set<string>()
  let ways: string[][] = [[start]]
  while (ways.length > 0) {
    const next: string[][] = []
    for (const way of ways)
      for (const id of entails.get(way.at(-1) ?? '') ?? []) {
        if (id === start) return [...way.slice(1), id]
        if (!seen.has(id)) next.push([...way, id])
        seen.add(id)
      }
    ways = next
  }
  return null
}
