import type { Dossier } from '../model.ts'
import type { Fault } from './fault.ts'

/** Ids that occur twice in a list, or in two lists that are looked up together. */
export function identityFaults(dossier: Dossier): Fault[] {
  return [
    ...alone.flatMap((list) => repeated(dossier, [list])),
    // A chain may name any of these, and a card’s [words](id) may lead to any of them.
    ...repeated(dossier, ['people', 'outlets', 'organisations', 'places', 'terms'], ['article']),
  ]
}

const alone = [
  'accounts',
  'topics',
  'propositions',
  'claims',
  'quotes',
  'events',
  'values',
  'unaddressed',
  'conclusions',
  'framing',
  'background',
  'cards',
  'headlines',
  'moves',
] as const
type List = (typeof alone)[number] | 'people' | 'outlets' | 'organisations' | 'places' | 'terms'

function repeated(dossier: Dossier, lists: readonly List[], reserved: readonly string[] = []): Fault[] {
  const seen = new Map(reserved.map((id) => [id, 'the article itself']))
  return lists.flatMap((list) =>
    dossier[list].flatMap(({ id }, i) => {
      const taken = seen.get(id)
      seen.set(id, taken ?? `an entry of ${list}`)
      if (taken === undefined) return []
      return [
        { at: [list, i, 'id'], problem: `The id “${id}” already names ${taken}.`, mend: 'Give this one another id.' },
      ]
    }),
  )
}
