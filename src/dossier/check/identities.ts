import type { Dossier } from '../model.ts'
import { type Finding, type Path, unknown } from './fault.ts'

type Named = { id: string; path: Path; list: string }

/** Ids that occur twice in a list, or in two lists that are looked up together. */
export function identityFaults(dossier: Dossier): Finding[] {
  const claims = dossier.topics.flatMap((topic, i) =>
    topic.claims.map(({ id }, j): Named => ({ id, path: ['topics', i, 'claims', j, 'id'], list: 'the claims' })),
  )
  return [
    ...repeated(claims, 'claim', [['note', 'the editor’s own remark, {note}']]),
    ...alone.flatMap((list) => repeated(named(dossier, list), list === 'accounts' ? 'account' : list)),
    ...repeated(named(dossier, 'background'), 'background'),
    // Who says something may be any of these, and a card’s [words](id) may lead to any of them.
    ...repeated(
      entries.flatMap((list) => named(dossier, list)),
      'entry',
      [['article', 'the article itself']],
    ),
  ]
}

const alone = ['accounts', 'topics', 'unsaid', 'openings', 'headlines', 'cards'] as const
const entries = ['people', 'outlets', 'organisations', 'places', 'terms'] as const

const named = (dossier: Dossier, list: (typeof alone)[number] | (typeof entries)[number] | 'background'): Named[] =>
  dossier[list].map(({ id }, i) => ({ id, path: [list, i, 'id'], list }))

function repeated(all: readonly Named[], group: string, reserved: readonly [string, string][] = []): Finding[] {
  const seen = new Map(reserved)
  return all.flatMap(({ id, path, list }): Finding[] => {
    const taken = seen.get(id)
    seen.set(id, taken ?? `an entry of ${list}`)
    if (taken === undefined || id === '') return []
    return [
      {
        at: path,
        problem: `The id “${id}” already names ${taken}.`,
        mend: 'Give this one another id.',
        // What was meant to have this place has no entry now, and what names it finds the other one.
        breaks: [unknown(group), `${group}:${id}`],
      },
    ]
  })
}
