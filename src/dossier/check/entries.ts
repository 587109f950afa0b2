import type { Dossier } from '../model.ts'
import type { Fault } from './fault.ts'

/** Finds entries of who’s who and the glossary that say something and do not say what it rests on. */
export function entryFaults(dossier: Dossier): Fault[] {
  return (['people', 'outlets', 'organisations', 'places', 'terms'] as const).flatMap((list) =>
    dossier[list].flatMap((entry, i) =>
      entry.claims.length + entry.background.length > 0 || 'roleClaim' in entry
        ? []
        : [
            {
              at: [list, i],
              problem: `The entry “${entry.id}” names neither a claim nor a background fact.`,
              mend: 'Name what it rests on under claims or background.',
            },
          ],
    ),
  )
}
