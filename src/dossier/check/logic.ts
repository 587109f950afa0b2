import type { Dossier } from '../model.ts'
import type { Fault } from './fault.ts'

/** Entailments that run in a circle, contradictions that hold one way only, and pairs that are both. */
export function logicFaults({ propositions }: Dossier): Fault[] {
  const byId = new Map(propositions.map((p) => [p.id, p]))
  const faults = propositions.flatMap((p, i) => [
    ...p.contradicts.flatMap((id, j): Fault[] => {
      const at = ['propositions', i, 'contradicts', j]
      if (id === p.id)
        return [{ at, problem: `“${id}” is said to contradict itself.`, mend: 'Name another proposition.' }]
      if (p.entails.includes(id) || byId.get(id)?.entails.includes(p.id))
        return [
          { at, problem: `“${p.id}” and “${id}” cannot both entail and contradict.`, mend: 'Take one of the two out.' },
        ]
      const other = byId.get(id)
      if (!other || other.contradicts.includes(p.id)) return []
      return [
        {
          at,
          problem: `“${p.id}” contradicts “${id}”, but not the other way round.`,
          mend: `Add “${p.id}” to what “${id}” contradicts.`,
        },
      ]
    }),
  ])
  return [...faults, ...circles(propositions)]
}

/** Each circle once, named by its first proposition in the order of the dossier. */
function circles(propositions: Dossier['propositions']): Fault[] {
  const entails = new Map(propositions.map((p) => [p.id, p.entails]))
  const inCircle = new Set<string>()
  return propositions.flatMap((p, i) => {
    if (inCircle.has(p.id)) return []
    const way = wayBack(p.id, entails)
    if (!way) return []
    for (const id of way) inCircle.add(id)
    const circle = [p.id, ...way].map((id) => `“${id}”`).join(' → ')
    return [
      {
        at: ['propositions', i, 'entails'],
        problem: `These entail each other in a circle: ${circle}.`,
        mend: 'Take out the step that does not follow; if all follow, it is one proposition.',
      },
    ]
  })
}

/** The shortest way from a proposition through its entailments back to itself, without its start. */
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
