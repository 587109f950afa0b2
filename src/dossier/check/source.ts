import type { Dossier } from '../model.ts'
import type { Fault } from './fault.ts'

const fewestClaims = 29

/** Places that the source does not have, and sentences of it that no claim or quotation represents. */
export function sourceFaults(dossier: Dossier): Fault[] {
  const sentences = dossier.source.paragraphs.flatMap((count, i) =>
    Array.from({ length: count }, (_, j) => `${i + 1}.${j + 1}`),
  )
  const told = new Set([...dossier.claims, ...dossier.quotes].flatMap(({ at }) => at))
  const untold = sentences.filter((place) => !told.has(place))
  return [
    ...(['claims', 'quotes'] as const).flatMap((list) =>
      dossier[list].flatMap(({ at }, i) =>
        at.flatMap((place, j): Fault[] =>
          sentences.includes(place)
            ? []
            : [
                {
                  at: [list, i, 'at', j],
                  problem: `The source has no sentence ${place}.`,
                  mend: 'Count again: paragraph, full stop, sentence, both from 1.',
                },
              ],
        ),
      ),
    ),
    ...untold.map((place) => ({
      at: ['source', 'paragraphs', Number(place.split('.')[0]) - 1],
      problem: `No claim or quotation represents sentence ${place} of the source.`,
      mend: 'Add a claim for what it says, with this place.',
    })),
    ...(dossier.claims.length < fewestClaims
      ? [
          {
            at: ['claims'],
            problem: `There are ${dossier.claims.length} claims; a dossier needs ${fewestClaims}.`,
            mend: 'Split what the source says into single claims.',
          },
        ]
      : []),
  ]
}
