import type { Dossier } from '../model.ts'
import type { Fault } from './fault.ts'

/** Questions that could not be asked: a value without wrong answers, a headline without its account. */
export function offerFaults(dossier: Dossier): Fault[] {
  return [
    ...dossier.values.flatMap(({ id, kind, foils }, i): Fault[] =>
      foils.length >= 2 || (foils.length === 0 && (kind === 'organisation' || kind === 'place'))
        ? []
        : [
            {
              at: ['values', i, 'foils'],
              problem: `The value “${id}” has too few wrong answers.`,
              mend: 'Add at least two foils of the same kind; only organisations and places share the dossier’s.',
            },
          ],
    ),
    ...dossier.headlines.flatMap(({ support, account }, i): Fault[] =>
      (support === 'one') === (account !== undefined)
        ? []
        : [
            {
              at: ['headlines', i, 'support'],
              problem: `The support is “${support}”, ${account === undefined ? 'but no account is named' : 'and yet an account is named'}.`,
              mend: 'Name the account where the support is “one”, and only there.',
            },
          ],
    ),
  ]
}
