import { cardFaults } from './check/cards.ts'
import { coverageFaults } from './check/coverage.ts'
import { dateFaults } from './check/dates.ts'
import { entryFaults } from './check/entries.ts'
import type { Fault } from './check/fault.ts'
import { identityFaults } from './check/identities.ts'
import { logicFaults } from './check/logic.ts'
import { offerFaults } from './check/offers.ts'
import { quotationFaults } from './check/quotations.ts'
import { referenceFaults } from './check/references.ts'
import { sourceFaults } from './check/source.ts'
import { withdrawalFaults } from './check/withdrawals.ts'
import type { Dossier } from './model.ts'

/** Every fault that the schema cannot see, in the order of the dossier’s parts; none for a dossier that can be served. */
export function check(dossier: Dossier, families: readonly string[]): Fault[] {
  return [
    ...identityFaults(dossier),
    ...referenceFaults(dossier),
    ...logicFaults(dossier),
    ...coverageFaults(dossier),
    ...quotationFaults(dossier),
    ...sourceFaults(dossier),
    ...dateFaults(dossier),
    ...offerFaults(dossier),
    ...entryFaults(dossier),
    ...cardFaults(dossier),
    ...withdrawalFaults(dossier, families),
  ]
}
